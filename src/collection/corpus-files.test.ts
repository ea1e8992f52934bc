import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../errors.ts';
import { collection, corpusFolder } from '../testing/collection.ts';
import { readCorpus } from './corpus-files.ts';

const root = mkdtempSync(path.join(tmpdir(), 'zeren-corpus-'));
const folder = path.join(root, 'corpus');
const file = (name: string): string => path.join(folder, name);

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(corpusFolder, folder, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Changes a JSON file of the copy. */
function change<T>(name: string, edit: (value: T) => unknown): void {
  writeFileSync(file(name), JSON.stringify(edit(JSON.parse(readFileSync(file(name), 'utf8')) as T)));
}

function fault(): AppError {
  try {
    readCorpus(folder);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('no fault');
}

describe('a corpus that is whole', () => {
  test('has five plans and everything beside them', () => {
    const corpus = readCorpus(folder);
    expect(corpus.plans.map(({ meta }) => meta.id)).toEqual(collection.plans.map(({ id }) => id).toSorted());
    expect(corpus.agencies.length).toBeGreaterThan(50);
    expect(corpus.concepts.length).toBeGreaterThan(300);
  });

  test('its version changes with every byte, and with nothing else', () => {
    const { version } = readCorpus(folder);
    expect(readCorpus(folder).version).toBe(version);
    writeFileSync(file('examples.json'), `${readFileSync(file('examples.json'), 'utf8')}\n`);
    expect(readCorpus(folder).version).not.toBe(version);
  });

  test('may be without an alignment', () => {
    rmSync(file('alignment.json'));
    expect(readCorpus(folder).alignment).toEqual([]);
  });
});

test('a corpus without a plan is told so, before its alignment is looked at', () => {
  rmSync(file('plans'), { recursive: true });
  mkdirSync(file('plans'));
  expect(fault()).toMatchObject({ code: 'corpus-invalid' });
  expect(fault().message).toContain('There is no plan in');
});

describe('a fault says which file, what is wrong, and what to do', () => {
  test.each([
    'agencies.json',
    'glossary.json',
    'places.json',
    'phrasebook.json',
    'examples.json',
    'repair.json',
  ])('%s is missing', (name) => {
    rmSync(file(name));
    expect(fault()).toMatchObject({ code: 'corpus-missing', message: expect.stringContaining(name) });
  });

  test.each(['agencies.json', 'glossary.json', 'phrasebook.json', 'alignment.json'])(
    '%s is no JSON',
    (name) => {
      writeFileSync(file(name), '{');
      expect(fault()).toMatchObject({ code: 'corpus-invalid', message: `${name} is no valid JSON.` });
    },
  );

  test('no folder at all', () => {
    rmSync(folder, { recursive: true });
    expect(fault().code).toBe('corpus-missing');
  });

  test('no plans', () => {
    rmSync(file('plans'), { recursive: true });
    expect(fault()).toMatchObject({
      code: 'corpus-missing',
      nextStep: expect.stringContaining('ZEREN_CORPUS'),
    });
  });

  test('a field of the wrong form is named', () => {
    change<{ weight: string }[]>('glossary.json', ([first, ...rest]) => [
      { ...first, weight: 'heavy' },
      ...rest,
    ]);
    expect(fault().message).toContain('"0.weight"');
  });

  test('an unknown field is named', () => {
    change<object[]>('places.json', ([first, ...rest]) => [{ ...first, zhh: [] }, ...rest]);
    expect(fault().message).toContain('zhh');
  });

  test('an id that is there twice', () => {
    change<object[]>('glossary.json', ([first, ...rest]) => [first, first, ...rest]);
    expect(fault().message).toMatch(/glossary\.json: the id "[^"]+" is there twice/u);
  });

  test('a successor that is not there', () => {
    change<{ succession: { to: string }[] }[]>('agencies.json', (list) =>
      list.map((agency) => ({
        ...agency,
        succession: agency.succession.map((step) => ({ ...step, to: 'nobody' })),
      })),
    );
    expect(fault().message).toContain('leads to "nobody"');
  });

  test('a source that is not the described file', () => {
    writeFileSync(file('plans/jiangsu-2008/source.txt'), 'changed');
    expect(fault().message).toContain('sha256');
  });
});
