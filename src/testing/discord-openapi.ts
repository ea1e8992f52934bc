// oxlint-disable unicorn/no-thenable -- if/then of JSON Schema
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** A request or a response, as it goes over the wire. `body` is the JSON part, of a multipart body its `payload_json`. */
type Exchange = { method: string; path: string; body: unknown; status?: number };

/** Judges with Discord's own OpenAPI document. An empty list: nothing is wrong. */
export type Judge = {
  request: (exchange: Exchange) => string[];
  response: (exchange: Exchange & { status: number }) => string[];
  schema: (name: string, value: unknown) => string[];
};

type Json = Record<string, unknown>;

const project = path.resolve(import.meta.dirname, '../..');
const folder = process.env['PLATFORM_SPECS'] || path.resolve(project, '../shared/specs');
const file = path.join(folder, 'discord-openapi.json');

/** Whether the document is there; a test that needs it is skipped without it, and says so with this text. */
export const discordSpec = {
  there: existsSync(file),
  skipped: `skipped: no ${file} (set PLATFORM_SPECS to the folder with discord-openapi.json)`,
};

/** Reads the document; the API's paths begin behind `/api/v10`. */
export function createJudge(): Judge {
  const document = prepared(JSON.parse(readFileSync(file, 'utf8')) as Json) as Json;
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
  addFormats.default(ajv);
  ajv.addFormat('snowflake', /^(?:0|[1-9]\d{0,19})$/u);
  ajv.addFormat('nonce', true);
  ajv.addSchema(document, 'discord');
  const known = new Map<string, ValidateFunction>();
  const templates = Object.keys(document['paths'] as Json).map((template) => ({
    template,
    // A literal path stands before one with a parameter: /messages/@original before /messages/{message_id}.
    parameters: template.split('{').length,
    form: new RegExp(`^${template.replace(/\{[^}]+\}/gu, '[^/]+')}$`, 'u'),
  }));

  return {
    request: ({ method, path: url, body }) =>
      inOperation(method, url, (pointer, operation) => {
        const content = get(operation, 'requestBody', 'content') as Json | undefined;
        if (!content) return body === undefined ? [] : ['a body where none is known'];
        return judged([...pointer, 'requestBody', 'content', 'application/json', 'schema'], body ?? {});
      }),
    response: ({ method, path: url, body, status }) =>
      inOperation(method, url, (pointer, operation) => {
        const responses = (operation['responses'] ?? {}) as Json;
        const key = [String(status), `${String(status)[0]}XX`].find((code) => code in responses);
        if (!key) return [`status ${status} is not known`];
        const at = get(responses, key, '$ref')
          ? [
              'components',
              'responses',
              String(get(responses, key, '$ref'))
                .split('/')
                .at(-1) ?? '',
            ]
          : [...pointer, 'responses', key];
        if (!get(document, ...at, 'content')) return body === undefined ? [] : ['a body where none is known'];
        return judged([...at, 'content', 'application/json', 'schema'], body);
      }),
    schema: (name, value) => judged(['components', 'schemas', name], value),
  };

  function inOperation(
    method: string,
    url: string,
    judge: (pointer: string[], operation: Json) => string[],
  ): string[] {
    const found = templates
      .filter(({ form }) => form.test(url))
      .toSorted((a, b) => a.parameters - b.parameters)
      .find(({ template }) => get(document, 'paths', template, method.toLowerCase()));
    if (!found) return [`${method} ${url} is not in the document`];
    const pointer = ['paths', found.template, method.toLowerCase()];
    return judge(pointer, get(document, ...pointer) as Json).map((reason) => `${method} ${url}: ${reason}`);
  }

  function judged(pointer: string[], value: unknown): string[] {
    const ref = `discord#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    let validate = known.get(ref);
    if (!validate) known.set(ref, (validate = ajv.compile({ $ref: ref })));
    return validate(value) ? [] : (validate.errors ?? []).map(sayError);
  }
}

function sayError({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath || 'body'} ${message} ${JSON.stringify(params)}`;
}

/**
 * The document made strict: no `discriminator`, objects closed, and a union whose branches say their `type` as
 * if/then, so that what is wrong is told of the branch that was meant.
 */
function prepared(root: Json): unknown {
  for (const operation of Object.values(root['paths'] as Json).flatMap((at) => Object.values(at as Json))) {
    // Of a multipart body its JSON part is judged; its own schema is open, and would keep others open.
    const content = get(operation, 'requestBody', 'content') as Json | undefined;
    delete content?.['multipart/form-data'];
  }
  const members = membersOfAll(root);
  return walk(root, false);

  function walk(node: unknown, inProperties: boolean): unknown {
    if (Array.isArray(node)) return node.map((entry) => walk(entry, false));
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node as Json).filter(([key]) => inProperties || key !== 'discriminator');
    const made: Json = Object.fromEntries(
      entries.map(([key, value]) => [key, walk(value, key === 'properties' && !inProperties)]),
    );
    if (inProperties) return made;
    if (isType(made['type'], 'object') && !('additionalProperties' in made) && !members.has(node as Json)) {
      if (Array.isArray(made['allOf'])) made['unevaluatedProperties'] = false;
      else if (made['properties']) made['additionalProperties'] = false;
    }
    for (const union of ['oneOf', 'anyOf']) {
      const branches = made[union];
      const byType = Array.isArray(branches) ? branchesByType(branches as Json[]) : null;
      if (!byType) continue;
      delete made[union];
      made['allOf'] = [...((made['allOf'] as unknown[]) ?? []), ...byType];
    }
    return made;
  }

  /** Union → one if/then for each branch and the list of all types; null if a branch does not say its type. */
  function branchesByType(branches: readonly Json[]): unknown[] | null {
    const nullable = branches.some(({ type }) => type === 'null');
    const objects = branches.filter(({ type }) => type !== 'null');
    const typed = objects.map((branch) => ({ branch, types: typesOf(branch) }));
    if (objects.length < 2 || typed.some(({ types }) => types === null)) return null;
    const all = typed.flatMap(({ types }) => types ?? []);
    if (new Set(all).size < all.length) return null;
    const unlessNull = (schema: Json): Json =>
      nullable ? { if: { not: { type: 'null' } }, then: schema } : schema;
    return [
      unlessNull({ type: 'object', required: ['type'], properties: { type: { enum: all } } }),
      ...typed.map(({ branch, types }) => ({
        if: { type: 'object', required: ['type'], properties: { type: { enum: types } } },
        then: branch,
      })),
    ];
  }

  function typesOf(branch: Json): unknown[] | null {
    const ref = branch['$ref'];
    const target = typeof ref === 'string' ? get(root, ...ref.slice(2).split('/')) : branch;
    const required = get(target, 'required');
    const types = get(target, 'properties', 'type', 'enum');
    return Array.isArray(types) && Array.isArray(required) && required.includes('type') ? types : null;
  }
}

/** The objects of which others are composed: they stay open, what is composed of them is closed. */
function membersOfAll(root: Json): ReadonlySet<Json> {
  const members = new Set<Json>();
  collect(root);
  return members;

  function collect(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    const all = (node as Json)['allOf'];
    for (const part of Array.isArray(all) ? (all as Json[]) : []) {
      const ref = part['$ref'];
      members.add(typeof ref === 'string' ? (get(root, ...ref.slice(2).split('/')) as Json) : part);
    }
    for (const value of Object.values(node)) collect(value);
  }
}

const isType = (type: unknown, name: string): boolean =>
  type === name || (Array.isArray(type) && type.includes(name));

function get(node: unknown, ...keys: string[]): unknown {
  let value = node;
  for (const key of keys) value = (value as Json | undefined)?.[key];
  return value;
}
