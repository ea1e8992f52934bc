import { describe, expect, test } from 'vitest';
import { type RepairData, repairDataSchema } from './repair-data.ts';

const data: RepairData = {
  shapes: ['己已巳', '育肓'],
  syllables: { shui: '谁' },
  bare: {
    before: ['由'],
    joins: ['和'],
    between: ['一起'],
    verbs: ['牵头'],
    not_after: ['单位'],
    never: ['组织'],
  },
  levels: ['县', '省'],
  asked: { 那些: '哪些' },
};
const accepts = (change: Partial<RepairData>): boolean =>
  repairDataSchema.safeParse({ ...data, ...change }).success;

describe('corpus/repair.json', () => {
  test('is accepted in order', () => {
    expect(accepts({})).toBe(true);
  });

  test.each([
    ['groups out of order', { shapes: ['育肓', '己已巳'] }],
    ['a group twice', { shapes: ['己已巳', '己已巳'] }],
    ['a group of one', { shapes: ['己'] }],
    ['a character twice in a group', { shapes: ['己己'] }],
    ['Latin letters as a shape', { shapes: ['ab'] }],
    ['a Chinese syllable', { syllables: { 谁: '谁' } }],
  ])('is refused with %s', (_name, change) => {
    expect(accepts(change)).toBe(false);
  });
});
