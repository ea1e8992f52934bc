import { randomBytes } from 'node:crypto';

/** Time, given from outside so that tests have their own. */
export type Clock = { now: () => Date };

const DAY_MS = 86_400_000;

/** 16 small letters and digits that nobody guesses; short enough for the value of a button. */
export const newId = (): string =>
  BigInt(`0x${randomBytes(12).toString('hex')}`)
    .toString(36)
    .slice(-16)
    .padStart(16, '0');

/** What people wrote, as both databases can keep it: without NUL and halves of characters. */
export const plain = (text: string): string => text.replaceAll('\0', '').toWellFormed();

export const plainOrNull = (text: string | null): string | null => (text === null ? null : plain(text));

export const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * DAY_MS).toISOString();

/** JSON of ours; null where it is none. */
export function readJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
