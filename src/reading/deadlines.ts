import type { Clause } from '../model/clause.ts';
import type { Deadline, DeadlineKind } from '../model/deadline.ts';
import type { Passage, Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import type { Placed } from './clauses.ts';
import { commitmentsIn } from './dates.ts';
import { printed, spansOf, type Document } from './document.ts';
import { sentencesOf } from './sentences.ts';
import { looksLikeUnit, nameOf } from './unit-name.ts';

type Source = { plan: string; issued: string | null; period: Plan['period']; title: { start: number; end: number } | null };

/** Duties without a day. The first rule that fits a sentence gives its kind. */
const UNDATED: { kind: DeadlineKind; pattern: RegExp; rule: string }[] = [
  { kind: 'evaluation', pattern: /(?:阶段性|中期|终期|期末|年度|总结性)(?:督导)?(?:评估|考核|评价)/u, rule: 'an evaluation without a date: “{}”' },
  { kind: 'recurring', pattern: /每(?:年|半年|季度|季|个月|月|周|学期|学年|两年)(?:不定期|定期)?/u, rule: 'returns: “{}”; no day is named' },
  { kind: 'recurring', pattern: /“?3\s*[·.・]\s*8”?、“?6\s*[·.・]\s*1”?|“?3\s*[·.・]\s*8”?|“?6\s*[·.・]\s*1”?|三八|六一/u, rule: 'returns with the festivals {}: 8 March (Women’s Day), 1 June (Children’s Day)' },
  { kind: 'recurring', pattern: /不定期|(?<!一)定期(?!限)/u, rule: 'returns: “{}”; no interval is named' },
  { kind: 'recurring', pattern: /年度(?:预算|普法|计划|工作|实施方案|重点|任务)/u, rule: 'returns every year: “{}”' },
  { kind: 'ongoing', pattern: /常态化|长期坚持|持续(?:推进|开展|组织|加强)|日常性/u, rule: 'has no end: “{}”' },
];

/**
 * Every explicit time commitment of a plan, in reading order, with the sentence and the rule by which its
 * day follows. Examples: 「到2012年底，侦破案件数占报案数的比例比2007年明显提高。」 → 2012-12-31;
 * 「定期开展“净网”行动…」 → recurring, no day; 「自2008年1月1日起实施，为期5年」 → end of the period.
 */
export function readDeadlines(document: Document, parts: readonly Placed<Clause | Passage>[], source: Source): Deadline[] {
  const deadlines: Deadline[] = [];
  for (const part of parts) {
    for (const sentence of sentencesOf(document.text, part.at.start, part.at.end)) {
      const words = document.text.slice(sentence.start, sentence.end);
      const span = spansOf(document, sentence.start, sentence.end)[0];
      if (!span || isBoilerplate(words)) continue;
      const base = {
        plan: source.plan,
        clause: 'lead' in part ? part.id : null,
        text: printed(document, sentence.start, sentence.end),
        responsible: 'lead' in part ? part.lead : subjectOf(words),
        source: span,
      };
      const ends = periodEnd(words);
      if (ends) deadlines.push({ ...base, date: ends.date, kind: 'period-end', rule: ends.rule });
      const dated = ends ? [] : commitmentsIn(words, source.issued);
      for (const { date, rule } of dated) deadlines.push({ ...base, date, kind: rule.includes('day of issue') ? 'relative' : 'by', rule });
      const undated = UNDATED.find(({ pattern }) => pattern.test(words));
      if (undated && dated.length === 0 && !ends) {
        const match = undated.pattern.exec(words)?.[0] ?? '';
        deadlines.push({ ...base, date: null, kind: undated.kind, rule: undated.rule.replace('{}', match) });
      }
    }
  }
  return deadlines.some((d) => d.kind === 'period-end') ? deadlines : [...titlePeriod(document, source), ...deadlines];
}

/** 「自2008年1月1日起实施，为期5年」 → 2012-12-31. */
function periodEnd(words: string): { date: string; rule: string } | null {
  const match = /自(\d{4})年(\d{1,2})月(\d{1,2})日起[^。]*?(?:为期|有效期)(\d{1,2})年/u.exec(words.replace(/\s+/gu, ''));
  if (!match) return null;
  const last = new Date(Date.UTC(Number(match[1]) + Number(match[4]), Number(match[2]) - 1, Number(match[3]) - 1));
  const date = last.toISOString().slice(0, 10);
  return { date, rule: `“${match[0]}”: the last day of the ${match[4]} years` };
}

function titlePeriod(document: Document, { plan, period, title }: Source): Deadline[] {
  const span = title && spansOf(document, title.start, title.end)[0];
  if (!title || !span || !period.end) return [];
  const text = printed(document, title.start, title.end);
  return [{ plan, clause: null, text, date: period.end, kind: 'period-end', rule: 'the period in the title ends with this day', responsible: [], source: span }];
}

/** Who a sentence outside the measures makes responsible: 「省联席会议办公室负责组织协调…的实施」. */
function subjectOf(words: string): Unit[] {
  const subject = /^\s*(?:\([^)]*\))?([^,。;、]{2,16}?)(?=负责|要|应当|应)/u.exec(words)?.[1]?.trim();
  return subject && looksLikeUnit(subject) ? [{ printed: subject, name: nameOf(subject), id: null }] : [];
}

/** Web page furniture around a text: copyright years, print dates. */
function isBoilerplate(words: string): boolean {
  return /https?:|copyright|版权|ICP备|发布日期|生效日期|失效日期/iu.test(words);
}
