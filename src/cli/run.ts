import path from 'node:path';
import { AppError } from '../errors.ts';
import { faultOf, sayFault } from './faults.ts';
import { type Io, say } from './print.ts';
import { type AskSettings, readSettings } from './settings.ts';
import { type Command, HELP, parseCommand } from './usage.ts';

const DEFAULT_CACHE = path.resolve(import.meta.dirname, '../../.cache');

/**
 * One call of the command line → its exit code: 0 = answered, 2 = wrong usage, 1 = a fault. Each command is
 * loaded when it is called: what `ask` does not need, it does not wait for.
 */
export async function run(args: readonly string[], io: Io, unreadableEnv?: unknown): Promise<number> {
  let cache = DEFAULT_CACHE;
  try {
    // Of an export nothing may be missing without a word: it tells so itself.
    io.stdout.on('error', (error) => args[0] !== 'data' && endIfUnread(error));
    if (unreadableEnv !== undefined)
      throw new AppError(
        'config-invalid',
        'The file .env cannot be read.',
        'Correct its rights, or remove it.',
        { cause: unreadableEnv },
      );
    const command = parseCommand(args);
    const settings = await readSettings(io.env);
    cache = settings.cache;
    await execute(command, settings, io);
    return 0;
  } catch (error) {
    if (isBrokenPipe(error)) return 0;
    const fault = faultOf(error, cache);
    say(io, sayFault(fault));
    return fault.exitCode;
  }
}

async function execute(command: Command, settings: AskSettings, io: Io): Promise<void> {
  switch (command.name) {
    case 'ask':
      return (await import('./ask.ts')).ask(command.text, command.json, settings, io);
    case 'batch':
      return (await import('./batch.ts')).batch(settings, io);
    case 'chat':
      return (await import('./chat.ts')).chat(settings, io);
    case 'export':
      return (await import('./corpus.ts')).exportCorpus(settings, io);
    case 'read':
      return (await import('./corpus.ts')).readFile(command.file, settings, io);
    case 'digest':
      return (await import('./digest.ts')).digest(command.args, settings, io);
    case 'data':
      return (await import('./data.ts')).data(command.args, io);
    case 'slack':
      return (await import('./slack.ts')).slack(command.args, io);
    case 'discord':
      return (await import('./discord.ts')).discord(command.args, io);
    case 'help':
      io.stdout.write(HELP);
      return;
    case 'version':
      io.stdout.write(
        `${(await import('../../package.json', { with: { type: 'json' } })).default.version}\n`,
      );
  }
}

/** Whoever reads the output has closed it: `zeren … | head`. Nobody is left to be told. */
function endIfUnread(error: Error): void {
  if (isBrokenPipe(error)) process.exit(0);
}

const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';
