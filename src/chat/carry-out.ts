import type { Collection } from '../collection/collection.ts';
import type { Command, OrderCommand } from '../model/command.ts';
import type { Refusal } from '../model/order.ts';
import { chatWords } from '../wording/chat-words.ts';
import { refusal, unsureOf } from '../wording/deadline.ts';
import type { MadeOnce, Question } from './memory.ts';
import type { Made, Office, Ordering } from './office.ts';
import { readOrder } from './orders.ts';
import { quoted } from './read-options.ts';

export type CarryOut = (asked: Question, by: Ordering) => Promise<MadeOnce | null>;

/** Carries out a command that orders something; null where the words are no such command, or nobody carries it out. */
export function createCarryOut(
  collection: Collection,
  commands: readonly Command[],
  office: Office | undefined,
): CarryOut {
  return async (asked, by) => {
    if (asked.kind !== 'command' || !office) return null;
    const command = commands.find(({ name }) => name === asked.name);
    if (!command || 'read' in command) return null;
    const reading = readOrder(command, asked.options, collection, await office.today(by));
    const words = chatWords[by.lang];
    const named = (name: string | null): OrderCommand['options'][number] | null =>
      command.options.find((option) => option.name === name) ?? null;
    const refused = (made: Made): MadeOnce => ({ kind: 'made', made, asked, carried: false });
    const inOne = (title: string): MadeOnce => refused(sentence(title, command, by.lang));
    switch (reading.kind) {
      case 'wrong':
        return inOne(words.wrongOrder(named(reading.option), quoted(reading.typed)));
      case 'missing':
        return inOne(words.missingOrder(command.name, named(reading.option)));
      case 'refused':
        return inOne(refusal(quotedIn(reading.why), by.lang));
      case 'unsure': {
        const asking = quoted(reading.asked);
        const title =
          reading.of === 'agency' ? words.whichAgency(asking) : unsureOf(reading.of, asking, by.lang);
        const made = sentence(title, command, by.lang);
        const choices = reading.choices.map((choice) => `/${command.name} ${choice}`);
        return refused({ ...made, card: { ...made.card, choices } });
      }
      case 'order': {
        const made = await office.carryOut(reading.order, by);
        const notes = reading.corrections.map(({ from, to }) => ({
          kind: 'note' as const,
          text: words.read(from, to),
        }));
        const card = { ...made.card, blocks: [...notes, ...made.card.blocks] };
        return { kind: 'made', made: { ...made, card }, asked, carried: true };
      }
    }
  };
}

/** One clear sentence, with an example of the command. */
function sentence(title: string, { name, example }: OrderCommand, lang: 'zh' | 'en'): Made {
  const value = `/${name} ${example[lang]}`;
  const row = { kind: 'row' as const, label: chatWords[lang].example, value };
  return { card: { lang, title, blocks: [row], choices: [] }, items: [] };
}

/** With the words of the person as they are quoted. */
function quotedIn(why: Refusal): Refusal {
  if (why.kind === 'too-long') return why;
  if (why.kind === 'two-days') return { ...why, words: why.words.map(quoted) };
  return why.kind === 'no-day' ? { ...why, typed: quoted(why.typed) } : { ...why, words: quoted(why.words) };
}
