import { markerAt } from './marker.ts';
import { type Responsibility, readResponsibility } from './responsibility.ts';
import { kindOf, LABEL } from './role-words.ts';

/** A responsibility line found in the reading text. `how`: in brackets, behind a label, or a bare sentence. */
export type FoundLine = {
  start: number;
  end: number;
  how: 'bracket' | 'label' | 'bare';
  responsibility: Responsibility;
};

/** Lines are no longer than this; a bracket that does not close within it is not looked at. */
const LONGEST = 600;
const OPENING = /[([]/u;

/** The responsibility line that starts at a position: a bracket that assigns units, or 「责任单位:省公安厅、民政厅」. */
export function lineAt(text: string, position: number, to: number): FoundLine | null {
  return OPENING.test(text[position] ?? '') ? bracketAt(text, position, to) : labelAt(text, position, to);
}

function bracketAt(text: string, position: number, to: number): FoundLine | null {
  const closed = closing(text, position, to);
  const end = closed ?? unclosedEnd(text, position, to);
  if (end - position < 4) return null;
  const words = text.slice(position + 1, closed === null ? end : end - 1);
  const responsibility = readResponsibility(words);
  if (!responsibility || (isBare(words) && !/^\s*[。;]?\s*$/u.test(text.slice(end, to)))) return null;
  if (closed !== null) return { start: position, end, how: 'bracket', responsibility };
  // Without its closing bracket a line is only believed where every word of it is understood.
  const sure = responsibility.unread.length === 0 && /负责|牵头|单位|部门/u.test(words);
  return sure
    ? { start: position, end, how: 'bracket', responsibility: { ...responsibility, irregular: true } }
    : null;
}

/** Names without a word for their part: 「（州财政局）」 is a line at the end of a paragraph, 「乡镇政府（街道办事处）」 is none. */
const isBare = (words: string): boolean => !/[负责牵头配合参与单位部门]{2}|:|落实|协助|承办/u.test(words);

function closing(text: string, position: number, to: number): number | null {
  let depth = 0;
  for (let i = position; i < to && i < position + LONGEST; i++) {
    if (OPENING.test(text[i] ?? '')) depth++;
    if (/[)\]]/u.test(text[i] ?? '') && --depth === 0) return i + 1;
  }
  return null;
}

function unclosedEnd(text: string, position: number, to: number): number {
  const rest = text.slice(position + 1, Math.min(to, position + 300));
  const length = /^[^。([\uFFFC]*/u.exec(rest)?.[0].trimEnd().length ?? 0;
  return position + 1 + length;
}

const WHOLE_LABEL = new RegExp(`^(?:${LABEL.source})$`, 'u');
/** Kinds of labels that open a line; 「完成时限:」 alone does not. */
const OPENS = new Set<string>(['head', 'charge', 'support', 'other', 'neutral']);
/** First characters of those labels: a cheap test before the long pattern. */
const LABEL_START = /[责牵负配参主承实落协指督第共总具组任职执]/u;

function labelAt(text: string, position: number, to: number): FoundLine | null {
  if (!LABEL_START.test(text[position] ?? '')) return null;
  const rest = text.slice(position, Math.min(to, position + LONGEST));
  const colon = rest.slice(0, 24).indexOf(':');
  const label = WHOLE_LABEL.exec(rest.slice(0, colon + 1).replace(/\s+/gu, ''));
  if (!label || !OPENS.has(kindOf(label))) return null;
  const words = untilMarker(/^[^。\uFFFC]*/u.exec(rest)?.[0] ?? '');
  const responsibility = readResponsibility(words);
  return (
    responsibility && {
      start: position,
      end: position + words.trimEnd().length,
      how: 'label',
      responsibility,
    }
  );
}

/** In a text without line breaks the next item may follow: 「责任单位:省公安厅 2.强化…」. */
function untilMarker(words: string): string {
  for (const gap of words.matchAll(/\s+/gu)) {
    const next = gap.index + gap[0].length;
    if (markerAt(words.slice(next, next + 12))) return words.slice(0, gap.index);
  }
  return words;
}

/** A sentence without brackets that only assigns: 「县公安局牵头,县民政局、县教育局配合。」 to the end of its paragraph. */
export function bareLineAt(text: string, position: number, to: number): FoundLine | null {
  const words = text.slice(position, to).trimEnd();
  const assigns = /^[^。;:([]*(?:负责|牵头|配合|参与)(?:落实)?(?:,(?:于|在|到)?\d[^,。;]*完成)?[。;]?$/u;
  if (words.length > 160 || !assigns.test(words) || !/负责|牵头/u.test(words)) return null;
  const responsibility = readResponsibility(words.replace(/[。;]$/u, ''));
  if (!responsibility || responsibility.lead.length === 0 || responsibility.unread.length > 0) return null;
  return { start: position, end: position + words.length, how: 'bare', responsibility };
}
