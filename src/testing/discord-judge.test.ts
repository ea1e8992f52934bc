import { describe, expect, test } from 'vitest';
import { createJudge, discordSpec } from './discord-openapi.ts';
import { wrongInCommands, wrongInMessage } from './discord-rules.ts';

// A judge that accepts all proves nothing: what each of the two refuses.

const quiet = { allowed_mentions: { parse: [] } };
const button = (custom_id: string) => ({ type: 2, style: 2, label: 'a', custom_id });
const row = (...components: object[]) => ({ type: 1, components });

describe.skipIf(!discordSpec.there)(`Discord's own document (else ${discordSpec.skipped})`, () => {
  const message = { method: 'POST', path: '/channels/1/messages' };
  const judge = discordSpec.there ? createJudge() : null;

  test.each([
    { embeds: [{ title: 'a'.repeat(257) }] },
    { embeds: [{ description: 'a'.repeat(4097) }] },
    { embeds: Array.from({ length: 11 }, () => ({ title: 'a' })) },
    { embeds: [{ fields: [{ name: 'a', value: 'b'.repeat(1025) }] }] },
    { embeds: [{ titel: 'a' }] },
    { content: 'a', components: [row(...['1', '2', '3', '4', '5', '6'].map(button))] },
    { content: 'a', components: [row(button('a'.repeat(101)))] },
    { content: 'a', components: [row({ ...button('a'), label: 'b'.repeat(81) })] },
    { content: 'a', components: [row({ type: 3, custom_id: 'a', options: [] })] },
    { content: 'a', nonce: 'a'.repeat(26) },
    { content: 'a', unknown: 1 },
  ])('refuses the message %j', (body) => {
    expect(judge?.request({ ...message, body })).not.toEqual([]);
  });

  test.each([
    ['POST', '/channels/1/messages', { content: 'a' }],
    ['PATCH', '/channels/1/messages/2', { content: 'a' }],
    ['POST', '/interactions/1/t/callback', { type: 4 }],
    ['PATCH', '/webhooks/1/t/messages/@original', { content: 'a' }],
    ['POST', '/webhooks/1/t', { content: 'a' }],
    ['POST', '/channels/1/messages/2/threads', { name: 'a' }],
    ['POST', '/users/@me/channels', { recipient_id: '1' }],
  ])('%s %s takes what it knows and nothing else', (method, path, body) => {
    expect(judge?.request({ method, path, body })).toEqual([]);
    expect(judge?.request({ method, path, body: { ...body, unknown: 1 } })).not.toEqual([]);
  });

  test('refuses calls and answers that do not exist', () => {
    expect(judge?.request({ method: 'POST', path: '/channels/1/massages', body: {} })).not.toEqual([]);
    expect(
      judge?.request({ method: 'POST', path: '/interactions/1/t/callback', body: { type: 99 } }),
    ).not.toEqual([]);
    expect(judge?.response({ ...message, status: 200, body: { id: '1' } })).not.toEqual([]);
    expect(judge?.response({ ...message, status: 404, body: { message: 'no code' } })).not.toEqual([]);
  });
});

describe('what the document does not say', () => {
  test.each([
    [{ ...quiet }, 'an empty message'],
    [{ content: 'a' }, 'mentions are not suppressed'],
    [{ content: 'a', allowed_mentions: { parse: ['everyone'] } }, 'mentions are not suppressed'],
    [
      { ...quiet, embeds: [{ description: 'a'.repeat(4000) }, { description: 'b'.repeat(2001) }] },
      '6001 characters',
    ],
    [{ ...quiet, embeds: [{ fields: [{ name: ' ', value: 'b' }] }] }, 'an empty field'],
    [{ ...quiet, content: 'a', components: [row(button('x')), row(button('x'))] }, 'double custom ids'],
    [
      { ...quiet, content: 'a', components: ['1', '2', '3', '4', '5', '6'].map((id) => row(button(id))) },
      '6 rows',
    ],
    [{ ...quiet, content: 'a', attachments: [{ id: '0', filename: 'a' }] }, '1 attachments for 0 files'],
  ])('of the message %j', (message, reason) => {
    expect(wrongInMessage(message as Parameters<typeof wrongInMessage>[0]).join()).toContain(reason);
  });

  test.each([
    [[{ name: 'Lead', description: 'a' }], 'the name Lead'],
    [[{ name: 'lead it', description: 'a' }], 'the name lead it'],
    [
      [
        { name: 'a', description: 'a' },
        { name: 'a', description: 'b' },
      ],
      'double names',
    ],
    [
      [{ name: 'a', description: 'a', options: [{ name: 'x' }, { name: 'y', required: true }] }],
      'y is required behind',
    ],
    [[{ name: 'a', description: 'a', options: [{ name: 'x' }, { name: 'x' }] }], 'double option names'],
    [[{ name: 'a', description: 'b'.repeat(8000) }], '8001 characters'],
    [[{ name: 'A b', type: 3, description: 'c' }], 'a description'],
  ])('of the commands %j', (commands, reason) => {
    expect(wrongInCommands(commands).join()).toContain(reason);
  });
});
