import { expect, test } from 'vitest';
import type { Concept } from '../model/glossary.ts';
import { textReader } from './text-reader.ts';

const concepts: Concept[] = [
  { id: 'dropout', zh: ['失学辍学'], also: ['控辍保学', '辍学'], en: ['dropout'], weight: 'content' },
  {
    id: 'marriage-registration',
    zh: ['婚姻登记'],
    also: ['结婚登记'],
    en: ['marriage registration'],
    weight: 'content',
  },
];
const reader = textReader(concepts, { traditional: '', simplified: '' }, (text) => [text]);

test('a text is about the concepts whose terms it prints', () => {
  expect(reader.conceptsOf('防止失学辍学，规范婚姻 登记。')).toEqual([0, 1]);
  expect(reader.conceptsOf('落实控辍保学制度。')).toEqual([]);
});

test('and names others in the words in which people ask for them', () => {
  expect(reader.askedIn('落实控辍保学制度。')).toEqual([0]);
  expect(reader.askedIn('规范婚姻登记。')).toEqual([]);
});
