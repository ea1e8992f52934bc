import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type ChatSettings, defaultChatSettings } from '../chat/settings.ts';
import type { Settings } from '../config.ts';
import { AppError } from '../errors.ts';
import { placeSettingsSchema } from '../model/place-settings.ts';

/** `{"slack/T123": {"lang": "en"}, "discord/456/789": {"commands": "public"}}` */
const placesSchema = z.record(
  z
    .string()
    .regex(/^(?:slack|discord)\/[^/\s]+(?:\/[^/\s]+)?$/u, 'must be like slack/T123 or slack/T123/C456'),
  placeSettingsSchema.partial(),
);

/** The settings of the chat: those of the environment, and those by place from a file. */
export function chatSettings({ lang, answerInThreads, places }: Settings): ChatSettings {
  const everywhere = {
    ...defaultChatSettings.everywhere,
    threads: answerInThreads,
    ...(lang === 'auto' ? {} : { lang }),
  };
  return { lang, everywhere, places: places === null ? {} : readPlaces(places) };
}

function readPlaces(file: string): ChatSettings['places'] {
  const next = 'Correct the file that CHAT_PLACES names; README shows one.';
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new AppError('config-invalid', `CHAT_PLACES: ${file} cannot be read as JSON.`, next, { cause });
  }
  const parsed = placesSchema.safeParse(given);
  if (parsed.success) return parsed.data as ChatSettings['places'];
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new AppError('config-invalid', `CHAT_PLACES: ${wrong.join('; ')}`, next);
}
