import { markerAt } from './marker.ts';
import { type Responsibility, readResponsibility } from './responsibility.ts';
import { kindOf, LABEL } from './role-words.ts';

/** Labels are looked for in so many characters, lines in so many. */
const LONGEST_LABEL = 30;
const LONGEST = 600;

const WHOLE_LABEL = new RegExp(`^(?:${LABEL.source})$`, 'u');
/** Kinds of labels that open a line; 「完成时限:」 alone does not. */
const OPENS = new Set<string>(['head', 'charge', 'support', 'other', 'neutral']);
/** First characters of those labels and of the levels before them: a cheap test before the long pattern. */
const LABEL_START = /[[(责牵负配参主承实落协指督第共总具组任职执省市县区州自国中本镇地完监支为]/u;

/** Whether words are a label of units, with its colon: 「责任单位:」. */
export function isLabel(words: string): boolean {
  const label = WHOLE_LABEL.exec(words.replace(/\s+/gu, ''));
  return label !== null && OPENS.has(kindOf(label));
}

/**
 * The words of a labelled line from a position on, in one form: 「责任单位:省公安厅」, and 「[责任单位]省公安厅」 or a line
 * 「责任单位 省公安厅」 with the colon that they lack. `needs` is what must follow for it to be a line, where the
 * colon does not show it: one unit, or units alone.
 */
type Labelled = { said: string; end: number; needs: 'nothing' | 'a unit' | 'units alone' };

/** The line behind a label, from a position to the stop or to the next number; null where there is none. */
export function labelLineAt(
  text: string,
  position: number,
  to: number,
): { end: number; words: string; responsibility: Responsibility } | null {
  if (!LABEL_START.test(text[position] ?? '')) return null;
  const rest = text.slice(position, Math.min(to, position + LONGEST));
  const labelled = withColon(rest) ?? boxed(rest) ?? spaced(text, position, rest);
  if (!labelled || isFooter(text, position)) return null;
  const responsibility = readResponsibility(labelled.said);
  if (!responsibility || !hasWhat(labelled.needs, responsibility)) return null;
  return { end: position + labelled.end, words: labelled.said, responsibility };
}

/** 「主办：某市人民政府办公室 承办：…」 at the foot of a web page, and nowhere before, says who runs the site. */
function isFooter(text: string, position: number): boolean {
  if (!/[主承]/u.test(text[position] ?? '') || text.length - position > 400) return false;
  const host = text.search(/主办(?:单位)?:/u);
  if (host < 0 || host > position || text.length - host > 400 || text.lastIndexOf('主办') > host)
    return false;
  const foot = text.slice(host);
  const itemFollows = foot.split('\n').some((line) => markerAt(line.trimStart()) !== null);
  return /承办|技术支持|版权|备案|标识码|网站/u.test(foot) && !itemFollows;
}

function hasWhat(needs: Labelled['needs'], { lead, support, other, unread }: Responsibility): boolean {
  const named = lead.length + support.length + other.length > 0;
  return needs === 'nothing' || (named && (needs === 'a unit' || unread.length === 0));
}

function withColon(rest: string): Labelled | null {
  const colon = rest.slice(0, LONGEST_LABEL).indexOf(':');
  if (colon < 0 || !isLabel(rest.slice(0, colon + 1))) return null;
  const words = lineOf(rest);
  return { said: words, end: words.length, needs: 'nothing' };
}

/** 「[责任单位]市教育局」, also with a colon. */
function boxed(rest: string): Labelled | null {
  const [box = '', label = ''] = /^[[(]([^[\]()]{2,16})[\])]\s*:?/u.exec(rest) ?? [];
  if (!box || !isLabel(`${label}:`)) return null;
  const words = lineOf(rest.slice(box.length));
  return {
    said: `${label}:${words}`,
    end: box.length + words.length,
    needs: box.startsWith('(') ? 'units alone' : 'a unit',
  };
}

/** A line that begins 「牵头单位 市民政局」, often a table that lost its borders. */
function spaced(text: string, position: number, rest: string): Labelled | null {
  const [, label = '', next = ''] = /^([^\s:,;。、()[\]]{2,12})[ \t]+([^\s:]+)/u.exec(rest) ?? [];
  if (!label || !startsLine(text, position) || !isLabel(`${label}:`)) return null;
  // 「牵头单位 配合单位」 is the head of a table.
  if (isLabel(`${next}:`)) return null;
  const words = lineOf(rest);
  const said = words.replace(/(^|\s)([^\s:,;。、()[\]]{2,12})[ \t]+(?=\S)/gu, (all, before, name) =>
    isLabel(`${name}:`) ? `${before}${name}:` : all,
  );
  return { said, end: words.length, needs: 'units alone' };
}

const startsLine = (text: string, position: number): boolean =>
  /^\s*$/u.test(
    text.slice(
      Math.max(
        text.lastIndexOf('\n', position - 1),
        text.lastIndexOf('。', position - 1) + 1,
        position - 80,
        0,
      ),
      position,
    ),
  );

/** Up to the stop, without blanks at the end. In a text without line breaks the next item may follow: 「责任单位:省公安厅 2.强化…」. */
function lineOf(rest: string): string {
  const words = /^[^。\uFFFC]*/u.exec(rest)?.[0] ?? '';
  for (const gap of words.matchAll(/\s+/gu)) {
    const next = gap.index + gap[0].length;
    if (markerAt(words.slice(next, next + 12))) return words.slice(0, gap.index).trimEnd();
  }
  return words.trimEnd();
}
