import type { Command } from '../src/model/command.ts';

/** All commands, in the order in which help lists them. */
export const commands: readonly Command[] = [];
