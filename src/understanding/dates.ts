/**
 * A due date in a message: by the end of a year (`until` null), or until a day within it. An `open` one is only a year
 * beside a word for deadlines, 「2008有哪些时限」: it may name a plan as well.
 */
export type DueDate = {
  year: number;
  /** The first day that counts, if not all before `until` do: “due in December 2008”. */
  from: string | null;
  until: string | null;
  start: number;
  end: number;
  open: boolean;
};

/** Every form has a year and one of these signs; most messages lack one of the two, and are not searched for the forms. */
const YEAR = /(?:19|20)\d{2}/u;
const SIGN =
  /[底末前到至截期限月完落实达做干建开]|\b(?:by|before|un?till?|due|end|close|later|deadlines?|falls?|expir)/u;

const MONTH_FORMS = [
  /(?<year>(?:19|20)\d{2})\s*年\s*(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*[日号])?\s*(?:底|末)?\s*(?:之前|以前|前|到期|截止)/gu,
  /(?<year>(?:19|20)\d{2})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})\s*(?:之前|以前|前|到期|截止)/gu,
  /\b(?:by|before|until|till|due|no later than)\s+(?:on\s+|the\s+)?(?<year>(?:19|20)\d{2})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/gu,
];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = `(?<name>${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const BY =
  '\\b(?:by|before|until|till|due|no later than)\\s+(?:on\\s+|by\\s+)?(?:the\\s+)?(?:(?:end|close)\\s+of\\s+)?';
/** “by 16 June 2013”, “before June 16, 2013”, “by the end of June 2013”. */
const NAMED_MONTH_FORMS = [
  new RegExp(`${BY}${DAY}\\s+(?:of\\s+)?${MONTH_NAME},?\\s+(?<year>(?:19|20)\\d{2})\\b`, 'gu'),
  new RegExp(`${BY}${MONTH_NAME}\\s+(?:${DAY},?\\s+)?(?<year>(?:19|20)\\d{2})\\b`, 'gu'),
];
const WITHIN = '(?<=\\b(?:due|deadlines?|falls?|expires?)\\b[^.?!]{0,40})\\b(?:in|on|during)\\s+(?:the\\s+)?';
/** “due in December 2008”, “what falls due on 31 December 2009”: neither before nor after. */
const WITHIN_FORMS = [
  new RegExp(`${WITHIN}${DAY}\\s+(?:of\\s+)?${MONTH_NAME},?\\s+(?<year>(?:19|20)\\d{2})\\b`, 'gu'),
  new RegExp(`${WITHIN}${MONTH_NAME}\\s+(?:${DAY},?\\s+)?(?<year>(?:19|20)\\d{2})\\b`, 'gu'),
];

const YEAR_FORMS = [
  /(?:到|至|截至|截止)?\s*((?:19|20)\d{2})\s*年?\s*(?:年底|底|末|12月底|12月31日|12月)\s*(?:之前|以前|前)?/gu,
  /((?:19|20)\d{2})\s*年\s*(?:之前|以前|前)/gu,
  /\b(?:by\s+)?(?:the\s+)?(?:end|close)\s+of\s+((?:19|20)\d{2})\b/gu,
  /\b(?:by|before|until|no later than)\s+(?:the\s+)?(?:year\s+)?(?:end\s+)?((?:19|20)\d{2})\b/gu,
  /\b(?:deadlines?|due|due dates?|falls? due|expires?|expiring)\s+(?:are\s+)?in\s+((?:19|20)\d{2})\b/gu,
  /((?:19|20)\d{2})\s*年?(?:有哪些)?(?:要|会)?到期/gu,
  /\b(?:year-?end|end)\s+((?:19|20)\d{2})\b/gu,
];

const OPEN_FORMS = [
  /(?:到|至|截至)\s*((?:19|20)\d{2})\s*年?(?!\d|底|的计划|年的)/gu,
  /((?:19|20)\d{2})\s*年?(?:内|度)?(?:里|中)?(?:有哪些|有什么)?(?:事|任务|工作)?(?:要|需要?|应当?|会|将|得|必须)(?:完成|落实|实现|达到|做|干|建成|开展|到位)/gu,
  /(?<=\b(?:due|deadlines?|expires?|must be done|to be done|completed?)\b[^.?!]{0,40})\bin\s+((?:19|20)\d{2})\b/gu,
  /((?:19|20)\d{2})\s*年?(?:有哪些|有什么)?的?(?:时限|截止|期限)/gu,
];

const FORMS = [
  ...WITHIN_FORMS.map((form) => ({ form, exact: true, within: true, open: false })),
  ...[...MONTH_FORMS, ...NAMED_MONTH_FORMS].map((form) => ({
    form,
    exact: true,
    within: false,
    open: false,
  })),
  ...YEAR_FORMS.map((form) => ({ form, exact: false, within: false, open: false })),
  ...OPEN_FORMS.map((form) => ({ form, exact: false, within: false, open: true })),
];

/**
 * Due dates in a message, in normal form: 「2008年底之前」, “by the end of 2009”, 「2013年9月前」. A year in one
 * names no plan.
 */
export function readDueDates(text: string): DueDate[] {
  const found: DueDate[] = [];
  if (!YEAR.test(text) || !SIGN.test(text)) return found;
  for (const { form, exact, within, open } of FORMS) {
    for (const match of text.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && other.end > start)) continue;
      const year = Number(match.groups?.['year'] ?? match[1]);
      const until = exact ? lastDay(match) : null;
      const from =
        !within || until === null ? null : match.groups?.['day'] ? until : `${until.slice(0, 8)}01`;
      found.push({ year, from, until, start, end, open });
    }
  }
  return found;
}

/** 「2013年9月前」 → 2013-09-30: Chinese documents count the month in. */
function lastDay({ groups = {} }: RegExpExecArray): string {
  const { year, day, name } = groups;
  const month = name ? MONTHS.indexOf(name) + 1 : Number(groups['month']);
  const last = day
    ? new Date(Date.UTC(Number(year), month - 1, Number(day)))
    : new Date(Date.UTC(Number(year), month, 0));
  return last.toISOString().slice(0, 10);
}
