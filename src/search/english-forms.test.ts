import { expect, test } from 'vitest';
import { baseForms } from './english-forms.ts';

test.each([
  ['carries', 'carry'],
  ['stopped', 'stop'],
  ['making', 'make'],
  ['lowest', 'low'],
  ['possibly', 'possible'],
  ['legalised', 'legalize'],
  ['treatments', 'treat'],
  ['word', 'word'],
])('%s may be a form of %s', (word, base) => {
  expect(baseForms(word)).toContain(base);
});

test.each([
  ['goverment', 'govern'],
  ['wich', 'which'],
  ['has', 'ha'],
])('%s is no form of %s', (word, base) => {
  expect(baseForms(word)).not.toContain(base);
});
