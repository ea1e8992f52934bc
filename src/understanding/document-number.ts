import type { Plan } from '../model/plan.ts';

const NUMBER =
  /[\p{Script=Han}]{2,8}\s*[[(]\s*(\d{4})\s*[\])]\s*第?\s*(\d{1,4})\s*号?|[\p{Script=Han}]{1,6}(?:办发|政发|政办|府办发?|发)\s*(\d{4})\s*(?:年)?\s*(?:第)?\s*(\d{1,4})\s*号/gu;

/** Document numbers with any brackets: 国办发〔2007〕69号, 国办发(2007)69号, 国办发[2007]69. */
export function documentNumbers(text: string): { start: number; end: number }[] {
  if (!/\d{4}/u.test(text)) return [];
  return [...text.matchAll(NUMBER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Plans of their own that bear the number asked. */
export function plansByNumber(asked: string, plans: readonly Plan[]): Plan[] {
  return plans.filter((plan) => sameNumber(plan.document_number, asked));
}

function sameNumber(printed: string | null, asked: string): boolean {
  const digits = (words: string): string => (words.normalize('NFKC').match(/\d+/gu) ?? []).join('-');
  const letters = (words: string): string => (words.match(/\p{Script=Han}+/u)?.[0] ?? '').replace(/号$/u, '');
  if (printed === null || digits(printed) !== digits(asked)) return false;
  return letters(asked).endsWith(letters(printed)) || letters(printed).endsWith(letters(asked));
}
