import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type jieba from 'nodejieba';

const require = createRequire(import.meta.url);
/** Loaded with the first dictionary: few questions have words that need one. */
const loadJieba = (): typeof jieba => require('nodejieba');

/** Cuts Chinese text into words. One is loaded for the process: a small one to answer, the full one to build. */
export type Cutter = (text: string) => string[];

/** Files of a compiled dictionary, as nodejieba wants them. */
export type DictionaryFiles = {
  dict: string;
  hmm: string;
  idf: string;
  stopWords: string;
  userDict: string;
};

/** nodejieba with its full dictionary, 1 s and 300 MB: for building a collection only. */
export function fullCutter(): Cutter {
  const cutter = loadJieba();
  cutter.load();
  return (text) => cutter.cut(text, true);
}

/** Words of the full dictionary with how often they were counted and their part of speech, as jieba marks it: 婚姻 3047 n. */
export function fullDictionary(): { word: string; frequency: number; part: string }[] {
  const folder = path.dirname(require.resolve('nodejieba/package.json'));
  const lines = readFileSync(path.join(folder, 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8').split(
    '\n',
  );
  return lines.map((line) => {
    const [word = '', frequency = '0', part = ''] = line.split(' ');
    return { word, frequency: Number(frequency), part };
  });
}

/** nodejieba with only the words of one collection, 5 ms. */
export function compiledCutter(files: DictionaryFiles): Cutter {
  const cutter = loadJieba();
  cutter.load({
    dict: files.dict,
    hmmDict: files.hmm,
    userDict: files.userDict,
    idfDict: files.idf,
    stopWordDict: files.stopWords,
  });
  return (text) => cutter.cut(text, false);
}

/**
 * The one tokenizer for texts and questions: jieba words of two characters and more, and beside them all
 * bigrams of Han characters, which still match where the two sides are cut differently.
 * 「婚姻登记管理」 → 婚姻登记, 管理, 婚姻, 姻登, 登记, 记管.
 */
export function tokenize(text: string, cut: Cutter): string[] {
  const words = cut(text)
    .map((word) => word.trim())
    .filter((word) => word.length > 1 || /[a-z0-9]/u.test(word));
  return [...words.filter((word) => /[\p{L}\p{N}]/u.test(word)), ...bigrams(text)];
}

/** 「二次伤害」 → 二次, 次伤, 伤害. */
export function bigrams(text: string): string[] {
  const pairs: string[] = [];
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let i = 0; i + 2 <= run.length; i++) pairs.push(run.slice(i, i + 2));
  }
  return pairs;
}
