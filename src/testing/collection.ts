import path from 'node:path';
import { createAsk } from '../chat/ask.ts';
import { openCollection } from '../collection/open.ts';
import { normalForm } from '../search/normal-form.ts';

const project = path.resolve(import.meta.dirname, '../..');

export const corpusFolder = path.join(project, 'corpus');

/** The collection of the project, opened once for all tests of a process. */
export const collection = await openCollection({
  corpus: corpusFolder,
  cache: path.join(project, '.cache'),
});

export const ask = createAsk(collection);

/** A message as the readers of its parts are given it. */
export const normal = (text: string): string => normalForm(text, collection.simplified);

const SHORT = {
  n: 'national-2008',
  f8: 'fujian-2008',
  j: 'jiangsu-2008',
  y: 'yunyang-2013',
  f21: 'fujian-2021',
};

/** 「n f8」 → national-2008, fujian-2008: plans as the tables of tests write them. */
export function planIds(short: string): string[] {
  return short
    .split(' ')
    .filter(Boolean)
    .map((id) => SHORT[id as keyof typeof SHORT]);
}
