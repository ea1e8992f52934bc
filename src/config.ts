import path from 'node:path';
import { z } from 'zod';
import { AppError } from './errors.ts';

const project = path.resolve(import.meta.dirname, '..');

const folder = z.string().trim().min(1, 'it must name a folder');
const days = z.coerce
  .number('it must be a number of days')
  .int('it must be whole days')
  .min(0, 'it must be 0 or more');
const secret = (form: RegExp, mustBe: string) => z.string().trim().regex(form, mustBe).optional();

/** Every setting: its variable, its default, what it is for. `.env.example` is written from this. */
const Env = z.object({
  ZEREN_CORPUS: folder
    .default('corpus')
    .describe('Folder of the corpus: plans, agencies, glossary. Relative paths count from the project.'),
  ZEREN_CACHE: folder
    .default('.cache')
    .describe('Folder of the compiled collection and program. It can be deleted at any time.'),
  ZEREN_LANG: z
    .enum(['zh', 'en', 'auto'], 'it must be zh, en or auto')
    .default('auto')
    .describe('Language of the replies: zh, en, or auto (the language of the question).'),
  ZEREN_DATA: folder
    .default('data')
    .describe(
      'Folder of the built-in database, on a local disk: subscriptions, own deadlines, conversations.',
    ),
  DATABASE_URL: secret(
    /^postgres(ql)?:\/\/\S+$/u,
    'it must be postgres://USER:PASSWORD@HOST:5432/DATABASE',
  ).describe(
    'A PostgreSQL database instead, for several instances: postgres://USER:PASSWORD@HOST:5432/DATABASE.\n' +
      '# It should hold nothing else. Signs such as @ : / # in the password are written %40 %3A %2F %23.',
  ),
  ZEREN_KEEP_CONVERSATIONS: days
    .default(90)
    .describe(
      'Days after which a conversation is forgotten that nobody has gone on with. 0 here and below: never.',
    ),
  ZEREN_KEEP_FEEDBACK: days.default(365).describe('Days after which a vote on a reply is deleted.'),
  ZEREN_KEEP_DELIVERIES: days
    .refine((kept) => kept === 0 || kept >= 31, 'it must be 31 or more, or 0')
    .default(400)
    .describe(
      'Days after which it is forgotten which digests were posted, and a stopped subscription is deleted.',
    ),
  ZEREN_KEEP_DEADLINES: days
    .default(730)
    .describe('Days after which own deadlines are deleted, with their history, that were done or deleted.'),
  SLACK_BOT_TOKEN: secret(/^xoxb-\S+$/u, 'it must be a bot token, which begins with xoxb-').describe(
    'Slack: bot token (xoxb-…) of the app. Slack is started when it is there.',
  ),
  SLACK_APP_TOKEN: secret(/^xapp-\S+$/u, 'it must be an app-level token, which begins with xapp-').describe(
    'Slack over Socket Mode: app-level token (xapp-…) with connections:write.',
  ),
  SLACK_SIGNING_SECRET: secret(/^\S{8,}$/u, 'it must be the signing secret, without blanks').describe(
    'Slack over HTTP, where there is no app-level token: the signing secret that requests are checked with.',
  ),
  DISCORD_TOKEN: secret(/^\S{8,}$/u, 'it must be a bot token, without blanks').describe(
    'Discord: token of the bot. Discord is started when it is there.',
  ),
  DISCORD_APP_ID: z
    .string()
    .trim()
    .regex(/^\d{15,21}$/u, 'it must be the number of the application')
    .optional()
    .describe('Discord: number of the application; `zeren discord register` needs it.'),
  DISCORD_MENTIONS: z
    .enum(['thread', 'reply'], 'it must be thread or reply')
    .default('thread')
    .describe(
      'Discord: a mention in a channel is answered in a thread that it opens, or by a reply below it.',
    ),
  DISCORD_MESSAGE_CONTENT: z
    .enum(['no', 'yes'], 'it must be no or yes')
    .default('no')
    .describe(
      'Discord: yes if the bot has the privileged Message Content intent. Then it can answer messages in its threads\n' +
        '# that do not mention it (see ANSWER_IN_THREADS); else it hears only those that do.',
    ),
  PORT: z.coerce
    .number('it must be a port, 0 to 65535')
    .int('it must be a port, 0 to 65535')
    .min(0, 'it must be a port, 0 to 65535')
    .max(65_535, 'it must be a port, 0 to 65535')
    .default(3000)
    .describe('Port on which Slack reaches us over HTTP.'),
  WEB_PORT: z.coerce
    .number('it must be a port, 1 to 65535')
    .int('it must be a port, 1 to 65535')
    .min(1, 'it must be a port, 1 to 65535')
    .max(65_535, 'it must be a port, 1 to 65535')
    .optional()
    .describe('Port on which calendar programs read the feeds of digests. No feeds without it.'),
  WEB_URL: z
    .string()
    .trim()
    .refine(isWebAddress, 'it must be like https://zeren.example.org')
    .optional()
    .describe(
      'Address under which WEB_PORT is reached from outside, such as https://zeren.example.org: the addresses of feeds\n' +
        '# begin with it. A path in it is one that the proxy in front takes away. http://localhost:WEB_PORT unless told.',
    ),
  ANSWER_IN_THREADS: z
    .enum(['all', 'mentioned'], 'it must be all or mentioned')
    .default('all')
    .describe('In threads the bot takes part in: answer all messages, or only those that mention it.'),
  CHAT_PLACES: z
    .string()
    .trim()
    .optional()
    .describe(
      'JSON file with settings for single workspaces and channels; README shows one. None unless told.',
    ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], 'it must be debug, info, warn or error')
    .default('info')
    .describe('How much the service logs: debug, info, warn or error.'),
});

