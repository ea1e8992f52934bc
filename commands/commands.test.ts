import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAnswer } from '../src/chat/ask.ts';
import { readOrder } from '../src/chat/orders.ts';
import { readOptions } from '../src/chat/read-options.ts';
import type { QuestionCommand } from '../src/model/command.ts';
import { allPlans, openQuery } from '../src/model/open-query.ts';
import type { Query } from '../src/model/query.ts';
import { ask, collection } from '../src/testing/collection.ts';
import { commands } from './index.ts';

/** Slash commands that Slack has itself: an app cannot have them. */
const SLACK_BUILT_IN =
  'active apps archive away call canvas collapse contract dm dnd expand feed feedback genie giphy help huddle invite invite_people join kick leave list me msg mute open part prefs remind remove rename room search shortcuts shrug star status team todo topic unarchive unmute who workflow zoom';
const DISCORD_NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;

describe.each(commands)('/$name', (command) => {
  const { name, localName, description, options, example } = command;

  test('has a name that both platforms take', () => {
    expect(SLACK_BUILT_IN.split(' ')).not.toContain(name);
    expect(name).toMatch(/^[a-z0-9_-]{1,31}$/u);
    for (const given of [name, localName.zh, ...options.flatMap((o) => [o.name, o.localName.zh])]) {
      expect(given).toMatch(DISCORD_NAME);
      expect(given).toBe(given.toLowerCase());
    }
  });

  test('keeps to the limits of Discord', () => {
    expect(options.length).toBeLessThanOrEqual(25);
    for (const words of [description, ...options.map((option) => option.description)])
      for (const text of [words.zh, words.en]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(100);
      }
    expect(options.map(({ required }) => required)).toEqual(
      options.map(({ required }) => required).toSorted((a, b) => Number(b) - Number(a)),
    );
    for (const names of [options.map((o) => o.name), options.map((o) => o.localName.zh)])
      expect(new Set(names).size).toBe(names.length);
    // Discord counts names, descriptions and values, of each the longest of its languages.
    const counted = [{ name, localName, description }, ...options].map(
      (part) =>
        Math.max(part.name.length, part.localName.zh.length) +
        Math.max(part.description.zh.length, part.description.en.length),
    );
    expect(counted.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(8000);
  });

  test('answers its own examples', () => {
    const kinds = [example.zh, example.en].map((text) =>
      'read' in command
        ? queryOf(command, text).kind
        : readOrder(command, text, collection, '2026-11-18').kind,
    );
    for (const kind of kinds) expect(['question', 'queries', 'help', 'order']).toContain(kind);
  });
});

test('names are given once', () => {
  for (const names of [commands.map(({ name }) => name), commands.map(({ localName }) => localName.zh)])
    expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)('%s lists them', (file, lang) => {
  const lines = readFileSync(path.join(import.meta.dirname, '..', file), 'utf8').split('\n');
  const listed = lines.filter((line) => line.startsWith('| `/'));
  const wanted = commands.map(({ name, localName, description, example }) =>
    ['', `\`/${name}\``, localName.zh, description[lang], example[lang], ''].join(' | ').trim(),
  );
  expect(listed.map((line) => line.replace('| |', '|  |'))).toEqual(wanted);
});

describe('one text in any order is what the typed options are', () => {
  test.each([
    [
      'lead',
      ['民政厅 2021', '2021 民政厅', 'civil affairs department, Fujian 2021'],
      { agency: '民政厅', plan: '福建 2021' },
    ],
    ['support', ['民政厅 失学儿童', '失学儿童 民政厅'], { agency: '民政厅', topic: '失学儿童' }],
    [
      'duty',
      ['婚姻登记 福建2021', '福建2021 婚姻登记', 'marriage registration Fujian 2021'],
      { topic: '婚姻登记', plan: 'fujian-2021' },
    ],
    [
      'clause',
      ['福建2021 二（一）2（3）', '二（一）2（3） 福建2021', 'Fujian 2021 2.1.2.3'],
      { number: '2.1.2.3', plan: '福建2021' },
    ],
    ['compare', ['民政厅 福建2008 福建2021'], { agency: '民政厅', plan: '福建2008 福建2021' }],
    ['due', ['2009', '2009年'], { year: 2009 }],
    ['due', ['福建 2008', '2008 Fujian'], { plan: '福建 2008' }],
    ['plan', ['福建2021', 'Fujian 2021'], { plan: '福建2021' }],
    ['agency', ['人社厅'], { agency: '人社厅' }],
  ] as const)('/%s %o', (name, texts, typed) => {
    const command = commandOf(name);
    const wanted = clausesOf(queryOf(command, typed));
    expect(wanted.kinds).not.toContain('none');
    const given = texts.map((text) => clausesOf(queryOf(command, text)));
    expect(given).toEqual(texts.map(() => wanted));
  });
});

test.each([
  ['lead', '民政厅 2021', '民政厅牵头哪些任务？福建2021'],
  ['support', '教育厅 2021', '教育厅配合哪些任务？福建2021'],
  ['duty', '婚姻登记', '婚姻登记由谁负责？'],
  ['clause', '福建2021 二（一）2（3）', '福建2021 二（一）2（3）谁负责？'],
  ['due', '2009', '2009年底前要完成什么'],
])('/%s %s gives the clauses of the question in words', (name, text, question) => {
  const { clauses } = ask(question).answer;
  expect(clausesOf(queryOf(commandOf(name), text)).clauses).toEqual(clauses.map(({ id }) => id));
});

test.each([
  ['lead', '', ['agency']],
  ['lead', '2021', ['agency']],
  ['duty', '民政厅', ['topic']],
  ['clause', '福建2021', ['number']],
  ['compare', '福建2021', ['agency', 'topic']],
  ['ask', '', ['question']],
])('/%s “%s” lacks %o', (name, text, options) => {
  expect(queryOf(commandOf(name), text)).toEqual({ kind: 'missing', options });
});

const all: Query = openQuery({ kind: 'tasks' }, allPlans(collection.plans));

function commandOf(name: string): QuestionCommand {
  const command = commands.find((one) => one.name === name);
  if (!command || !('read' in command)) throw new Error(`no command ${name} that asks`);
  return command;
}

function queryOf(
  command: QuestionCommand,
  given: Record<string, unknown> | string,
): ReturnType<QuestionCommand['read']> {
  const reading = readOptions(command, given, collection);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  return command.read(reading.options, all);
}

/** What the queries are answered with; their wording may differ with the words of the question. */
function clausesOf(asked: ReturnType<QuestionCommand['read']>): { kinds: string[]; clauses: string[] } {
  if (asked.kind !== 'queries') throw new Error(`${asked.kind}: no queries`);
  const answers = asked.queries.map(
    (query) =>
      createAnswer(collection)({ lang: 'zh', corrections: [], carried: [], query, trouble: null }, 'zh')
        .answer,
  );
  return {
    kinds: answers.map(({ kind }) => kind),
    clauses: answers.flatMap(({ clauses, facts }) => [
      ...clauses.map(({ id }) => id),
      ...facts.map(({ plan, key }) => `${plan} ${key}`),
    ]),
  };
}
