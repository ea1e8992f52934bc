import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { planSchema } from '../model/plan.ts';
import { decode } from './decode.ts';
import { normalize } from './normalize.ts';
import { PLAN_IDS, planFrom, planOf, sourceOf } from './test-plans.ts';

const bare = (words: string): string => words.replace(/[\s\u200B-\u200F\u2060\uFEFF\uFFFC]+|\*\*|<br>/gu, '');

const inBrackets = (words: string): string =>
  words
    .replace(/[【〔[]/gu, '（')
    .replace(/[】〕\]]/gu, '）')
    .replaceAll('、', '');

/** Spans that do not slice the source back to the words they claim; blanks and bold signs aside. */
function wrongSpans(plan: Plan, source: string): unknown[] {
  const slice = ({ start, end }: { start: number; end: number }): string => source.slice(start, end);
  const wrongClauses = plan.clauses.filter(({ text, pieces, line, lead, support, other }) => {
    const words = inBrackets(bare(line?.text ?? ''));
    const foreign = [...lead, ...support, ...other].some(
      ({ printed }) => !words.includes(inBrackets(bare(printed))),
    );
    return foreign || bare(pieces.map(slice).join('')) !== bare(text) || (line && slice(line) !== line.text);
  });
  const wrongParts = [...plan.passages, ...plan.deadlines].filter(
    (part) => bare(slice(part.source)) !== bare(part.text),
  );
  return [...wrongClauses, ...wrongParts, ...plan.problems.filter(({ end }) => end > source.length)];
}

/** What may stand outside of clauses, lines and passages: numbers and dashes of items, stops behind lines, signs of Markdown. */
const LEFT_OUT =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:章|部分|编|节|条)[:、]?|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)[、.]?|\d{1,2}(?:\.\d{1,2}){1,3}[.、]?|\d{1,3}[.、)]?|[\u2460-\u249B\u3220-\u3229]|—|-|[•·●◆■*#>|:]|[。;,、])*$/u;

/**
 * No character is lost: what no clause, line or passage covers, between two of them, is made of marks only.
 * For undamaged files; a damaged one is read in another order.
 */
function lostWords(plan: Plan, source: string): string[] {
  const lost: string[] = [];
  const covered = [
    ...plan.clauses.flatMap((clause) => [...clause.pieces, ...(clause.line ? [clause.line] : [])]),
    ...plan.passages.map((passage) => passage.source),
  ].toSorted((a, b) => a.start - b.start);
  const text = normalize(source).text;
  let at = 0;
  for (const { start, end } of [...covered, { start: source.length, end: source.length }]) {
    const left = text.slice(at, Math.max(at, start)).replace(/\s+/gu, '');
    if (!LEFT_OUT.test(left.replaceAll(/[★☆▲△◇□○▪►▶※]/gu, '●'))) lost.push(left);
    at = Math.max(at, end);
  }
  return lost;
}

const undamaged = PLAN_IDS.filter((id) => id !== 'fujian-2021');

describe('the five plans', () => {
  test.each(undamaged)('%s: spans hold, nothing is lost', (id) => {
    expect(wrongSpans(planOf(id), sourceOf(id))).toEqual([]);
    expect(lostWords(planOf(id), sourceOf(id))).toEqual([]);
  });

  test('fujian-2021: spans of clauses hold', () => {
    // A passage of the damaged file may stand in several places; it names the first.
    expect(
      wrongSpans({ ...planOf('fujian-2021'), passages: [], deadlines: [] }, sourceOf('fujian-2021')),
    ).toEqual([]);
  });

  test('fujian-2021: every sentence of the file is in a clause, a line, a passage or is a copy', () => {
    const plan = planOf('fujian-2021');
    const read = bare(
      [
        ...plan.clauses.flatMap(({ text, line }) => [text, line?.text ?? '']),
        ...plan.passages.map(({ text }) => text),
      ].join('|'),
    );
    const sentences = sourceOf('fujian-2021')
      .split(/。|\n|（责任单位|[）)](?=[（(0-9])|[一二三]、|（[一二三四五]）|(?<=[则工制作知])\d\./u)
      .map((sentence) =>
        bare(sentence).replace(/^(?:：|\d{1,2}\.|（\d{1,2}）|[^（]*负责[^（]*）|\d）)+/u, ''),
      )
      .filter((words) => words.length >= 8 && !/负责|配合/u.test(words));
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((words) => !read.includes(words.slice(0, 12)))).toEqual([]);
  });
});

