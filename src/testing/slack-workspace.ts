import { createEmulator } from 'emulate';

// The workspace of the tests: a bot with exactly the scopes of its manifest, Ann, Bob and a channel.

export const BOT_TOKEN = 'xoxb-zeren-of-the-tests';
export const APP_TOKEN = 'xapp-zeren-of-the-tests';
export const SIGNING_SECRET = 'signing-secret-of-the-tests';
export const BOT = { user: 'U0ZEREN', id: 'B0ZEREN', app: 'A0ZEREN' };
export type Person = 'ann' | 'bob';
export const TOKENS: Record<Person, string> = { ann: 'xoxp-ann', bob: 'xoxp-bob' };
const PERSON_SCOPES = [
  'chat:write',
  'channels:history',
  'groups:history',
  'im:history',
  'im:write',
  'im:read',
  'channels:read',
];

/** The Web API of `emulate`, with strict scopes. */
export async function startEmulator(scopes: readonly string[]) {
  return createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team: { name: 'Zeren', domain: 'zeren' },
        users: [{ name: 'ann' }, { name: 'bob' }],
        channels: [{ name: 'civil-affairs' }],
        strict_scopes: true,
        oauth_apps: [
          {
            client_id: '1.2',
            client_secret: 'of-the-tests',
            app_id: BOT.app,
            name: 'zeren',
            redirect_uris: ['http://127.0.0.1/none'],
            scopes: [...scopes],
            bot_id: BOT.id,
            bot_user_id: BOT.user,
            bot_name: 'zeren',
          },
        ],
        tokens: [
          {
            token: BOT_TOKEN,
            type: 'bot',
            user_id: BOT.user,
            bot_id: BOT.id,
            bot_user_id: BOT.user,
            app_id: BOT.app,
            scopes: [...scopes],
          },
          ...(['ann', 'bob'] as const).map((user) => ({
            token: TOKENS[user],
            type: 'user',
            user,
            scopes: PERSON_SCOPES,
          })),
        ],
      },
    } as never,
  });
}
