import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { type Agency, agencySchema } from '../model/agency.ts';
import { type AlignedPair, alignedPairSchema } from '../model/alignment.ts';
import { type Example, exampleSchema } from '../model/example.ts';
import { type Concept, conceptSchema } from '../model/glossary.ts';
import type { Phrasebook } from '../model/phrasebook.ts';
import { phrasebookSchema } from '../model/phrasebook-schema.ts';
import { type Place, placeSchema } from '../model/place.ts';
import { type PlanMeta, planMetaSchema } from '../model/plan-meta.ts';
import { type RepairData, repairDataSchema } from '../model/repair-data.ts';
import { missingCorpus } from './missing-corpus.ts';

/** Everything in corpus/, checked. `version` changes with every byte of it. */
export type Corpus = {
  agencies: Agency[];
  concepts: Concept[];
  places: Place[];
  phrasebook: Phrasebook;
  examples: Example[];
  /** Empty where the folder has no alignment.json: all plans are then aligned when the collection is built. */
  alignment: AlignedPair[];
  repair: RepairData;
  /** Ordinary English words without their regular forms. */
  englishWords: string[];
  plans: { meta: PlanMeta; bytes: Uint8Array }[];
  version: string;
};

/**
 * Reads and checks a corpus folder.
 * @throws AppError `corpus-missing` or `corpus-invalid`, naming the file, the field and what to do
 */
export function readCorpus(folder: string): Corpus {
  const hash = createHash('sha256');
  const read = (file: string): Buffer => {
    const bytes = readBytes(path.join(folder, file));
    hash.update(file).update('\0').update(bytes).update('\0');
    return bytes;
  };
  const list = <T extends { id: string }>(file: string, schema: z.ZodType<T>): T[] =>
    distinct(file, parse(file, read(file), z.array(schema)));
  const agencies = list('agencies.json', agencySchema);
  const concepts = list('glossary.json', conceptSchema);
  const places = list('places.json', placeSchema);
  const phrasebook = parse('phrasebook.json', read('phrasebook.json'), phrasebookSchema);
  const alignment = existsSync(path.join(folder, 'alignment.json'))
    ? parse('alignment.json', read('alignment.json'), z.array(alignedPairSchema))
    : [];
  const repair = parse('repair.json', read('repair.json'), repairDataSchema);
  const englishWords = wordList(read('english-words.txt'));
  const examples = parse('examples.json', read('examples.json'), z.array(exampleSchema));
  const folders = planFolders(folder);
  if (folders.length === 0)
    throw new AppError(
      'corpus-invalid',
      `There is no plan in ${path.join(folder, 'plans')}.`,
      'Put one into plans/<id>/: its text and a meta.json, as README says.',
    );
  const plans = folders.map((name) => readPlanFolder(`plans/${name}`, name, read));
  distinct(
    'plans',
    plans.map(({ meta }) => meta),
  );
  checkSuccession(agencies);
  return {
    agencies,
    concepts,
    places,
    phrasebook,
    examples,
    repair,
    englishWords,
    alignment,
    plans,
    version: hash.digest('hex').slice(0, 12),
  };
}

function readPlanFolder(
  folder: string,
  name: string,
  read: (file: string) => Buffer,
): Corpus['plans'][number] {
  const meta = parse(`${folder}/meta.json`, read(`${folder}/meta.json`), planMetaSchema);
  const bytes = read(`${folder}/${meta.file}`);
  if (createHash('sha256').update(bytes).digest('hex') !== meta.sha256)
    throw new AppError(
      'corpus-invalid',
      `${folder}/${meta.file} is not the file that ${folder}/meta.json describes: its sha256 differs.`,
      'Put the original file back, or correct "sha256" if the source was meant to change.',
    );
  if (meta.id !== name && !meta.id)
    throw new AppError('corpus-invalid', `${folder}/meta.json has no id.`, 'Give it the name of its folder.');
  return { meta, bytes };
}

function planFolders(folder: string): string[] {
  try {
    return readdirSync(path.join(folder, 'plans'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .toSorted();
  } catch (cause) {
    throw missingCorpus(folder, cause);
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new AppError(
      'corpus-missing',
      `The file ${file} cannot be read.`,
      'Put it back, or set ZEREN_CORPUS to a complete corpus folder.',
      { cause },
    );
  }
}

function parse<T>(file: string, bytes: Buffer, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new AppError(
      'corpus-invalid',
      `${file} is no valid JSON.`,
      'Correct the file; a JSON checker shows the place.',
      { cause },
    );
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new AppError(
    'corpus-invalid',
    `${file}: ${where ? `field "${where}": ` : ''}${issue?.message ?? 'wrong form'}.`,
    'Correct this field; corpus/README.md describes the fields.',
  );
}

/** One word a line; lines that begin with # say where the list is from. */
function wordList(bytes: Buffer): string[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function distinct<T extends { id: string }>(file: string, entries: T[]): T[] {
  const seen = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id))
      throw new AppError(
        'corpus-invalid',
        `${file}: the id "${id}" is there twice.`,
        'Give one of the two another id.',
      );
    seen.add(id);
  }
  return entries;
}

function checkSuccession(agencies: Agency[]): void {
  const ids = new Set(agencies.map(({ id }) => id));
  for (const agency of agencies) {
    const lost = agency.succession.find(({ to }) => !ids.has(to));
    if (lost)
      throw new AppError(
        'corpus-invalid',
        `agencies.json: "${agency.id}" leads to "${lost.to}", which is not there.`,
        'Add the entry or correct the id.',
      );
  }
}
