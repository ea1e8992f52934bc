import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';

// What Slack refuses of a message. The schema says what a block may be; the rest is about all of them together.

const schema = JSON.parse(readFileSync(path.join(import.meta.dirname, 'slack-blocks.schema.json'), 'utf8'));
const ajv = new Ajv({
  allErrors: true,
  discriminator: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
});
const blocksOf = ajv.compile(schema);
const viewOf = ajv.compile({
  ...schema,
  type: 'object',
  maxItems: undefined,
  items: undefined,
  $ref: '#/$defs/view',
});

/** Characters over all blocks of a message, containers included, above which posts fail. */
const MOST_CHARACTERS = 13_000;

/** What Slack would refuse of these blocks of a message; nothing, if it takes them. */
export function wrongBlocks(blocks: unknown): string[] {
  const wrong = blocksOf(blocks) ? [] : sayErrors(blocksOf.errors);
  const characters = JSON.stringify(blocks).length;
  if (characters > MOST_CHARACTERS) wrong.push(`msg_blocks_too_long: ${characters} characters`);
  return [...wrong, ...doubles(blocks)];
}

/** What Slack would refuse of a view. */
export function wrongView(view: { blocks?: unknown }): string[] {
  return [...(viewOf(view) ? [] : sayErrors(viewOf.errors)), ...doubles(view.blocks)];
}

/** Ids have to be unique: those of blocks in a message, those of actions in a block. */
function doubles(blocks: unknown): string[] {
  if (!Array.isArray(blocks)) return ['no list of blocks'];
  const known = blocks as { block_id?: string; elements?: { action_id?: string }[] }[];
  return [
    ...twice(known.map(({ block_id }) => block_id)).map((id) => `block_id twice: ${id}`),
    ...known.flatMap(({ elements }) =>
      twice((elements ?? []).map(({ action_id }) => action_id)).map((id) => `action_id twice: ${id}`),
    ),
  ];
}

function twice(ids: (string | undefined)[]): string[] {
  const given = ids.filter((id) => id !== undefined);
  return given.filter((id, index) => given.indexOf(id) !== index);
}

const sayErrors = (errors: typeof blocksOf.errors): string[] =>
  (errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
