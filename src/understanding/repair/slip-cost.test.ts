import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slipCost } from './slip-cost.ts';

describe('what a slip costs', () => {
  test.each([
    ['brith', 'birth', 0.9],
    ['suport', 'support', 0.8],
    ['federaton', 'federation', 1],
    ['responsable', 'responsible', 1],
    ['justise', 'justice', 1],
    ['jiangus', 'jiangsu', 0.9],
    ['word', 'work', 1.2],
    ['gealth', 'health', 1.8],
    ['same', 'same', 0],
  ])('%s for %s: %d', (typed, meant, cost) => {
    expect(slipCost(typed, meant, 2)).toBeCloseTo(cost);
  });

  test('too much is infinite', () => {
    expect(slipCost('weather', 'refugees', 2)).toBe(Infinity);
    expect(slipCost('word', 'work', 1)).toBe(Infinity);
  });

  test('never negative, nothing only for the same word', () => {
    const words = fc.stringMatching(/^[a-e]{1,8}$/u);
    fc.assert(
      fc.property(words, words, (typed, meant) => {
        expect(slipCost(typed, meant, 3) === 0).toBe(typed === meant);
      }),
    );
  });
});
