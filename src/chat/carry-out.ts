import type { Collection } from '../collection/collection.ts';
import type { Command, OrderCommand } from '../model/command.ts';
import { chatWords } from '../wording/chat-words.ts';
import type { Question } from './memory.ts';
import type { Made, Office, Ordering } from './office.ts';
import { readOrder } from './orders.ts';
import { quoted, typedWords } from './read-options.ts';

export type CarryOut = (asked: Question, by: Ordering) => Promise<Made | null>;

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
    const reading = readOrder(command, asked.options, collection);
    const words = chatWords[by.lang];
    const named = (name: string | null): OrderCommand['options'][number] | null =>
      command.options.find((option) => option.name === name) ?? null;
    switch (reading.kind) {
      case 'wrong':
        return sentence(words.wrongOrder(named(reading.option), quoted(reading.typed)), command, by.lang);
      case 'missing':
        return sentence(words.missingOrder(command.name, named(reading.option)), command, by.lang);
      case 'ambiguous': {
        const typed = typedWords(asked.options);
        const made = sentence(words.whichAgency(reading.asked), command, by.lang);
        const choices = reading.names.map(
          (name) => `/${command.name} ${typed.replace(reading.asked, () => name)}`,
        );
        return { ...made, card: { ...made.card, choices } };
      }
      case 'order': {
        const made = await office.carryOut(reading.order, by);
        const notes = reading.corrections.map(({ from, to }) => ({
          kind: 'note' as const,
          text: words.read(from, to),
        }));
        return { ...made, card: { ...made.card, blocks: [...notes, ...made.card.blocks] } };
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
