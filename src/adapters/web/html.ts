import type { Block, Card } from '../../model/card.ts';

/** A card as a page to look at: no script, nothing from elsewhere. */
export function htmlOf(card: Card): string {
  const { lang, title, blocks } = card;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${blocks.map((block) => htmlOfBlock(block, lang)).join('\n')}
</body>
</html>
`;
}

/** Dark where the reader's device is. */
const STYLE =
  ':root{color-scheme:light dark}body{font:1.05rem/1.7 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}' +
  'h1{font-size:1.2rem}h2{font-size:1rem}blockquote,article{margin:1rem 0;padding-left:1rem;border-left:.2rem solid}' +
  'small{opacity:.75}dl{margin:.5rem 0}dt{font-weight:bold;float:left;margin-right:.5rem}dd{margin:0}';

function htmlOfBlock(block: Block, lang: Card['lang']): string {
  const comma = lang === 'zh' ? '、' : ', ';
  switch (block.kind) {
    case 'note':
      return `<p>${escaped(block.text)}</p>`;
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'quote':
      return `<blockquote><p>${escaped(block.text)}</p><small>${escaped(block.source)}</small></blockquote>`;
    case 'row':
      return listOf([[block.label, block.value]]);
    case 'clause':
      return [
        `<article><p>${escaped(block.text)}</p>`,
        ...(block.gloss ? [`<p lang="en"><em>${escaped(block.gloss)}</em></p>`] : []),
        listOf(block.units.map(({ label, names }) => [label, names.join(comma)])),
        ...(block.remark ? [`<p>${escaped(block.remark)}</p>`] : []),
        `<small>${escaped(block.source)}</small></article>`,
      ].join('\n');
  }
}

const listOf = (rows: [label: string, value: string][]): string =>
  rows.length === 0
    ? ''
    : `<dl>${rows.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.toWellFormed().replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? character);
