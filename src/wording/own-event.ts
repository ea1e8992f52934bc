import type { Card } from '../model/card.ts';
import type { Clause } from '../model/clause.ts';
import type { Labels } from '../model/labels.ts';
import { deadlineText } from './deadline.ts';
import { digestEn } from './digest-en.ts';
import { digestZh } from './digest-zh.ts';
import { en } from './en.ts';
import { shortened } from './shortened.ts';
import { zh } from './zh.ts';

/** A date that people wrote down themselves; `clause` is the one that they wrote it down for. */
export type OwnDate = {
  id: string;
  text: string;
  due: string;
  unit: string | null;
  clause: Clause | null;
};

/** A date of people in the words of a calendar, which call it theirs. */
export function ownEventWords(
  { id, due, unit, ...date }: OwnDate,
  lang: Card['lang'],
  labels: Labels,
): { id: string; day: string; summary: string; description: string } {
  const [words, digest, colon] =
    lang === 'zh' ? ([zh, digestZh, '：'] as const) : ([en, digestEn, ': '] as const);
  const { clause } = date;
  const { text } = deadlineText(date, lang, labels);
  return {
    id: `own-${id}`,
    day: due,
    summary: `${digest.ownEvent.label}${colon}${shortened(text)}`,
    description: [
      text,
      ...(unit === null ? [] : [`${digest.responsible}${colon}${unit}`]),
      digest.ownEvent.note,
      ...(clause ? [words.source(clause.plan, clause.path, labels)] : []),
    ].join('\n'),
  };
}
