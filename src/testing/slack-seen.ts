// What a person sees of blocks, and what the buttons carry.

type Node = {
  type?: string;
  text?: unknown;
  value?: string;
  options?: Node[];
  elements?: Node[];
  action_id?: string;
};

/** The texts of blocks, line by line, without the labels of buttons. */
export function seenText(blocks: unknown): string {
  return list(blocks)
    .filter(({ type }) => type !== 'actions')
    .map((block) => words(block))
    .join('\n');
}

function words({ type, text, elements }: Node): string {
  if (typeof text === 'string') return type === 'mrkdwn' ? unescape(text) : text;
  if (text) return words(text as Node);
  return list(elements)
    .map(words)
    .join(type === 'rich_text' || type === 'context' ? '\n' : '');
}

/** Values of buttons and of the entries of selects, in their order. */
export function seenValues(blocks: unknown): string[] {
  return list(blocks).flatMap(({ type, elements }) =>
    type === 'actions'
      ? list(elements).flatMap(({ value, options }) =>
          options ? options.map((option) => option.value ?? '') : value === undefined ? [] : [value],
        )
      : [],
  );
}

const unescape = (text: string): string =>
  text.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&');

const list = (nodes: unknown): Node[] => (Array.isArray(nodes) ? (nodes as Node[]) : []);

const LIVE = ['user', 'usergroup', 'team', 'channel', 'broadcast', 'link', 'emoji', 'date'];

/** What would ping, link or be formatted: elements of rich text, and markup in fields that Slack reads as such. */
export function seenLive(blocks: unknown): string[] {
  return list(blocks).flatMap((node) => [
    ...(LIVE.includes(node.type ?? '') ? [JSON.stringify(node)] : []),
    ...(node.type === 'mrkdwn' ? (String(node.text).match(/<[^<>]+>|[*_~`]/gu) ?? []) : []),
    ...(node.text && typeof node.text === 'object' ? seenLive([node.text]) : []),
    ...seenLive(node.elements),
  ]);
}
