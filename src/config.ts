import path from 'node:path';
import { z } from 'zod';
import { AppError } from './errors.ts';

const project = path.resolve(import.meta.dirname, '..');

const folder = z.string().trim().min(1, 'it must name a folder');
const days = z.coerce
  .number('it must be a number of days')
  .int('it must be whole days')
  .min(0, 'it must be 0 or more');

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
  ZEREN_DATA: folder
    .default('data')
    .describe(
      'Folder of the built-in database, on a local disk: subscriptions, own deadlines, conversations.',
    ),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/.+)?$/u, 'it must be postgres://USER:PASSWORD@HOST:5432/DATABASE')
    .default('')
    .describe(
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
});

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
};

/** Reads the settings from `env`; a variable that is unset or empty has its default. */
export function readConfig(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(given);
  if (!parsed.success) throw invalid(parsed.error, given);
  return {
    corpus: path.resolve(project, parsed.data.ZEREN_CORPUS),
    cache: path.resolve(project, parsed.data.ZEREN_CACHE),
    lang: parsed.data.ZEREN_LANG,
    store: {
      data: path.resolve(project, parsed.data.ZEREN_DATA),
      url: parsed.data.DATABASE_URL || null,
      keep: {
        conversations: parsed.data.ZEREN_KEEP_CONVERSATIONS,
        feedback: parsed.data.ZEREN_KEEP_FEEDBACK,
        deliveries: parsed.data.ZEREN_KEEP_DELIVERIES,
        deadlines: parsed.data.ZEREN_KEEP_DEADLINES,
      },
    },
  };
}

function invalid(error: z.ZodError, given: Record<string, string | undefined>): AppError {
  const wrong = error.issues.map((issue) => {
    const variable = String(issue.path[0]);
    // Its value has a password.
    if (variable === 'DATABASE_URL') return `${variable} is no address of a database: ${issue.message}.`;
    return `${variable} is "${given[variable]}", but ${issue.message}.`;
  });
  return new AppError('config-invalid', wrong.join(' '), 'Correct the variable; .env.example explains each.');
}

/** The text of `.env.example`: every variable with what it is for and its default. */
export function envExample(): string {
  const settings = Object.entries(Env.shape).map(
    ([variable, schema]) => `# ${schema.description}\n${variable}=${schema.parse(undefined)}\n`,
  );
  return `# Copy to .env and change what you need. The values below are the defaults.\n\n${settings.join('\n')}`;
}
