import { pinyin } from 'pinyin-pro';
import type { Collection } from '../collection/collection.ts';
import type { OptionName, ReadOptions } from '../model/command.ts';
import type { Choice } from './intent.ts';
import { labelsOf } from './labels.ts';
import { readOption } from './read-options.ts';

const MAX_CHOICES = 25;
const MAX_LENGTH = 100;

/** Something to offer: how it is called in each language, by what it is found, how often the plans name it. */
type Entry = { zh: string; en: string; keys: Key[]; uses: number; agency?: string };
type Key = { text: string; words: boolean };

export type Suggest = (option: string, typed: string, lang: 'zh' | 'en') => Choice[];

/** Completion of agencies, plans and matters, by Chinese and English names, pinyin and its initials; from memory only. */
export function createSuggest(collection: Collection): Suggest {
  const tables: Partial<Record<OptionName, Entry[]>> = {
    agency: agencies(collection),
    plan: plans(collection),
    topic: topics(collection),
  };
  /** Whether a command reads these words as what is offered with them. */
  const known = new Map<string, boolean>();
  const reads = (option: OptionName, { agency }: Entry, value: string): boolean => {
    const key = `${option} ${agency ?? ''} ${value}`;
    const found = known.get(key) ?? isRead(readOption(option, value, collection), agency);
    known.set(key, found);
    return found;
  };
  return (name, typed, lang) => {
    const option = name as OptionName;
    const entries = tables[option] ?? [];
    const valueOf: ValueOf = (entry) =>
      [entry[lang], entry.zh].find((value) => value.length <= MAX_LENGTH && reads(option, entry, value));
    const choices = ranked(entries, folded(typed), lang, valueOf);
    // 教育廳 sounds like 教育厅.
    return choices.length > 0 || !/\p{Script=Han}/u.test(typed)
      ? choices
      : ranked(entries, folded(syllablesOf(typed).join('')), lang, valueOf);
  };
}

type ValueOf = (entry: Entry) => string | undefined;

function isRead(read: ReadOptions | null, agency: string | undefined): boolean {
  if (!read) return false;
  return agency === undefined || (read.agency ?? []).some(({ ids }) => ids.includes(agency));
}

function ranked(entries: readonly Entry[], words: string, lang: 'zh' | 'en', valueOf: ValueOf): Choice[] {
  const sorted = entries
    .map((entry, order) => ({ entry, order, rank: rankOf(entry, words) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || b.entry.uses - a.entry.uses || a.order - b.order);
  const choices = new Map<string, Choice>();
  for (const { entry } of sorted) {
    const value = valueOf(entry);
    if (value !== undefined && !choices.has(value))
      choices.set(value, { name: cut(nameOf(entry, lang)), value });
    if (choices.size === MAX_CHOICES) break;
  }
  return [...choices.values()];
}

/** English names stand beside the Chinese ones that the plans print. */
function nameOf({ zh, en }: Entry, lang: 'zh' | 'en'): string {
  return lang === 'zh' || en === zh ? zh : `${en} · ${zh}`;
}

function agencies({ agencies: all, clauses }: Collection): Entry[] {
  const uses = new Map<string, number>();
  for (const { lead, support } of clauses)
    for (const { id, name } of [...lead, ...support]) {
      const key = `${id?.split('/')[0] ?? ''} ${name}`;
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  return all.flatMap(({ id, levels }) =>
    Object.values(levels).flatMap((names) =>
      names.map((name) => ({
        zh: name.name,
        en: name.en[0] ?? name.name,
        agency: id,
        keys: [
          ...[name.name, ...name.also, ...fullName(name.full)].flatMap(chinese),
          ...name.en.map(english),
        ],
        uses: uses.get(`${id} ${name.name}`) ?? 0,
      })),
    ),
  );
}

/** 中华人民共和国 before a full name would be found by 民. */
function fullName(full: string | null): string[] {
  return full ? [full.replace(/^中华人民共和国|^…/u, '')] : [];
}

function plans(collection: Collection): Entry[] {
  const labels = labelsOf(collection);
  return collection.plans.map(({ id, title, clauses }) => {
    const { zh, en } = labels.plan(id);
    const aliases = collection.aliases[id] ?? [];
    const year = /\d{4}/u.exec(zh)?.[0] ?? '';
    return {
      zh,
      en,
      keys: [...[zh, title, ...aliases].flatMap(chinese), english(en), english(id), english(year)],
      uses: clauses.length,
    };
  });
}

function topics({ concepts, index }: Collection): Entry[] {
  return concepts
    .map(({ zh, en, common }, number) => ({ zh, en, common, uses: index.frequencyOf(`#${number}`) }))
    .filter(({ common, uses, zh, en }) => !common && uses > 0 && zh !== '' && en !== '')
    .map(({ zh, en, uses }) => ({ zh, en, keys: [...chinese(zh), english(en)], uses }));
}

/** A Chinese name by its characters, its pinyin and the initials of that. */
function chinese(name: string): Key[] {
  const syllables = syllablesOf(name);
  return [
    { text: folded(name), words: false },
    { text: folded(syllables.join('')), words: false },
    { text: folded(syllables.map(([initial]) => initial ?? '').join('')), words: false },
  ];
}

const syllablesOf = (words: string): string[] =>
  pinyin(words, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });

const english = (name: string): Key => ({ text: folded(name), words: true });

/** 0 = exactly so, 1 = begins so, 2 = a word of it begins so, 3 = it is somewhere inside; null = not at all. */
function rankOf({ keys }: Entry, typed: string): number | null {
  if (typed === '') return 0;
  const ranks = keys.flatMap(({ text, words }) => {
    const found = text.indexOf(typed);
    if (found < 0) return [];
    if (found === 0) return text.length === typed.length ? [0] : [1];
    if (words) return text[found - 1] === ' ' ? [2] : [];
    return /\p{Script=Han}/u.test(typed) ? [3] : [];
  });
  return ranks.length > 0 ? Math.min(...ranks) : null;
}

function folded(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,，、']+/gu, ' ')
    .trim();
  return /\p{Script=Han}/u.test(plain) ? plain.replace(/ /gu, '') : plain;
}

const cut = (text: string): string => (text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text);
