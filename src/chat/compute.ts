import type { Collection } from '../collection/collection.ts';
import type { Card } from '../model/card.ts';
import type { Command } from '../model/command.ts';
import { allPlans, openQuery } from '../model/open-query.ts';
import type { Correction, Query, ThreadContext, Trouble } from '../model/query.ts';
import { chatWords } from '../wording/chat-words.ts';
import { queriesAbout } from './about.ts';
import { type Ask, createAnswer } from './ask.ts';
import type { Asked } from './memory.ts';
import { mergeCards } from './merge-cards.ts';
import { quoted, readOptions, typedWords } from './read-options.ts';

/** The reply to something asked. `context` is what the thread is to remember; `kind` is for the log. */
export type Computed = { card: Card; context: ThreadContext | null; kind: string };

/**
 * Answers all that can be asked: words, commands, the message of somebody else. Pure, so that a reply can be made
 * again at any time: for its next page, to share it, after a restart.
 */
export function createCompute(
  collection: Collection,
  commands: readonly Command[],
  ask: Ask,
): (asked: Asked, thread: ThreadContext | null, lang: 'zh' | 'en') => Computed {
  const answerTo = createAnswer(collection);
  const all: Query = openQuery({ kind: 'tasks' }, allPlans(collection.plans));

  return (asked, thread, lang) => {
    switch (asked.kind) {
      case 'ask':
        return inWords(asked.text, thread, lang);
      case 'about':
        return about(asked.text, thread, lang);
      case 'command':
        return command(asked.name, asked.options, thread, lang);
      case 'made':
        return { card: asked.made.card, context: thread, kind: 'order' };
    }
  };

  function inWords(text: string, thread: ThreadContext | null, lang: 'zh' | 'en'): Computed {
    const { answer, card, thread: context } = ask(text, { thread, lang });
    return { card, context, kind: answer.kind };
  }

  function command(
    name: string,
    given: Record<string, unknown> | string,
    thread: ThreadContext | null,
    lang: 'zh' | 'en',
  ): Computed {
    const known = commands.find((one) => one.name === name);
    if (!known) return sentence(chatWords[lang].noCommand(name), null, thread, lang);
    if (!('read' in known)) return sentence(chatWords[lang].noStore(name), null, thread, lang);
    const reading = readOptions(known, given, collection);
    if (reading.kind === 'wrong')
      return sentence(chatWords[lang].wrong(reading.option, quoted(reading.typed)), known, thread, lang);
    if (reading.kind === 'trouble') return whichAgency(known, reading.typed, reading.trouble, thread, lang);
    const found = known.read(reading.options, all);
    switch (found.kind) {
      case 'question':
        return inWords(found.question, thread, lang);
      case 'queries':
        return ofQueries(found.queries, reading.corrections, lang);
      case 'help':
        return help(thread, lang);
      case 'missing': {
        const typed = quoted(typedWords(given));
        return sentence(chatWords[lang].missing(name, found.options, typed), known, thread, lang);
      }
    }
  }

  function ofQueries(
    queries: readonly [Query, ...Query[]],
    corrections: Correction[],
    lang: 'zh' | 'en',
  ): Computed {
    const replies = queries.map((query) =>
      answerTo({ lang, corrections, carried: [], query, trouble: null }, lang),
    );
    const useful = replies.filter(({ answer }) => answer.kind !== 'none');
    const [first, ...more] = useful.length > 0 ? useful : replies.slice(0, 1);
    if (!first) throw new TypeError('no query');
    const clauses = [
      ...new Set([first, ...more].flatMap(({ answer }) => answer.clauses.map(({ id }) => id))),
    ];
    const [query] = queries;
    const names = query.units.map(({ agency }) => agency.asked).join(lang === 'zh' ? '、' : ', ');
    const cards: [Card, ...Card[]] = [first.card, ...more.map(({ card }) => card)];
    return {
      card: more.length > 0 ? mergeCards(cards, chatWords[lang].profile(names)) : first.card,
      context: { query: queries.find(({ want }) => want.kind === 'tasks') ?? query, clauses },
      kind: first.answer.kind,
    };
  }

  /** 「/lead 工委」: each choice is the same command with one of the agencies. */
  function whichAgency(
    { name }: Command,
    typed: string,
    trouble: Trouble,
    thread: ThreadContext | null,
    lang: 'zh' | 'en',
  ): Computed {
    const { answer, card } = answerTo({ lang, corrections: [], carried: [], query: null, trouble }, lang);
    const words = trouble.kind === 'ambiguous-agency' ? trouble : null;
    const choices = (words?.names ?? []).map(
      (agency) =>
        `/${name} ${typed.includes(words?.asked ?? '') ? typed.replace(words?.asked ?? '', () => agency) : agency}`,
    );
    return { card: { ...card, choices }, context: thread, kind: answer.kind };
  }

  function about(text: string, thread: ThreadContext | null, lang: 'zh' | 'en'): Computed {
    const reply = (query: Query): ReturnType<typeof answerTo> & { query: Query } => ({
      ...answerTo({ lang, corrections: [], carried: [], query, trouble: null }, lang),
      query,
    });
    const isFound = ({ answer }: ReturnType<typeof reply>): boolean =>
      answer.kind !== 'none' && answer.kind !== 'ambiguous';
    const found =
      queriesAbout(text, collection)
        .map((queries) => distinctAnswers(queries.map(reply).filter(isFound)))
        .find((replies) => replies.length > 0) ?? [];
    const [first, ...more] = found;
    if (!first) return sentence(chatWords[lang].aboutNothing, null, thread, lang);
    const context = {
      query: first.query,
      clauses: found.flatMap(({ answer }) => answer.clauses.map(({ id }) => id)),
    };
    const card =
      more.length > 0
        ? mergeCards([first.card, ...more.map((one) => one.card)], chatWords[lang].aboutSome)
        : first.card;
    return { card, context, kind: 'about' };
  }

  function help(thread: ThreadContext | null, lang: 'zh' | 'en'): Computed {
    const { card } = answerTo(
      { lang, corrections: [], carried: [], query: null, trouble: { kind: 'help' } },
      lang,
    );
    const rows = commands.map(({ name, example, description }) => ({
      kind: 'row' as const,
      label: `/${name} ${example[lang]}`.trim(),
      value: description[lang],
    }));
    const heading = { kind: 'heading' as const, text: chatWords[lang].commands };
    return {
      card: { ...card, blocks: [...card.blocks, heading, ...rows] },
      context: thread,
      kind: 'help',
    };
  }

  /** One clear sentence, with an example of the command where there is one. */
  function sentence(
    title: string,
    known: Pick<Command, 'name' | 'example'> | null,
    context: ThreadContext | null,
    lang: 'zh' | 'en',
  ): Computed {
    const row = known && {
      kind: 'row' as const,
      label: chatWords[lang].example,
      value: `/${known.name} ${known.example[lang]}`.trim(),
    };
    return {
      card: { lang, title, blocks: row ? [row] : [], choices: row?.value ? [row.value] : [] },
      context,
      kind: 'usage',
    };
  }
}

/** Matters that are answered by the same clauses are one. */
function distinctAnswers<R extends { answer: { clauses: { id: string }[] } }>(replies: readonly R[]): R[] {
  const seen = new Set<string>();
  return replies.filter(({ answer }) => {
    const key = answer.clauses.map(({ id }) => id).join();
    return !seen.has(key) && seen.add(key);
  });
}
