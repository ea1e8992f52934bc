import { expect, test } from 'vitest';
import { type Press, readPress, writePress } from './press.ts';

const presses: Press[] = [
  { verb: 'page', reply: 'p0123456789ab', number: 0 },
  { verb: 'choice', reply: 'o0123456789ab', number: 24 },
  { verb: 'file', reply: 'o1' },
  { verb: 'share', reply: 'p1' },
  { verb: 'good', reply: 'p1' },
  { verb: 'bad', reply: 'p1' },
];

test.each(presses)('a button carries it, in at most 40 characters: $verb', (press) => {
  const value = writePress(press);
  expect(value.length).toBeLessThanOrEqual(40);
  expect(readPress(value)).toEqual(press);
});

test.each([
  '',
  'page:p1',
  'page:p1:-1',
  'page:p1:1:2',
  'share:p1:2',
  'steal:p1',
  'page:p 1:1',
  'page:p1:99999',
])('refuses %s', (value) => expect(readPress(value)).toBeNull());
