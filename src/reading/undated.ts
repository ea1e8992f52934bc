import type { Deadline, DeadlineKind } from '../model/deadline.ts';

/** Duties without a day. The first rule that fits a sentence gives its kind. */
const RULES: { kind: DeadlineKind; pattern: RegExp; rule: string }[] = [
  {
    kind: 'evaluation',
    pattern: /(?:阶段性|中期|终期|期末|年度|总结性|年中|年终)(?:自查|督导|检查)?(?:评估|考核|评价)/u,
    rule: 'an evaluation without a date: “{}”',
  },
  {
    kind: 'recurring',
    pattern:
      /每(?:半年|季度|季|个?月|周|日|天|学期|学年|[两二三四五2-5]年|年)(?:的?\s*(?:第?[一二三四]季度|[\d一二三四五六七八九十]{1,2}月(?:份)?(?:[\d一二三四五六七八九十]{1,3}日)?(?:、|和|及)?)+(?:底|末)?前?)?(?:不定期|定期)?/u,
    rule: 'returns: “{}”; no day is named',
  },
  {
    kind: 'recurring',
    pattern: /“?3\s*[·.・]\s*8”?、“?6\s*[·.・]\s*1”?|“?3\s*[·.・]\s*8”?|“?6\s*[·.・]\s*1”?|三八|六一/u,
    rule: 'returns with the festivals {}: 8 March (Women’s Day), 1 June (Children’s Day)',
  },
  { kind: 'recurring', pattern: /不定期|(?<!一)定期(?!限)/u, rule: 'returns: “{}”; no interval is named' },
  {
    kind: 'recurring',
    pattern: /(?:按季度|按月|按年度?|逐年|逐月|(?:一年|半年|一季度|一月)一次)/u,
    rule: 'returns: “{}”; no day is named',
  },
  {
    kind: 'recurring',
    pattern: /年度(?:预算|普法|计划|工作|实施方案|重点|任务)/u,
    rule: 'returns every year: “{}”',
  },
  {
    kind: 'ongoing',
    pattern: /常态化|长期(?:坚持|推进|开展|$)|持续(?:推进|开展|组织|加强|$)|日常性|^长期|^持续/u,
    rule: 'has no end: “{}”',
  },
];

/** What a sentence says of time without a day: 「每季度通报」 returns, 「长期坚持」 has no end. */
export function undatedIn(sentence: string): Pick<Deadline, 'date' | 'kind' | 'rule'> | null {
  const words = sentence.replace(/《[^》]*》|\s+/gu, '');
  for (const { kind, pattern, rule } of RULES) {
    const match = pattern.exec(words)?.[0];
    if (match) return { date: null, kind, rule: rule.replace('{}', match) };
  }
  return null;
}
