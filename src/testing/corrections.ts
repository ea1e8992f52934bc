import { repair } from '../understanding/repair.ts';
import { collection, normal } from './collection.ts';

/** The corrections of a message on one line: 民政听→民政厅, 负则→负责. */
export function correctionsOf(message: string): string {
  const { corrections } = repair(normal(message), collection);
  return corrections.map(({ from, to }) => `${from}→${to}`).join(', ');
}

/** Lines of a table of tests. */
export function lines(table: string): string[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim());
}

/** A table of tests, “message | corrections” a line. */
export function rows(table: string): [string, string][] {
  return lines(table)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([message = '', expected = '']) => [message, expected]);
}