describe('any text', () => {
  const sentences = undamaged
    .flatMap((id) => sourceOf(id).split(/(?<=[。\n）)])/u))
    .filter((words) => words.trim());
  const marks = [
    '一、',
    '（二）',
    '(3)',
    '4.',
    '①',
    '——',
    '第五条 ',
    '㈠',
    '⑴',
    '⒈',
    '2.1.1 ',
    '\n1 加强',
    '<br>',
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    '  ',
    ' | ',
    '# ',
    '**',
    '（',
    '）',
    '(',
    ')',
    '【责任单位：',
    '】',
    '负责',
    '牵头',
    '，',
    '。',
    '；',
    '、',
    '等部门',
    '责任单位：省公安厅、民政厅',
    '\n配合单位：县教育局\n',
    '完成时限：2025年底前',
    '序号\t任务\t牵头单位\t完成时限\n',
    '1\t巡查\t县公安局\t2025年9月\n',
    '1\t巡查，\n排查\t县公安局、\n县民政局\t长期\n',
    '二、打击犯罪\n',
    '\t排查\t县公安局\t\n',
    '任务\t责任人\t责任单位\t配合单位\n',
    '摸底\t张某\t县公安局\n县民政局\n',
    '附件：1.名单\n',
    '由县公安局负责。',
    '（公安部负责，民政部配合',
    '二○○八年',
    '2012年底前',
    '《',
    '》',
    '\uFEFF',
    '\uFFFC',
    '\u200B',
    '負責、參與單位',
    '县民政局会同县公安局、各县区负责',
    '商',
    '★市民政局',
    '*',
    '·',
    '，列第一位的为牵头单位，下同',
    '以下任务均需各市、县人民政府落实',
    '【牵头单位】市信访局',
    '\n◆责任单位：市委网信办、\n',
    '\n责任单位：\n市公安局\n民政局\n',
    '\n牵头单位\t市民政局',
    '（1）配合单位：市公安局 市妇联',
    '责任单位：1.市公安局；②市民政局<br>市妇联',
    '{市文旅局负责}',
    '﹝各中小学、各县（市）区',
    '𠮷',
  ];
  const text = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...marks) },
        { weight: 3, arbitrary: fc.constantFrom(...sentences) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join('').toWellFormed());

  test('is read without an error, with spans that hold and nothing lost', () => {
    fc.assert(
      fc.property(text, (words) => {
        const plan = planFrom(words);
        expect(planSchema.safeParse(plan).success).toBe(true);
        expect(wrongSpans(plan, words)).toEqual([]);
        expect(lostWords(plan, words)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test.each([
    '责任单位：省公安厅、民政厅（】',
    '责任单位：省公安厅、民政厅\uFFFC(省教育厅负责,省民政厅配合)',
  ])('units are printed as the source has them: %s', (words) =>
    expect(wrongSpans(planFrom(words), words)).toEqual([]),
  );

  test('and so are any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const plan = planFrom(bytes);
        expect(wrongSpans(plan, decode(bytes).source)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('a long text without any structure is read before the test times out', () => {
    for (const words of [
      '（'.repeat(20_000),
      '责任单位：'.repeat(5_000),
      '公安部、'.repeat(8_000),
      '1.'.repeat(10_000),
      `（${'公安部、'.repeat(8_000)}负责）`,
      ' '.repeat(50_000),
      '★'.repeat(20_000),
      '以下任务均需'.repeat(5_000),
      '县公安局会同'.repeat(5_000),
      '【责任单位】'.repeat(1_000),
      `责任单位 ${'公安局 '.repeat(8_000)}`,
      `1.甲\n责任单位：\n${'公安局\n'.repeat(3_000)}`,
    ])
      expect(planFrom(words).clauses.length).toBeLessThan(2);
  });
});

test('a file of blank lines is read to its end', () => {
  const plan = planFrom(`某市行动计划\n${'\n'.repeat(200_000)}加强宣传。（市公安局负责）\n`);
  expect(plan.clauses.map(({ text }) => text)).toEqual(['加强宣传。']);
});
