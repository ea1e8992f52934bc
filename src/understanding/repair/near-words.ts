import { LONG } from '../../model/long-word.ts';
import { bigrams } from '../../search/tokenize.ts';
import { KIND } from './known-words.ts';
import type { Tables } from './tables.ts';

/** A word of the lexicons near to what was typed. The less likely the slip, the higher the cost. */
export type Near = {
  word: string;
  cost: number;
  slip: 'sound' | 'shape' | 'soundAndShape' | 'order' | 'doubled' | 'missing' | 'extra';
};

const COST = {
  sameSound: 1,
  likeSound: 1.5,
  shape: 1.2,
  soundAndShape: 0.9,
  order: 1,
  doubled: 1,
  missing: 1.8,
  extra: 1.8,
} as const;
/** Of two words as near, an agency is meant rather than a matter: 法原 is 法院, not 法援. */
const NO_AGENCY = 0.01;

/**
 * Words of the lexicons that differ from a stretch of Chinese by one slip, or by a few characters of the same
 * sound. `changeable` tells which characters may be wrong; the unlikely slips are only looked at for `all`.
 */
export function nearWords(
  typed: string,
  changeable: readonly boolean[],
  tables: Tables,
  slips: 'all' | 'likely',
): Near[] {
  const near = [...bySound(typed, changeable, tables), ...byDoubling(typed, tables)];
  if (slips === 'all')
    for (const find of [byShape, byRarity, byOrder, byNumber]) near.push(...find(typed, changeable, tables));
  return near
    .filter(
      ({ word, slip }) =>
        word !== typed && isTarget(typed, word, tables, slips === 'all' && slip === 'sound'),
    )
    .map((one) => (tables.kindOf(one.word) & KIND.agency ? one : { ...one, cost: one.cost + NO_AGENCY }));
}

/**
 * Two characters are a target if they name an agency, place or role, or if the plans print them: 拐卖, not 母的.
 * A small word is no slip and for none, except in a role: 配和 is 配合, but 日起 is not 日期. Three are no target
 * if they end in a small word: 卖人的 is what people say, and so is 买人的.
 */
function isTarget(typed: string, word: string, tables: Tables, strayBeside: boolean): boolean {
  const kind = tables.kindOf(word);
  const isSmall = (character: string | undefined): boolean => tables.kindOf(character ?? '') === KIND.weak;
  const telling = (kind & (KIND.agency | KIND.place | KIND.marker)) !== 0;
  if (word.length > 2)
    return (
      telling ||
      (kind & KIND.fact) !== 0 ||
      (kind !== KIND.weak && (word.length > 3 || !isSmall(word.at(-1))))
    );
  if (tables.bare.verbs.includes(word)) return true;
  const wrong = word[0] === typed[0] ? 1 : 0;
  // 弃应 is 弃婴: where the other sign belongs to no word, the small one may be a slip, if it sounds the same.
  const heard = strayBeside && tables.soundOf(word[wrong] ?? '') === tables.soundOf(typed[wrong] ?? '');
  const alone = heard && !tables.kindOf(typed[1 - wrong] ?? '') && (kind & KIND.concept) !== 0;
  if (isSmall(word[wrong]) || (isSmall(typed[wrong]) && !alone)) return false;
  return word.length === 2 && (telling || isPrinted(word, tables));
}

/** Whether the plans print all pairs of neighbours in a stretch. */
export function isPrinted(word: string, { collection }: Tables): boolean {
  return bigrams(word).every((pair) => collection.index.frequencyOf(pair) > 0);
}

/** 民政听 → 民政厅, 民正听 → 民政厅; of two characters one may be wrong, of more the half. */
function bySound(typed: string, changeable: readonly boolean[], tables: Tables): Near[] {
  const { wordsBySound, soundOf, looseSoundOf } = tables;
  const near: Near[] = [];
  for (const word of wordsBySound(Array.from(typed).map(looseSoundOf).join(''))) {
    if (word.length !== typed.length) continue;
    let [wrong, cost] = [0, 0];
    for (let i = 0; i < word.length; i++) {
      if (word[i] === typed[i]) continue;
      wrong += changeable[i] ? 1 : Infinity;
      cost += soundOf(word[i] ?? '') === soundOf(typed[i] ?? '') ? COST.sameSound : COST.likeSound;
    }
    const most = isName(word, tables) ? COST.likeSound : COST.sameSound;
    const likely =
      typed.length === 2
        ? wrong === 1 && cost <= most
        : wrong < typed.length && cost <= Math.max(2, typed.length / 2);
    if (likely && wrong > 0) near.push({ word, cost, slip: 'sound' });
  }
  return near;
}

