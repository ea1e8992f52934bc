import { commands } from '../../commands/index.ts';
import { SLACK_PATH } from '../adapters/slack/limits.ts';
import { manifestOf } from '../adapters/slack/manifest.ts';
import { AppError } from '../errors.ts';
import { type Io, print } from './print.ts';
import { readArgs } from './read-args.ts';

const USAGE = 'zeren slack manifest [--url https://… | --socket] [--no-agent]';

/** `zeren slack manifest [--url URL | --socket] [--no-agent]`: the manifest of the app, to be pasted in Slack. */
export async function slack(args: readonly string[], io: Io): Promise<void> {
  const { positionals, values } = parse(args);
  const [verb, ...more] = positionals;
  if (verb !== 'manifest' || more.length > 0) throw usage('slack takes `manifest`.');
  if (values.url !== undefined && values.socket)
    throw usage('--url and --socket do not go together: Slack calls us, or we keep connections to it.');
  const url = values.url === undefined ? null : requestUrl(values.url);
  const manifest = manifestOf(commands, { url, agent: !values['no-agent'] });
  await print(io.stdout, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** https://zeren.example.org → https://zeren.example.org/slack/events */
function requestUrl(given: string): string {
  const url = URL.parse(given);
  if (url?.protocol !== 'https:')
    throw usage(`--url takes an address that begins with https://, not "${given}".`);
  return url.pathname === '/' ? new URL(SLACK_PATH, url).href : url.href;
}

const parse = (args: readonly string[]) =>
  readArgs(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        socket: { type: 'boolean' },
        'no-agent': { type: 'boolean' },
        // It never does more than print.
        'dry-run': { type: 'boolean' },
      },
    },
    USAGE,
  );

const usage = (message: string): AppError => new AppError('usage', message, USAGE);
