import { APP, CHANNEL, idOf, type Json, type Person, type Stored, snowflake } from './discord-payloads.ts';

/** An interaction as our Discord remembers it. */
export type Happened = {
  id: string;
  token: string;
  at: number;
  /** When it was delivered, on the clock of `acknowledged`. */
  began: number;
  type: number;
  channel: string;
  /** The message whose button was pressed. */
  message: string | null;
  acknowledged: number | null;
  /** How it was acknowledged first: 4 message, 5 thinking, 6 and 7 update, 8 choices. */
  as: number | null;
  original: string | null;
  choices: Json[] | null;
};

/** What our Discord knows: messages, threads, direct channels, interactions, commands. */
export type State = {
  messages: Map<string, Stored>;
  threads: Map<string, string>;
  directs: Map<string, string>;
  interactions: Map<string, Happened>;
  commands: Map<string, Json[]>;
  /** Messages that Discord made once although they were sent twice. */
  notDoubled: number;
};

export function createState(): State {
  const direct = (person: Person): [string, string] => [snowflake(), idOf(person)];
  return {
    messages: new Map(),
    threads: new Map(),
    directs: new Map([direct('ann'), direct('bob')]),
    interactions: new Map(),
    commands: new Map(),
    notDoubled: 0,
  };
}

export const isChannel = (state: State, id: string): boolean =>
  id === CHANNEL || state.threads.has(id) || state.directs.has(id);

export const byToken = (state: State, token: string): Happened | undefined =>
  [...state.interactions.values()].find((happened) => happened.token === token);

type Body = Partial<Record<'content' | 'nonce', string | null>> & {
  embeds?: Json[] | null;
  components?: Json[] | null;
  attachments?: Json[] | null;
  flags?: number | null;
  message_reference?: { message_id: string } | null;
};

/** Makes a message of the bot. */
export function makeMessage(state: State, channel: string, body: Body, files: Stored['files']): Stored {
  const twin = [...state.messages.values()].find(({ nonce }) => nonce !== undefined && nonce === body.nonce);
  if (twin) {
    state.notDoubled += 1;
    return twin;
  }
  const stored: Stored = {
    id: snowflake(),
    channel,
    author: APP,
    content: body.content ?? '',
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    files,
    flags: body.flags ?? 0,
    edited: null,
    ...(body.nonce && { nonce: body.nonce }),
    ...(body.message_reference && { reference: body.message_reference.message_id }),
  };
  state.messages.set(stored.id, stored);
  return stored;
}

/** Changes what the request names and leaves the rest. */
export function changeMessage(stored: Stored, body: Body, files: Stored['files']): Stored {
  if (body.content !== undefined) stored.content = body.content ?? '';
  if (body.embeds !== undefined) stored.embeds = body.embeds ?? [];
  if (body.components !== undefined) stored.components = body.components ?? [];
  if (body.attachments !== undefined) stored.files = files;
  stored.edited = new Date().toISOString();
  stored.thinking = false;
  return stored;
}

/** The channel, or the thread in it; the direct channel of a person. */
export function channelOf(state: State, person: Person, direct?: boolean, thread?: string): string {
  if (!direct) return thread ?? CHANNEL;
  return [...state.directs].find(([, recipient]) => recipient === idOf(person))?.[0] ?? '';
}
