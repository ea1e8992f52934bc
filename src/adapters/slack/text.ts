/** Text as it goes out: no control codes, no halves of characters, no marks that turn the direction of writing. */
export function clean(text: string): string {
  return text.toWellFormed().replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ').replace(UNSEEN, '');
}

/** \p{Cc} without the line break, and the marks of direction and byte order. */
const UNSEEN = /(?!\n)\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A line of plain text, for labels and buttons. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/gu, ' ').trim();
}

/** For fields that Slack reads as its markup: `<!channel>` → `&lt;!channel&gt;` */
export function escape(text: string): string {
  return clean(text).replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

/** At most `most` UTF-16 units; the last is … where something was left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** In parts of at most `most` units, at a sentence or a blank where there is one near. Joined, they are the text. */
export function split(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const head = rest.slice(0, most);
    const border = Math.max(
      ...['。', '；', '\n', '、', '. ', ' '].map((mark) => head.lastIndexOf(mark) + mark.length),
    );
    let end = border > most / 2 ? border : most;
    if (/[\ud800-\udbff]/u.test(rest.charAt(end - 1)) && /[\udc00-\udfff]/u.test(rest.charAt(end))) end--;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? parts : [...parts, rest];
}

/**
 * A message of Slack as its writer sees it, without mentions of the bot:
 * `<@UBOT> 谁负责 <https://gov.cn|婚姻登记> &amp; 收养？` → `谁负责 婚姻登记 & 收养？`
 */
export function readText(text: string, bot: string): string {
  return text
    .replace(/<([^<>]*)>/gu, (_whole, inside: string) => readMark(inside, bot))
    .replace(/&(lt|gt|amp);/gu, (_whole, name: string) => ENTITIES[name] ?? '')
    .replace(/[ \t]+/gu, ' ')
    .trim();
}

export function mentions(text: string, bot: string): boolean {
  return new RegExp(`<@${bot}(?:\\|[^<>]*)?>`, 'u').test(text);
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&' };

/** What stands between < and >: a person, a channel, a group, a date or a link, each with an optional label. */
function readMark(inside: string, bot: string): string {
  const [target = '', label] = inside.split('|', 2);
  if (target === `@${bot}`) return ' ';
  if (label !== undefined && label !== '')
    return /^[#@!]/u.test(label) || !/^[#@]/u.test(target) ? label : target[0] + label;
  if (target.startsWith('@')) return ' ';
  if (target.startsWith('#')) return ' ';
  return target.startsWith('!') ? `@${target.slice(1)}` : target;
}
