import { labelLineAt } from './label-line.ts';
import { type Responsibility, readResponsibility } from './responsibility.ts';

/** A responsibility line found in the reading text. `how`: in brackets, behind a label, or a bare sentence. */
export type FoundLine = {
  start: number;
  end: number;
  how: 'bracket' | 'label' | 'bare';
  /** What it says, without brackets around it and with a colon behind each label. */
  words: string;
  responsibility: Responsibility;
};

/** Lines are no longer than this; a bracket that does not close within it is not looked at. */
const LONGEST = 600;
const OPENING = /[([]/u;

/** The responsibility line that starts at a position: a bracket that assigns units, or 「责任单位:省公安厅、民政厅」. */
export function lineAt(text: string, position: number, to: number): FoundLine | null {
  const bracket = OPENING.test(text[position] ?? '') ? bracketAt(text, position, to) : null;
  return bracket ?? labelAt(text, position, to);
}

function labelAt(text: string, position: number, to: number): FoundLine | null {
  const line = labelLineAt(text, position, to);
  return line && { start: position, how: 'label', ...line };
}

function bracketAt(text: string, position: number, to: number): FoundLine | null {
  const closed = closing(text, position, to);
  const end = closed ?? unclosedEnd(text, position, to);
  if (end - position < 4) return null;
  const words = text.slice(position + 1, closed === null ? end : end - 1);
  const responsibility = readResponsibility(words);
  // 「（县公安局负责登记，县民政局负责救助）的做法」
  if (/^\s*的/u.test(text.slice(end, end + 8))) return null;
  if (!responsibility || (isBare(words) && !/^\s*[。;]?\s*$/u.test(text.slice(end, to)))) return null;
  if (closed !== null) return { start: position, end, how: 'bracket', words, responsibility };
  // Without its closing bracket a line is only believed where every word of it is understood.
  const sure = responsibility.unread.length === 0 && /负责|牵头|单位|部门/u.test(words);
  return sure
    ? { start: position, end, how: 'bracket', words, responsibility: { ...responsibility, irregular: true } }
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

/** A sentence without brackets that only assigns: 「县公安局牵头,县民政局、县教育局配合。」 to the end of its paragraph. */
export function bareLineAt(text: string, position: number, to: number): FoundLine | null {
  const words = text.slice(position, to).trimEnd();
  const assigns = /^[^。;:([]*(?:负责|牵头|配合|参与)(?:落实)?(?:,(?:于|在|到)?\d[^,。;]*完成)?[。;]?$/u;
  if (words.length > 160 || !assigns.test(words) || !/负责|牵头/u.test(words)) return null;
  const responsibility = readResponsibility(words.replace(/[。;]$/u, ''));
  if (!responsibility || responsibility.lead.length === 0 || responsibility.unread.length > 0) return null;
  return { start: position, end: position + words.length, how: 'bare', words, responsibility };
}
