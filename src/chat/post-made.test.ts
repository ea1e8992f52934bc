import { expect, test } from 'vitest';
import type { Posted, Shown, Where } from './intent.ts';
import { createMemory } from './memory.ts';
import type { Made } from './office.ts';
import { createPostMade } from './post-made.ts';

const where: Where = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null, direct: false };
const make = (): Made => ({ card: { lang: 'zh', title: '提醒', blocks: [], choices: [] }, items: [] });

function started() {
  const memory = createMemory();
  const sent: Shown[] = [];
  const send = async (_: unknown, shown: Shown): Promise<Posted> => {
    sent.push(shown);
    return { kind: 'posted', message: 'm1' };
  };
  const postMade = createPostMade(memory, new Map([['slack', { post: send, tell: send }]]));
  const ownerOf = async (): Promise<string | undefined> =>
    (await memory.get('reply', sent.at(-1)?.replyId ?? ''))?.asker;
  return { postMade, sent, ownerOf };
}

test('what is posted is remembered as of its room, or of the person who alone can read it', async () => {
  const { postMade, ownerOf } = started();
  await postMade.post(where, null, make);
  expect(await ownerOf()).toBe('');
  await postMade.post({ ...where, channel: 'D1', direct: true }, 'slack T1 U1', make);
  expect(await ownerOf()).toBe('slack T1 U1');
  await postMade.tell('slack T1 U2', make);
  expect(await ownerOf()).toBe('slack T1 U2');
});

test('what goes wrong before it is sent, and a platform that is not there, refuse for now', async () => {
  const { postMade, sent } = started();
  const broken = (): Made => {
    throw new Error('no card');
  };
  for (const refused of [
    await postMade.post(where, null, broken),
    await postMade.post({ ...where, platform: 'discord' }, null, make),
  ])
    expect(refused).toMatchObject({ kind: 'refused', forGood: false });
  expect(sent).toEqual([]);
});