/** Variables whose values are never shown. */
const SECRET = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'DISCORD_TOKEN',
  'DATABASE_URL',
];

/** How Slack reaches us: over connections of ours, or by calling our port. */
export type SlackSettings = { botToken: string } & (
  | { mode: 'socket'; appToken: string }
  | { mode: 'http'; signingSecret: string; port: number }
);
export type DiscordSettings = { token: string; mentions: 'thread' | 'reply'; messageContent: boolean };
/** Where feeds are served, and the address that they are reached under, without a slash at its end. */
export type WebSettings = { port: number; url: string };

/** The settings of one run. They are read once, in `main.ts` or `cli.ts`, and passed on as arguments. */
export type Settings = {
  corpus: string;
  cache: string;
  lang: 'zh' | 'en' | 'auto';
  /** What `openStore` takes: the database, and for how many days it keeps what (0 = for ever). */
  store: {
    data: string;
    url: string | null;
    keep: { conversations: number; feedback: number; deliveries: number; deadlines: number };
  };
  /** Null without a token. */
  slack: SlackSettings | null;
  discord: DiscordSettings | null;
  discordAppId: string | null;
  /** Null without a port. */
  web: WebSettings | null;
  answerInThreads: 'all' | 'mentioned';
  /** Path of the file with settings by place. */
  places: string | null;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
};

/** Reads the settings from `env`; a variable that is unset or empty has its default. */
export function readConfig(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(given);
  if (!parsed.success) throw invalid(parsed.error, given);
  const { data } = parsed;
  return {
    corpus: path.resolve(project, data.ZEREN_CORPUS),
    cache: path.resolve(project, data.ZEREN_CACHE),
    lang: data.ZEREN_LANG,
    slack: slackSettings(data),
    discord: discordSettings(data),
    discordAppId: data.DISCORD_APP_ID ?? null,
    web: webSettings(data),
    answerInThreads: data.ANSWER_IN_THREADS,
    places: data.CHAT_PLACES === undefined ? null : path.resolve(project, data.CHAT_PLACES),
    logLevel: data.LOG_LEVEL,
    store: {
      data: path.resolve(project, data.ZEREN_DATA),
      url: data.DATABASE_URL ?? null,
      keep: {
        conversations: data.ZEREN_KEEP_CONVERSATIONS,
        feedback: data.ZEREN_KEEP_FEEDBACK,
        deliveries: data.ZEREN_KEEP_DELIVERIES,
        deadlines: data.ZEREN_KEEP_DEADLINES,
      },
    },
  };
}

function discordSettings(env: z.infer<typeof Env>): DiscordSettings | null {
  const { DISCORD_TOKEN: token, DISCORD_MENTIONS: mentions, DISCORD_MESSAGE_CONTENT: content } = env;
  return token === undefined ? null : { token, mentions, messageContent: content === 'yes' };
}

/** Socket Mode where there is an app-level token, else HTTP. */
function slackSettings(env: z.infer<typeof Env>): SlackSettings | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (botToken === undefined) return null;
  if (appToken !== undefined) return { botToken, mode: 'socket', appToken };
  if (signingSecret !== undefined) return { botToken, mode: 'http', signingSecret, port: env.PORT };
  throw new AppError(
    'config-invalid',
    'SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is.',
    'Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP; .env.example explains each.',
  );
}

function webSettings(env: z.infer<typeof Env>): WebSettings | null {
  const { WEB_PORT: port, WEB_URL: url } = env;
  const next = 'Correct the variable; .env.example explains each.';
  if (port === undefined) {
    if (url === undefined) return null;
    throw new AppError('config-invalid', 'WEB_URL is set, but WEB_PORT is not.', next);
  }
  if (port === env.PORT && slackSettings(env)?.mode === 'http') {
    const message = `WEB_PORT and PORT are both ${port}, but Slack needs a port of its own.`;
    throw new AppError('config-invalid', message, next);
  }
  return { port, url: (url ?? `http://localhost:${port}`).replace(/\/+$/u, '') };
}

/** https://zeren.example.org, https://example.org/zeren/ */
function isWebAddress(given: string): boolean {
  const url = URL.parse(given);
  return url !== null && /^https?:\/\/[^\s/?#@\\]+(?:\/[^\s?#\\]*)?$/u.test(given);
}

function invalid(error: z.ZodError, given: Record<string, string | undefined>): AppError {
  const wrong = error.issues.map((issue) => {
    const variable = String(issue.path[0]);
    return SECRET.includes(variable)
      ? `${variable} cannot be right: ${issue.message}.`
      : `${variable} is "${given[variable]}", but ${issue.message}.`;
  });
  return new AppError('config-invalid', wrong.join(' '), 'Correct the variable; .env.example explains each.');
}

/** The text of `.env.example`: every variable with what it is for and its default. */
export function envExample(): string {
  const settings = Object.entries(Env.shape).map(
    ([variable, schema]) => `# ${schema.description}\n${variable}=${schema.parse(undefined) ?? ''}\n`,
  );
  return `# Copy to .env and change what you need. The values below are the defaults.\n\n${settings.join('\n')}`;
}
