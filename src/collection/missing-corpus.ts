import { AppError } from '../errors.ts';

/** What is said where the folder of the corpus is not there, or cannot be read. */
export const missingCorpus = (folder: string, cause: unknown): AppError =>
  new AppError(
    'corpus-missing',
    `The corpus folder ${folder} cannot be read.`,
    'Set ZEREN_CORPUS to a folder that holds agencies.json, glossary.json and plans/.',
    { cause },
  );
