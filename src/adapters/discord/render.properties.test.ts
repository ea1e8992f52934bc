import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../model/card.ts';
import { cards, nasty } from '../../testing/discord-cards.ts';
import { createJudge, discordSpec } from '../../testing/discord-openapi.ts';
import { wrongInMessage } from '../../testing/discord-rules.ts';
import { escape, partsOf, visible } from './escape.ts';
import { pagesOf } from './pages.ts';
import { type Payload, render, renderFile, renderPlain, renderRemark, renderShared } from './render.ts';

/** What a person reads. */
const read = (text: string): string => text.replace(/^> /gmu, '').replace(/\\([^0-9A-Za-z\s])/gu, '$1');
const squeezed = (text: string): string => text.replace(/\s+/gu, '');
const textsOf = ({ body }: Payload): string[] =>
  (body.embeds ?? []).flatMap(({ title, description, fields }) => [
    title ?? '',
    description ?? '',
    ...(fields ?? []).map(({ name, value }) => `${name}\n${value}`),
  ]);

const shown = (card: Card, page = 0) => ({ card, replyId: 'o1', page, actions: [] });

test('parts of a text are the text, and fit', () => {
  fc.assert(
    fc.property(nasty(3000), fc.integer({ min: 30, max: 500 }), (text, room) => {
      const parts = partsOf(text, room);
      expect(parts.join('')).toBe(text);
      for (const part of parts) expect(escape(part).length).toBeLessThanOrEqual(room);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

describe('the largest cards', () => {
  const sized = { numRuns: 20, endOnFailure: true };

  test('nothing is lost and no clause is cut over all pages', () => {
    fc.assert(
      fc.property(cards(), (of) => {
        expect(lostFrom(of)).toEqual([]);
      }),
      sized,
    );
  });

  test('keep what the document of the API does not say', () => {
    fc.assert(
      fc.property(cards(), (of) => {
        expect(payloadsOf(of).flatMap(rules)).toEqual([]);
      }),
      sized,
    );
  });

  test.skipIf(!discordSpec.there)(
    `are accepted by Discord's own document (else ${discordSpec.skipped})`,
    () => {
      const judge = createJudge();
      fc.assert(
        fc.property(cards(), (of) => {
          for (const { body } of payloadsOf(of)) {
            expect(judge.request({ method: 'POST', path: '/channels/1/messages', body })).toEqual([]);
            const data = { type: 4, data: body };
            expect(judge.request({ method: 'POST', path: '/interactions/1/t/callback', body: data })).toEqual(
              [],
            );
            const path = '/webhooks/1/t/messages/@original';
            expect(judge.request({ method: 'PATCH', path, body })).toEqual([]);
          }
        }),
        { numRuns: 10, endOnFailure: true },
      );
    },
  );

  const rules = ({ body, files }: Payload): string[] =>
    wrongInMessage(body as Parameters<typeof wrongInMessage>[0], files.length);

  function payloadsOf(of: Card): Payload[] {
    const actions = ['👍', '👎', '分享到频道'].map((label, i) => ({
      label,
      value: `good:o${i}`,
      style: 'plain' as const,
    }));
    const count = pagesOf(of).length;
    const pages = [0, 1, count - 1, count].map((page) => render({ ...shown(of, page), actions }));
    return [
      ...pages,
      renderShared(shown(of), '<@1>'),
      renderFile(shown(of)),
      renderPlain(shown(of)),
      renderRemark(of.title),
    ];
  }
});

/** The blocks of a card that are not on its pages, or in pieces there. */
function lostFrom(of: Card): unknown[] {
  const pages = pagesOf(of).map((_, page) => textsOf(render({ card: of, replyId: 'o1', page, actions: [] })));
  const places = pages.flat().map((text) => squeezed(read(text)));
  const all = places.join('');
  return of.blocks.filter((block) => {
    if (block.kind === 'row')
      return !inOrder(all, wordsOf(block.label)) || !inOrder(all, wordsOf(block.value));
    if (block.kind === 'note' || block.kind === 'heading') return !inOrder(all, wordsOf(block.text));
    const source = wordsOf(block.source.replace(/^[—–-]+\s*/u, ''));
    const text = wordsOf(block.text);
    const told = escape(source).length < 400 ? all.includes(source) : inOrder(all, source);
    // Words and source stand together, unless the clause alone is larger than an embed.
    const whole =
      escape(block.text).length < 1200 && sizeOf(block) < 2500
        ? places.some((place) => place.includes(text) && place.includes(source))
        : inOrder(all, text);
    return !told || !whole;
  });
}

/** The words stand in a text in their order, whatever stands between. */
function inOrder(text: string, words: string): boolean {
  let from = 0;
  for (const character of words) {
    from = text.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

const wordsOf = (text: string): string => squeezed(visible(text));
const sizeOf = (block: object): number => escape(JSON.stringify(block)).length;
