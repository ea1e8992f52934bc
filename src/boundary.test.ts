import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { envExample } from './config.ts';
import { type Import, readImports } from './testing/imports.ts';

/**
 * Who may import whom. An area is a folder of src/ (each adapter is its own), commands/, or a file of src/.
 * `imports`: areas whose code it may load; `types`: areas it may only name in `import type`;
 * `packages`: the only packages it may load (without it: all but the platforms' SDKs).
 * Beside the table: an area may always import itself and src/errors.ts; main and cli see all.
 */
const table: Record<string, { imports: string[]; types?: string[]; packages?: string[] }> = {
  model: { imports: [], packages: ['zod'] },
  reading: { imports: ['model'] },
  search: { imports: ['model'] },
  collection: { imports: ['reading', 'search', 'model'] },
  understanding: { imports: ['search', 'model'], types: ['collection'] },
  answering: { imports: ['search', 'model'], types: ['collection'] },
  wording: { imports: ['model'] },
  chat: { imports: ['understanding', 'answering', 'wording', 'model'], types: ['collection', 'store'] },
  commands: { imports: ['model'] },
  'adapters/slack': { imports: ['model'], types: ['chat'] },
  'adapters/discord': { imports: ['model'], types: ['chat'] },
  'adapters/terminal': { imports: ['model'], types: ['chat'] },
  'adapters/web': { imports: ['model'], types: ['chat'] },
  digest: { imports: ['model', 'store'], types: ['chat'] },
  store: { imports: ['model'] },
  office: { imports: ['digest', 'wording', 'answering', 'model'], types: ['chat', 'collection', 'store'] },
  export: { imports: ['model'] },
  config: { imports: [] },
  errors: { imports: [] },
};
const seeAll = ['main', 'cli'];

/** The SDKs of the platforms, each with the one adapter that may load it. */
const sdks: [packages: RegExp, owner: string][] = [
  [/^@slack\//, 'adapters/slack'],
  [/^(discord\.js$|@discordjs\/)/, 'adapters/discord'],
];

/** src/model/plan.ts → model, src/adapters/web/page.ts → adapters/web, src/cli/ask.ts and src/cli.ts → cli */
function areaOf(file: string): string {
  const [top, folder, inner, ...deeper] = file.replace(/\.[^./]+$/, '').split('/');
  if (top !== 'src') return top ?? '';
  return folder === 'adapters' && deeper.length > 0 ? `adapters/${inner}` : (folder ?? '');
}

/** What is wrong with the imports of one file; nothing, if all is well. */
function wrongImports(file: string, text: string): string[] {
  const area = areaOf(file);
  const row = table[area];
  if (!row && !seeAll.includes(area))
    return [`${file}: "${area}" has no row in the table of src/boundary.test.ts`];

  return readImports(file, text).flatMap((imported) => {
    const reason = reasonAgainst(imported);
    return reason
      ? [`${file}:${imported.line} imports ${imported.from ?? 'a computed name'}: ${reason}`]
      : [];
  });

  function reasonAgainst({ from, typeOnly }: Import): string | undefined {
    if (from === null) return row ? 'write the name out, so that it can be checked' : undefined;
    return /^\.\.?\//.test(from) ? fileImport(from, typeOnly) : packageImport(from);
  }

  function fileImport(from: string, typeOnly: boolean): string | undefined {
    const target = areaOf(path.posix.join(path.posix.dirname(file), from));
    if (target === area || target === 'errors') return undefined;
    if (seeAll.includes(target)) return `nobody imports ${target}`;
    if (!row || row.imports.includes(target)) return undefined;
    if (!row.types?.includes(target)) return `${area} may not import ${target}`;
    if (!typeOnly) return `${area} may only name types of ${target}: use \`import type\``;
  }

  function packageImport(from: string): string | undefined {
    if (row?.packages && !row.packages.includes(from))
      return `${area} may only load ${row.packages.join(', ')}`;
    const owner = sdks.find(([packages]) => packages.test(from))?.[1];
    if (row && owner && owner !== area) return `only ${owner} may load it`;
  }
}

describe('who may import whom', () => {
  const project = path.resolve(import.meta.dirname, '..');
  const files = globSync(['src/**/*.ts', 'commands/**/*.ts'], { cwd: project })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !file.endsWith('.test.ts') && !file.startsWith('src/testing/'));

  test('every file keeps to the table', () => {
    expect(files).toContain('src/config.ts');
    expect(
      files.flatMap((file) => wrongImports(file, readFileSync(path.join(project, file), 'utf8'))),
    ).toEqual([]);
  });

  test.each([
    ['src/model/plan.ts', `import { z } from 'zod'; import { clause } from './clause.ts'`],
    ['src/reading/outline.ts', `import fs from 'node:fs'; import { AppError } from '../errors.ts'`],
    ['src/collection/load.ts', `export { readPlan } from '../reading/read-plan.ts'`],
    ['src/answering/tasks.ts', `import type { Collection } from '../collection/collection.ts'`],
    ['src/answering/tasks.ts', `let c: import('../collection/collection.ts').Collection`],
    [
      'src/adapters/slack/start.ts',
      `import bolt from '@slack/bolt'; import type { Reply } from '../../chat/reply.ts'`,
    ],
    ['commands/lead.ts', `import { z } from 'zod'; import type { Query } from '../src/model/query.ts'`],
    [
      'src/cli.ts',
      `import { ask } from './cli/ask.ts'; import { readConfig } from './config.ts'; await import(name)`,
    ],
    [
      'src/cli/ask.ts',
      `import { print } from './print.ts'; import { start } from '../adapters/terminal/start.ts'`,
    ],
  ])('lets %s have: %s', (file, text) => {
    expect(wrongImports(file, text)).toEqual([]);
  });

  test.each([
    ['src/model/plan.ts', `import fs from 'node:fs'`, 'model may only load zod'],
    ['src/model/plan.ts', `import { parse } from '../reading/read-plan.ts'`, 'model may not import reading'],
    [
      'src/reading/x.ts',
      `\nconst c = await import('../collection/load.ts')`,
      'src/reading/x.ts:2 imports ../coll',
    ],
    ['src/reading/x.ts', 'await import(name)', 'write the name out'],
    ['src/wording/zh.ts', `export * from '../answering/tasks.ts'`, 'wording may not import answering'],
    ['src/wording/zh.ts', `export { ask } from '../cli/ask.ts'`, 'nobody imports cli'],
    ['src/wording/zh.ts', `import { readConfig } from '../config.ts'`, 'wording may not import config'],
    ['src/answering/x.ts', `import { load } from '../collection/load.ts'`, 'use `import type`'],
    ['src/answering/x.ts', `import { type Collection } from '../collection/load.ts'`, 'use `import type`'],
    [
      'src/adapters/web/page.ts',
      `import { escape } from '../slack/escape.ts'`,
      'may not import adapters/slack',
    ],
    ['src/adapters/web/page.ts', `import { App } from '@slack/bolt'`, 'only adapters/slack may load it'],
    ['src/chat/x.ts', `import { fakeClock } from '../testing/clock.ts'`, 'chat may not import testing'],
    ['commands/lead.ts', `import type { Reply } from '../src/chat/reply.ts'`, 'commands may not import chat'],
    ['src/utils/x.ts', '', 'has no row'],
    ['src/adapters/shared.ts', '', 'has no row'],
  ])('refuses %s: %s', (file, text, reason) => {
    expect(wrongImports(file, text).join()).toContain(reason);
  });
});

test('.env.example is what src/config.ts says (npm test -- -u writes it)', async () => {
  await expect(envExample()).toMatchFileSnapshot('../.env.example');
});
