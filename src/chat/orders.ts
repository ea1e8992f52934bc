import type { Collection } from '../collection/collection.ts';
import type { OrderCommand } from '../model/command.ts';
import { readDigestWords } from '../understanding/digest-words.ts';
import { inSimplified } from '../understanding/in-simplified.ts';
import { readSettingsWords } from '../understanding/settings-words.ts';
import { readDeadlineOptions, readDeadlineText } from './deadline-order.ts';
import { readDigestOrder } from './digest-order.ts';
import type { OrderReading } from './order-reading.ts';
import { readSettingsOrder } from './settings-order.ts';

type Given = Readonly<Record<string, unknown>>;

/** Text → options as typed ones would be, and the words that are none. */
const WORDS = { digest: readDigestWords, settings: readSettingsWords };

/**
 * Typed options (Discord) or one text in any order (Slack) → the same order.
 * @param today ISO day that relative days count from
 */
export function readOrder(
  command: OrderCommand,
  given: Given | string,
  collection: Collection,
  today: string,
): OrderReading {
  const { on } = command;
  if (on === 'deadline' && typeof given === 'string') return readDeadlineText(given, { today, collection });
  const text = typeof given === 'string' ? inSimplified(given, collection.simplified) : '';
  const { options, rest } =
    on !== 'deadline' && typeof given === 'string'
      ? WORDS[on](text)
      : { options: typed(given as Given, on, collection), rest: '' };
  const checked = command.check(options);
  switch (checked.kind) {
    case 'missing':
      return checked;
    case 'wrong':
      return { ...checked, typed: String((options as Given)[checked.option]) };
    case 'fine':
  }
  switch (checked.on) {
    case 'digest':
      return readDigestOrder(checked.options, { rest, words: text.trim() }, collection);
    case 'deadline':
      return readDeadlineOptions(checked.options, { today, collection });
    case 'settings':
      return rest === '' ? readSettingsOrder(checked.options) : { kind: 'wrong', option: null, typed: rest };
  }
}

/** Without options that were left empty. 「9点」 is read as in a text, where it is more than its option alone. */
const typed = (given: Given, on: OrderCommand['on'], collection: Collection): Given =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => !isBlank(value))
      .map(([name, value]) => [name, (on !== 'deadline' && inWords(name, value, on, collection)) || value]),
  );

function inWords(
  name: string,
  value: unknown,
  on: keyof typeof WORDS,
  collection: Collection,
): string | undefined {
  if (typeof value !== 'string') return undefined;
  const { options, rest }: { options: Partial<Record<string, string>>; rest: string } = WORDS[on](
    inSimplified(value, collection.simplified),
  );
  return rest === '' ? options[name] : undefined;
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
