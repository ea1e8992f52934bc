import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type AlignedPair, alignedPairSchema } from '../model/alignment.ts';
import { bigrams } from '../search/tokenize.ts';
import { collection, corpusFolder } from '../testing/collection.ts';
import { completeAlignment, counterpartsOf, mergeAlignment, printAlignment } from './alignment-file.ts';

const file = readFileSync(path.join(corpusFolder, 'alignment.json'), 'utf8');
const pairs = z.array(alignedPairSchema).parse(JSON.parse(file));
const tools = { agencies: collection.agencies, tokensOf: (text: string) => bigrams(text) };
const pair = (over: Partial<AlignedPair> = {}): AlignedPair => ({
  a: 'national-2008/4.1.2.1',
  b: 'fujian-2008/3.1.1',
  score: 0.9,
  reason: '共有：法律依据',
  status: 'auto',
  ...over,
});

describe('corpus/alignment.json', () => {
  test('has one pair a line, in the order of the plans', () => {
    expect(printAlignment(mergeAlignment(pairs, pairs, collection.plans).pairs)).toBe(file);
  });

  test('gives a reason for each', () => {
    for (const { reason } of pairs.filter(({ status }) => status !== 'auto'))
      expect(reason).not.toMatch(/^共有：/u);
  });
});

describe('an alignment that cannot hold is refused', () => {
  test.each([
    ['a clause that is not there', [pair({ b: 'fujian-2008/9.9' })], 'there is no clause "fujian-2008/9.9"'],
    ['a plan that is not there', [pair({ b: 'hubei-2009/1.1' })], 'there is no plan "hubei-2009"'],
    ['two clauses of one plan', [pair({ b: 'national-2008/4.1.2.2' })], 'are of the same plan'],
    [
      'a pair twice',
      [pair(), pair({ a: 'fujian-2008/3.1.1', b: 'national-2008/4.1.2.1' })],
      'is there twice',
    ],
  ])('%s', (_, wrong, message) => {
    expect(() => completeAlignment(wrong, collection.plans, tools)).toThrow(message);
  });

  test.each([{ score: 1.2 }, { score: -0.1 }, { reason: '' }, { status: 'perhaps' }])('%j', (wrong) => {
    expect(alignedPairSchema.safeParse({ ...pair(), ...wrong }).success).toBe(false);
  });
});

describe('a plan that the file does not know', () => {
  const older = pairs.filter(({ a, b }) => !a.startsWith('yunyang') && !b.startsWith('yunyang'));
  const complete = completeAlignment(older, collection.plans, tools);

  test('is aligned with all others', () => {
    const added = complete.slice(older.length);
    expect(added.length).toBeGreaterThan(80);
    expect(added.every(({ a, b }) => a.startsWith('yunyang') !== b.startsWith('yunyang'))).toBe(true);
  });

  test('changes nothing for the plans it knows', () => {
    expect(complete.slice(0, older.length)).toEqual(older);
    expect(completeAlignment(pairs, collection.plans, tools)).toEqual(pairs);
  });
});

describe('what a person decided survives a re-run', () => {
  const decided = [
    pair({ score: 0.1, status: 'confirmed', reason: '同为法律依据' }),
    pair({ a: 'jiangsu-2008/3.1.2.1', b: 'national-2008/4.1.2.1', status: 'rejected', reason: '不同' }),
    pair({ b: 'fujian-2008/9.9', status: 'confirmed', reason: '已删' }),
  ];
  const found = [
    pair(),
    pair({ b: 'jiangsu-2008/3.1.2.1' }),
    pair({ b: 'yunyang-2013/3.1.2.1', score: 0.3 }),
    pair({ b: 'yunyang-2013/3.1.2.2', score: 0.1 }),
  ];
  const merged = mergeAlignment(found, decided, collection.plans);

  test('status and reason stay, the score is the new one, the order of the two is set right', () => {
    expect(merged.pairs).toEqual([
      pair({ status: 'confirmed', reason: '同为法律依据' }),
      pair({ b: 'jiangsu-2008/3.1.2.1', status: 'rejected', reason: '不同' }),
      pair({ b: 'yunyang-2013/3.1.2.1', score: 0.3 }),
    ]);
  });

  test('decisions on clauses that are gone are named', () => {
    expect(merged.dropped.map(({ b }) => b)).toEqual(['fujian-2008/9.9']);
  });
});

test('what answers see: confirmed is strong at any score, related is weak, rejected is nothing', () => {
  const counterparts = counterpartsOf([
    pair({ b: 'f/1', score: 0.1, status: 'confirmed' }),
    pair({ b: 'f/2', score: 0.9, status: 'related' }),
    pair({ b: 'f/3', score: 0.9, status: 'rejected' }),
    pair({ b: 'f/4', score: 0.5 }),
    pair({ b: 'f/5', score: 0.3 }),
  ]);
  expect(counterparts['national-2008/4.1.2.1']?.map(({ id, strong }) => `${id} ${strong}`)).toEqual([
    'f/4 true',
    'f/1 true',
    'f/2 false',
    'f/5 false',
  ]);
  expect(counterparts['f/3']).toBeUndefined();
});
