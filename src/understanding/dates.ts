/** A due date in a message: by the end of a year (`until` null), or until a day within it. */
export type DueDate = { year: number; until: string | null; start: number; end: number };

/** Every form has one; most messages have none, and are not searched for the forms. */
const YEAR = /(?:19|20)\d{2}/u;

const MONTH_FORMS = [
  /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?\s*(?:底|末)?\s*(?:之前|以前|前)/gu,
];

const YEAR_FORMS = [
  /(?:到|至|截至|截止)?\s*((?:19|20)\d{2})\s*年?\s*(?:年底|底|末|12月底|12月31日|12月)\s*(?:之前|以前|前)?/gu,
  /((?:19|20)\d{2})\s*年\s*(?:之前|以前|前)/gu,
  /(?:到|至|截至)\s*((?:19|20)\d{2})\s*年?(?!\d|底|的计划|年的)/gu,
  /\b(?:by\s+)?(?:the\s+)?(?:end|close)\s+of\s+((?:19|20)\d{2})\b/gu,
  /\b(?:by|before|until|no later than)\s+(?:the\s+)?(?:year\s+)?(?:end\s+)?((?:19|20)\d{2})\b/gu,
  /\b(?:deadlines?|due|due dates?|falls? due|expires?|expiring)\s+(?:are\s+)?in\s+((?:19|20)\d{2})\b/gu,
  /((?:19|20)\d{2})\s*年?(?:有哪些)?(?:到期|的?(?:时限|截止|期限))/gu,
  /\b(?:year-?end|end)\s+((?:19|20)\d{2})\b/gu,
];

/**
 * Due dates in a message, in normal form: 「2008年底之前」, “by the end of 2009”, 「2013年9月前」. A year in one
 * names no plan.
 */
export function readDueDates(text: string): DueDate[] {
  const found: DueDate[] = [];
  if (!YEAR.test(text)) return found;
  for (const [form, exact] of [
    ...MONTH_FORMS.map((f) => [f, true] as const),
    ...YEAR_FORMS.map((f) => [f, false] as const),
  ]) {
    for (const match of text.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && other.end > start)) continue;
      found.push({ year: Number(match[1]), until: exact ? dayBefore(match) : null, start, end });
    }
  }
  return found;
}

/** 「2013年9月前」 → 2013-09-30: Chinese documents count the month in. */
function dayBefore(match: RegExpExecArray): string {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const last = day ? new Date(Date.UTC(year, month - 1, day)) : new Date(Date.UTC(year, month, 0));
  return last.toISOString().slice(0, 10);
}
