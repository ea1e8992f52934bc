import { AppError } from '../errors.ts';

/** Each platform: how the ids of its workspaces and of its people look. On Discord a direct message is in no server. */
const PLATFORMS: Record<string, { workspace: RegExp; person: RegExp }> = {
  slack: { workspace: /^[TE][A-Z0-9]+$/u, person: /^[UW][A-Z0-9]+$/u },
  discord: { workspace: /^\d*$/u, person: /^\d+$/u },
};

const NEXT_STEP =
  'Give slack/T123/U456, discord/123/456, or only the id of the person, for all workspaces: U456, 456. Slack: profile, ⋮, Copy member ID. Discord: developer mode, Copy User ID.';

/**
 * A person as people name them → as the database does: a name with its workspace (`slack T123 U456`), or only the
 * id, which stands for all workspaces. Taken are slack/T123/U456, slack T123 U456, slack/U456, U456 and <@U456>.
 * @throws AppError `usage`, saying what is wrong
 */
export function personOf(words: string): string {
  const given = words.trim();
  const parts = (/^<@!?([^|>]+)(?:\|[^>]*)?>$/u.exec(given)?.[1] ?? given).split(/[/\s]/u);
  const [platform = '', workspace = '', id = ''] = parts;
  if (parts.length === 1) return bareId(platform, given);
  const known = PLATFORMS[platform.toLowerCase()];
  if (!known)
    throw wrong(given, `people are on ${Object.keys(PLATFORMS).join(' and ')}, not on "${platform}"`);
  if (parts.length > 3) throw wrong(given, 'it has more than a platform, a workspace and a person');
  const person = parts.length === 2 ? workspace : id;
  if (!known.person.test(person)) throw wrong(given, `"${person}" is no id of a person there`);
  if (parts.length === 2) return person;
  if (!known.workspace.test(workspace)) throw wrong(given, `"${workspace}" is no id of a workspace there`);
  return `${platform.toLowerCase()} ${workspace} ${id}`;
}

function bareId(id: string, given: string): string {
  if (id === '') throw new AppError('usage', 'The person is missing.', NEXT_STEP);
  if (Object.values(PLATFORMS).some(({ person }) => person.test(id))) return id;
  throw wrong(given, 'a name is no id, and ids of Slack are in capital letters');
}

const wrong = (given: string, why: string): AppError =>
  new AppError('usage', `"${given}" names no person: ${why}.`, NEXT_STEP);