function isName(word: string, { kindOf }: Tables): boolean {
  return (kindOf(word) & (KIND.agency | KIND.place)) !== 0;
}

/** 妇朕 → 妇联, 教肓厅 → 教育厅; likeliest where the sound is the same too: 挡案 → 档案. */
function byShape(typed: string, changeable: readonly boolean[], { shapes, kindOf, soundOf }: Tables): Near[] {
  const near: Near[] = [];
  for (const [i, character] of Array.from(typed).entries()) {
    if (!changeable[i]) continue;
    for (const alike of shapes[character] ?? '') {
      const word = typed.slice(0, i) + alike + typed.slice(i + 1);
      const sounds = soundOf(alike) === soundOf(character);
      if (kindOf(word) > 0)
        near.push({
          word,
          cost: sounds ? COST.soundAndShape : COST.shape,
          slip: sounds ? 'soundAndShape' : 'shape',
        });
    }
  }
  return near;
}

/** 法侓援助 → 法律援助: a character that no word has may stand for any, if only one makes a word with those around it. */
function byRarity(typed: string, _: readonly boolean[], tables: Tables): Near[] {
  if (typed.length < SHORTEST_AROUND) return [];
  return Array.from(typed).flatMap((character, i) =>
    tables.isRare(character) && !tables.shapes[character]
      ? tables
          .characters()
          .map((other) => typed.slice(0, i) + other + typed.slice(i + 1))
          .filter((word) => tables.kindOf(word) > 0)
          .map((word): Near => ({ word, cost: COST.shape, slip: 'shape' }))
      : [],
  );
}

/** Fewer characters around a strange one tell too little of it. */
const SHORTEST_AROUND = 3;

/** 民厅政 → 民政厅, 婚姻记登 → 婚姻登记. */
function byOrder(typed: string, changeable: readonly boolean[], tables: Tables): Near[] {
  const { kindOf } = tables;
  const near: Near[] = [];
  for (let i = 0; i + 1 < typed.length; i++) {
    const word = typed.slice(0, i) + (typed[i + 1] ?? '') + (typed[i] ?? '') + typed.slice(i + 2);
    if (
      changeable[i] &&
      changeable[i + 1] &&
      kindOf(word) > 0 &&
      (typed.length > 2 || isName(word, tables) || kindOf(word) & KIND.marker)
    )
      near.push({ word, cost: COST.order, slip: 'order' });
  }
  return near;
}

/** 民政政厅 → 民政厅 */
function byDoubling(typed: string, { kindOf }: Tables): Near[] {
  const near: Near[] = [];
  for (let i = 0; i + 1 < typed.length && typed.length > 2; i++) {
    if (typed[i] !== typed[i + 1]) continue;
    const word = typed.slice(0, i) + typed.slice(i + 1);
    if (kindOf(word) > 0) near.push({ word, cost: COST.doubled, slip: 'doubled' });
  }
  return near;
}

/** In long names 人民检大察院 → 人民检察院, in long terms of the plans too 救助管站 → 救助管理站. */
function byNumber(typed: string, changeable: readonly boolean[], tables: Tables): Near[] {
  const near: Near[] = [];
  for (let i = 1; i + 1 < typed.length && typed.length > LONG - 1; i++) {
    const word = changeable[i] ? typed.slice(0, i) + typed.slice(i + 1) : '';
    if (isName(word, tables)) near.push({ word, cost: COST.extra, slip: 'extra' });
  }
  if (typed.length < LONG - 1) return near;
  for (const word of tables.wordsByEnds(typed[0] ?? '', typed.at(-1) ?? '')) {
    if (word.length !== typed.length + 1 || !without(word, typed)) continue;
    if (isName(word, tables) || isPrinted(word, tables))
      near.push({ word, cost: COST.missing, slip: 'missing' });
  }
  return near;
}

/** Whether a text is a word less one character. */
function without(word: string, typed: string): boolean {
  let i = 0;
  while (i < typed.length && word[i] === typed[i]) i++;
  return word.slice(i + 1) === typed.slice(i);
}
