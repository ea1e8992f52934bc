import { type ParseArgsConfig, parseArgs } from 'node:util';
import { AppError } from '../errors.ts';

/**
 * Arguments of a command → its options and positionals.
 * @throws AppError `usage`, with the next step given
 */
export function readArgs<T extends ParseArgsConfig>(
  config: T,
  usage: string,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (cause) {
    throw new AppError('usage', cause instanceof Error ? cause.message : String(cause), usage);
  }
}
