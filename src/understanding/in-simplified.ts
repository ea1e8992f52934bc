import { type SimplifiedTable, simplify } from '../search/normal-form.ts';

/** 「訂閱 每天九點」 → 「订阅 每天九点」; all else stays as it is. */
export const inSimplified = (text: string, table: SimplifiedTable): string =>
  text.replace(/[\u3400-\u9fff]/gu, (character) => simplify(character, table));
