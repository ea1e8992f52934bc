import path from 'node:path';
import { z } from 'zod';
import { AppError } from './errors.ts';

const project = path.resolve(import.meta.dirname, '..');

const folder = z.string().trim().min(1, 'it must name a folder');

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
});

/** The settings of one run. They are read once, in `main.ts` or `cli.ts`, and passed on as arguments. */
export type Settings = { corpus: string; cache: string; lang: 'zh' | 'en' | 'auto' };

/** Reads the settings from `env`; a variable that is unset or empty has its default. */
export function readConfig(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(given);
  if (!parsed.success) throw invalid(parsed.error, given);
  return {
    corpus: path.resolve(project, parsed.data.ZEREN_CORPUS),
    cache: path.resolve(project, parsed.data.ZEREN_CACHE),
    lang: parsed.data.ZEREN_LANG,
  };
}

function invalid(error: z.ZodError, given: Record<string, string | undefined>): AppError {
  const wrong = error.issues.map((issue) => {
    const variable = String(issue.path[0]);
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
