const DIGITS = '〇一二三四五六七八九';

/**
 * A number as Chinese documents write it, or null: 十二 → 12, 二十 → 20, 二○○八 → 2008, 2012 → 2012.
 * ○, O, 0 and 〇, 两 and full-width digits are understood.
 */
export function parseNumeral(words: string): number | null {
  const text = words
    .normalize('NFKC')
    .replace(/[○◯零OoΟοОо]/gu, '〇')
    .replace(/两/gu, '二')
    .trim();
  if (/^\d+$/u.test(text)) return Number(text);
  // 「二00五年」, 「二OO五年」
  if (/[一二三四五六七八九]/u.test(text)) return numeral(text.replaceAll('0', '〇'));
  return numeral(text);
}

function numeral(text: string): number | null {
  if (!/^[〇一二三四五六七八九十百]+$/u.test(text)) return null;
  if (!/[十百]/u.test(text)) return Number(text.replace(/./gu, (d) => String(DIGITS.indexOf(d))));
  const match =
    /^(?:([一二三四五六七八九])百)?〇?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (!match) return null;
  const digit = (d: string | undefined): number => (d ? DIGITS.indexOf(d) : 0);
  const tens = match[3] ? (match[2] ? digit(match[2]) : 1) : 0;
  return digit(match[1]) * 100 + tens * 10 + digit(match[4]);
}

const UNITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 20 → 二十, for 1…99. */
export function toChineseNumeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = UNITS[n % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : UNITS[tens]}十${ones}`;
}
