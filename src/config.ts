import path from 'node:path';
import { z } from 'zod';
import { AppError } from './errors.ts';

const project = path.resolve(import.meta.dirname, '..');

const folder = z.string().trim().min(1, 'it must name a folder');
const secret = (form: RegExp, mustBe: string) => z.string().trim().regex(form, mustBe).optional();

/** Every setting: its variable, its default, what it is for. `.env.example` is written from this. */
const Env = z.object({
  ZEREN_CORPUS: folder
    .default('corpus')
    .describe('Folder of the corpus: plans, agencies, glossary. Relative paths count from the project.'),
  ZEREN_CACHE: folder
    .default('.cache')
    .describe('Folder of the compiled collection. It can be deleted at any time.'),
  ZEREN_LANG: z
    .enum(['zh', 'en', 'auto'], 'it must be zh, en or auto')
    .default('auto')
    .describe('Language of the replies: zh, en, or auto (the language of the question).'),
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
  PORT: z.coerce
    .number('it must be a port, 0 to 65535')
    .int('it must be a port, 0 to 65535')
    .min(0, 'it must be a port, 0 to 65535')
    .max(65_535, 'it must be a port, 0 to 65535')
    .default(3000)
    .describe('Port on which Slack reaches us over HTTP.'),
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
const SECRET = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'DISCORD_TOKEN'];

/** How Slack reaches us: over connections of ours, or by calling our port. */
export type SlackSettings = { botToken: string } & (
  | { mode: 'socket'; appToken: string }
  | { mode: 'http'; signingSecret: string; port: number }
);
export type DiscordSettings = { token: string };

/** The settings of one run. They are read once, in `main.ts` or `cli.ts`, and passed on as arguments. */
export type Settings = {
  corpus: string;
  cache: string;
  lang: 'zh' | 'en' | 'auto';
  /** Null without a token. */
  slack: SlackSettings | null;
  discord: DiscordSettings | null;
  discordAppId: string | null;
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
    discord: data.DISCORD_TOKEN === undefined ? null : { token: data.DISCORD_TOKEN },
    discordAppId: data.DISCORD_APP_ID ?? null,
    answerInThreads: data.ANSWER_IN_THREADS,
    places: data.CHAT_PLACES === undefined ? null : path.resolve(project, data.CHAT_PLACES),
    logLevel: data.LOG_LEVEL,
  };
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
