import { looksLikeUnit } from './unit-name.ts';

/** 「公安部会同民政部」, 「县民政局商县财政局」: who stands before leads, who stands after takes part. */
const CONJUNCTION = /会同|商(?!务|会|业|贸|标|学|检|品|户|洛|丘|州|城|河|南)|(?<=^|[,;])联合(?!国|会)/gu;

/**
 * The first word in a list that joins two units, if there is one. `before` are the words of the line in front of
 * the list. 会同县 is a county in Hunan, too: where 会同 does not stand behind a unit, 「会同县公安局」 is only
 * 会同 + 县公安局 if the line has named a unit of a county without its name before.
 */
export function conjunctionIn(words: string, before = ''): { index: number; word: string } | null {
  for (const { index, 0: word } of words.matchAll(CONJUNCTION)) {
    const left = words.slice(0, index);
    const right = words.slice(index + word.length);
    const name = lastName(left);
    const isJoint =
      word === '商'
        ? looksLikeUnit(name) && looksLikeUnit(firstName(right))
        : word !== '会同' ||
          !right.startsWith('县') ||
          (name ? looksLikeUnit(name) : saysCounty(left, before));
    if (isJoint) return { index, word };
  }
  return null;
}

const lastName = (words: string): string => words.split(/[、,;]|和|及|与|由/u).at(-1) ?? '';
const firstName = (words: string): string => words.split(/[、,;]|和|及|与|等/u)[0] ?? '';

/** After 、 a name goes on: 「会同县公安局、会同县民政局」. */
const saysCounty = (left: string, before: string): boolean =>
  !left.endsWith('、') && /(?:^|[、,;由:])县(?!级)/u.test(before + left);
