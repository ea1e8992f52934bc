/** A year by whose end something is due: 「2008年底之前」, “by the end of 2009”, “before 2012”. */
export type YearEnd = { year: number; start: number; end: number };

const FORMS = [
  /(?:到|至|截至|截止)?\s*((?:19|20)\d{2})\s*年?\s*(?:年底|底|末|12月底|12月31日|12月)\s*(?:之前|以前|前)?/gu,
  /((?:19|20)\d{2})\s*年\s*(?:之前|以前|前)/gu,
  /(?:到|至|截至)\s*((?:19|20)\d{2})\s*年?(?!\d|底|的计划|年的)/gu,
  /\b(?:by\s+)?(?:the\s+)?(?:end|close)\s+of\s+((?:19|20)\d{2})\b/gu,
  /\b(?:by|before|until|no later than)\s+(?:the\s+)?(?:year\s+)?(?:end\s+)?((?:19|20)\d{2})\b/gu,
  /\b(?:year-?end|end)\s+((?:19|20)\d{2})\b/gu,
];

/** Years of due dates in a message, in normal form; such a year names no plan. */
export function readYearEnds(text: string): YearEnd[] {
  const found: YearEnd[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((other) => other.start < end && other.end > start))
        found.push({ year: Number(match[1]), start, end });
    }
  }
  return found;
}
