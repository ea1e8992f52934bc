import type { APIEmbed, RawFile, RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import type { Shown } from '../../chat/intent.ts';
import type { Card } from '../../model/card.ts';
import { completeList } from './complete-list.ts';
import { rowsOf } from './components.ts';
import { clip, escape, visible } from './escape.ts';
import { pagesOf } from './pages.ts';
import { WORDS } from './words.ts';

/** A message as Discord takes it: for a channel, for the answer to an interaction, for an edit. */
export type Payload = {
  body: Pick<
    RESTPostAPIChannelMessageJSONBody,
    'content' | 'embeds' | 'components' | 'allowed_mentions' | 'attachments'
  >;
  files: RawFile[];
};

const FILE = 'zeren.txt';
const CONTENT = 2000;

/** Nobody is ever pinged, whatever a text holds. */
const quiet = { allowed_mentions: { parse: [] } };

/** A reply → its page as a message with its buttons; a page behind the last one is the last one. */
export function render(shown: Shown): Payload {
  const pages = pagesOf(shown.card);
  const wanted = typeof shown.page === 'number' ? shown.page : withNumber(shown.page.with, pages);
  const page = Math.min(Math.max(0, wanted), pages.length - 1);
  const { embeds = [], numbers = [] } = pages[page] ?? {};
  const components = rowsOf(shown, { page, pages: pages.length, numbers });
  return message({ embeds, components });
}

const withNumber = (number: number, pages: readonly { numbers: number[] }[]): number =>
  pages.findIndex(({ numbers }) => numbers.includes(number));

/** A private reply as it stands in the channel for all. `person` is a mention, which shows the name and pings nobody. */
export function renderShared(shown: Shown, person: string): Payload {
  const { body, files } = render(shown);
  return { body: { ...body, content: `-# ${WORDS[shown.card.lang].sharedBy(person)}` }, files };
}

/** The complete card as a text file. */
export function renderFile({ card }: Shown): Payload {
  return withFile(card, WORDS[card.lang].fileNote(FILE));
}

/** What is sent when Discord refuses a reply: its title, and all of it in a file. */
export function renderPlain({ card }: Shown): Payload {
  return withFile(card, `${escape(clip(visible(card.title), 800))}\n${WORDS[card.lang].unrendered}`.trim());
}

/** A short remark. */
export function renderRemark(text: string): Payload {
  return message({ content: clip(escape(text), CONTENT).trim() || '–' });
}

function withFile(card: Card, content: string): Payload {
  const data = Buffer.from(completeList(card), 'utf8');
  const { body } = message({ ...(content && { content }), attachments: [{ id: '0', filename: FILE }] });
  return { body, files: [{ name: FILE, data, contentType: 'text/plain; charset=utf-8' }] };
}

function message(body: Payload['body'] & { embeds?: APIEmbed[] }): Payload {
  return { body: { ...body, ...quiet }, files: [] };
}
