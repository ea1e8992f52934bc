import { isLabel } from './label-line.ts';
import { looksLikeUnit } from './unit-name.ts';

/**
 * Whether the list of units behind a label goes on in the next printed line: 「牵头单位：⏎市民政局」,
 * 「责任单位：⏎市公安局⏎市财政局」, 「责任单位：市公安局、⏎市财政局」, 「责任单位：市公安局、市卫生健⏎康委、市妇联」.
 */
export function labelledListGoesOn(paragraph: string, next: string): boolean {
  if (paragraph.includes('\n') && isLabel(paragraph.split('\n', 1)[0] ?? '') && looksLikeUnit(next))
    return true;
  const sentence = paragraph.replace(/\s+/gu, '').split('。').at(-1) ?? '';
  const colon = sentence.lastIndexOf(':');
  if (colon < 0 || !isLabel(labelBefore(sentence, colon))) return false;
  const list = sentence.slice(colon + 1);
  const name = list.split(/[、,;]/u).at(-1) ?? '';
  const first = next.replace(/\s+/gu, '').split(/[、,;。(:]/u)[0] ?? '';
  if (/^[、,;]/u.test(next)) return true;
  if (list === '' || name === '') return looksLikeUnit(first);
  return !looksLikeUnit(name) && looksLikeUnit(name + first);
}

/** 「…;配合单位:」 → 「配合单位:」 */
const labelBefore = (sentence: string, colon: number): string =>
  sentence
    .slice(0, colon + 1)
    .split(/[;,]/u)
    .at(-1) ?? '';
