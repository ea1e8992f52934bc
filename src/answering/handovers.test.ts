import { describe, expect, test } from 'vitest';
import type { Handover } from '../model/comparison.ts';
import { ask, collection } from '../testing/collection.ts';
import { understand } from '../understanding/understand.ts';
import { answer } from './answer.ts';

const handoversOf = (text: string): Handover[] =>
  answer(understand(text, collection, null), collection).detail.handovers ?? [];

const byId = new Map(collection.clauses.map((clause) => [clause.id, clause]));
/** The lead of a clause by lines of bodies: 公安部 and 公安厅 are one. */
const leadOf = (id: string): string =>
  (byId.get(id)?.lead ?? [])
    .map((unit) => unit.id?.split('/')[0] ?? unit.name)
    .toSorted()
    .join();

/** Pairs of the same measure in two plans, straight from the alignment. */
const aligned = (from: string, to: string): { from: string; to: string }[] =>
  collection.clauses
    .filter(({ plan }) => plan === from)
    .flatMap(({ id }) =>
      (collection.alignment[id] ?? [])
        .filter((other) => other.strong && other.id.startsWith(`${to}/`))
        .map((other) => ({ from: id, to: other.id })),
    );

describe('measures whose lead is another', () => {
  test.each([
    ['哪些任务在福建2008和2021之间换了牵头单位', 'fujian-2008', 'fujian-2021'],
    ['Which measures changed lead agency between Fujian 2008 and Fujian 2021?', 'fujian-2008', 'fujian-2021'],
    ['牵头单位变化的措施 国家 江苏', 'national-2008', 'jiangsu-2008'],
    ['国家和云阳哪些措施的牵头单位不一样', 'national-2008', 'yunyang-2013'],
  ])('%s', (text, from, to) => {
    const handovers = handoversOf(text);
    const known = aligned(from, to).filter((pair) =>
      [pair.from, pair.to].every((id) => byId.get(id)?.attribution !== 'unknown'),
    );
    const strong = handovers.filter((handover) => handover.strong);
    // Whatever differs is shown, unless the whole difference is a succession.
    const differing = known.filter((pair) => leadOf(pair.from) !== leadOf(pair.to));
    const shown = new Set(strong.map((handover) => `${handover.from} ${handover.to}`));
    expect(shown.size).toBeGreaterThan(0);
    expect([...shown].filter((pair) => !differing.some((one) => `${one.from} ${one.to}` === pair))).toEqual(
      [],
    );
    const successors = [
      '人社厅',
      '人力社保局',
      '卫健委',
      '市场监管局',
      '住建厅',
      '农业农村厅',
      '文旅厅',
      '交通厅',
      '宣传部',
    ];
    for (const pair of differing.filter((one) => !shown.has(`${one.from} ${one.to}`)))
      expect(byId.get(pair.to)?.lead.some(({ name }) => successors.includes(name))).toBe(true);
    for (const { before, now, gone, come } of handovers) {
      expect(gone.length + come.length).toBeGreaterThan(0);
      expect(gone.every((name) => before.includes(name))).toBe(true);
      expect(come.every((name) => now.includes(name))).toBe(true);
    }
  });

  test('a body that another took over has not lost its lead', () => {
    const { text } = ask('哪些任务在福建2008和2021之间换了牵头单位').answer;
    expect(text).toContain('劳动保障厅由人社厅承接，不算更换');
    expect(text).not.toContain('不再牵头：劳动保障厅');
  });

  test('related measures are told from the same ones, and lost lines are counted', () => {
    const handovers = handoversOf('福建2021哪些任务换了牵头单位');
    for (const { from, to, strong } of handovers)
      expect(collection.alignment[from]?.find(({ id }) => id === to)?.strong).toBe(strong);
    const { text } = ask('国家和云阳哪些措施的牵头单位不一样').answer;
    expect(text.includes('相近，但不是同一措施')).toBe(
      handoversOf('国家和云阳哪些措施的牵头单位不一样').some(({ strong }) => !strong),
    );
    expect(ask('福建2021哪些任务换了牵头单位').answer.text).toMatch(/另有 \d+ 处对应措施的责任行已丢失/u);
  });

  test('each is shown with both leads', () => {
    const { answer: reply, card } = ask('牵头单位变化的措施 国家 江苏');
    const rows = card.blocks.filter((block) => block.kind === 'row');
    expect(reply.kind).toBe('compare');
    expect(rows.length).toBe(reply.count);
    for (const { label, value } of rows) {
      expect(label).toMatch(/^第\d+条→第\d+条$/u);
      expect(value).toMatch(/.+ → .+（.*牵头：.+）/u);
    }
  });
});
