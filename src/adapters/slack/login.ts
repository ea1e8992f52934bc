import type { webApi } from '@slack/bolt';
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../chat/intent.ts';
import { AppError } from '../../errors.ts';
import type { Us } from './events.ts';
import { refusalOf, type Send } from './send.ts';

/** Asks Slack who we are. @throws AppError that names the variable with the wrong token, never the token */
export async function logIn(client: webApi.WebClient, send: Send): Promise<Us & { botId: string }> {
  const known = await send('auth.test', () => client.auth.test(), 'repeat').catch((error: unknown) => {
    throw loginFault(error, 'SLACK_BOT_TOKEN');
  });
  return { team: known.team_id ?? '', bot: known.user_id ?? '', botId: known.bot_id ?? '' };
}

/** What is wrong with a token, or with the way to Slack. */
export function loginFault(error: unknown, variable: string): unknown {
  const refusal = refusalOf(error);
  if (refusal === null) return error;
  return new AppError(
    'config-invalid',
    `Slack refuses ${variable} (${refusal}).`,
    `Copy the token again from the settings of the app at api.slack.com/apps into ${variable}.`,
  );
}

/** Bolt's log in ours: what went wrong only, without tokens. */
export function boltLog(log: Log): Logger {
  const say = (words: unknown[]): string =>
    words
      .map((word) => (word instanceof Error ? word.message : String(word)))
      .join(' ')
      .replace(/\bx(?:ox[a-z]|app)-[\w-]+/gu, '…');
  return {
    debug: () => {},
    info: () => {},
    warn: (...words: unknown[]) => log.warn({}, `slack: ${say(words)}`),
    error: (...words: unknown[]) => log.warn({}, `slack: ${say(words)}`),
    setLevel: () => {},
    setName: () => {},
    getLevel: () => LogLevel.WARN,
  };
}
