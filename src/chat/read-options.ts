import type { Collection } from '../collection/collection.ts';
import type { OptionName, QuestionCommand, ReadOptions } from '../model/command.ts';
import type { Correction, Query, Trouble, Understanding } from '../model/query.ts';
import { understand } from '../understanding/understand.ts';

/** The options of a command as found in what a person gave, or why they could not be read. */
export type OptionReading =
  | { kind: 'read'; options: ReadOptions; corrections: Correction[] }
  | { kind: 'wrong'; option: OptionName; typed: string }
  | { kind: 'trouble'; typed: string; trouble: Extract<Trouble, { kind: 'ambiguous-agency' }> };

/** Typed options (Discord) or one text in any order (Slack) → the same options. */
export function readOptions(
  command: QuestionCommand,
  given: Readonly<Record<string, unknown>> | string,
  collection: Collection,
): OptionReading {
  return typeof given === 'string'
    ? readText(command, given.trim(), collection)
    : readTyped(command, given, collection);
}

/** All that a person typed, for looking at its language and for quoting it. */
export function typedWords(given: Readonly<Record<string, unknown>> | string): string {
  return typeof given === 'string' ? given.trim() : Object.values(given).map(textOf).join(' ').trim();
}

/** Quoted words of a person are cut at so many characters. */
const QUOTED = 60;

/** Words of a person as they are quoted in a reply. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}

/** 「民政厅 2021」, 「2021 民政厅」, “civil affairs department, Fujian 2021”. */
function readText(command: QuestionCommand, text: string, collection: Collection): OptionReading {
  const takes = (name: OptionName): boolean => command.options.some((option) => option.name === name);
  if (text === '') return { kind: 'read', options: {}, corrections: [] };
  if (takes('question')) return { kind: 'read', options: { question: text }, corrections: [] };
  const { words, year } = takes('year') ? apartYear(text, collection) : { words: text, year: null };
  const understanding = understand(words, collection, null);
  const { corrections } = understanding;
  if (understanding.trouble?.kind === 'ambiguous-agency')
    return { kind: 'trouble', typed: text, trouble: understanding.trouble };
  const dueIn = year === null ? null : yearOption(year, collection);
  const options = {
    ...(understanding.query ? optionsOf(understanding.query) : {}),
    ...(dueIn ? { year: dueIn } : {}),
  };
  return { kind: 'read', options, corrections };
}

/** A year that names no plan together with a place: 「民政厅 2009」 asks what is due in 2009, 「福建 2008」 for a plan. */
function apartYear(text: string, collection: Collection): { words: string; year: string | null } {
  const found = /(?<!\d)(?:19|20)\d{2}(?!\d)年?/u.exec(text);
  if (!found) return { words: text, year: null };
  const words = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
  const named = understand(words, collection, null).query?.plans.stated ?? false;
  return named ? { words: text, year: null } : { words, year: found[0].slice(0, 4) };
}

function optionsOf({ units, plans, topic, path, deadlines }: Query): ReadOptions {
  const agencies = units.map(({ agency }) => agency);
  const telling = topic?.terms.some(({ common }) => !common) ?? false;
  return {
    ...(agencies.length > 0 ? { agency: agencies } : {}),
    ...(plans.stated ? { plan: plans } : {}),
    ...(topic && (telling || agencies.length > 0) ? { topic } : {}),
    ...(path ? { number: path } : {}),
    ...(deadlines?.year || deadlines?.until ? { year: deadlines } : {}),
  };
}

/** What one option alone would be read as; null if its words are none. */
export function readOption(name: OptionName, typed: string, collection: Collection): ReadOptions | null {
  return ofOne(name, understand(typed, collection, null));
}

function readTyped(
  command: QuestionCommand,
  given: Readonly<Record<string, unknown>>,
  collection: Collection,
): OptionReading {
  const options: ReadOptions = {};
  const corrections: Correction[] = [];
  for (const { name } of command.options) {
    const typed = textOf(given[name]);
    if (typed === '') continue;
    if (name === 'question') options.question = typed;
    else {
      const understanding = understand(typed, collection, null);
      corrections.push(...understanding.corrections);
      if (understanding.trouble?.kind === 'ambiguous-agency' && name === 'agency')
        return { kind: 'trouble', typed: typedWords(given), trouble: understanding.trouble };
      const found = name === 'year' ? yearFound(typed, collection) : ofOne(name, understanding);
      if (!found) return { kind: 'wrong', option: name, typed };
      Object.assign(options, found);
    }
  }
  return { kind: 'read', options, corrections };
}

/** What one option was read as, and nothing of the others. */
function ofOne(name: OptionName, { query }: Understanding): ReadOptions | null {
  if (!query) return null;
  if (name === 'topic' && query.topic) return { topic: query.topic };
  const found = optionsOf(query)[name];
  return found === undefined ? null : { [name]: found };
}

function yearFound(typed: string, collection: Collection): ReadOptions | null {
  const year = /^(?:19|20)\d{2}(?=年?$)/u.exec(typed.normalize('NFKC'))?.[0];
  const found = year ? yearOption(year, collection) : null;
  return found ? { year: found } : null;
}

function yearOption(year: string, collection: Collection): Query['deadlines'] {
  return understand(`${year}年底前`, collection, null).query?.deadlines ?? null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
