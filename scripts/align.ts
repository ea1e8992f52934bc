// Writes corpus/alignment.json anew: which clause of a plan is the same measure as which of another.
// What persons set to "confirmed" or "rejected" stays. Run it after a plan was added, then read the new lines.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { printAlignment } from '../src/collection/alignment-file.ts';
import { realign } from '../src/collection/compile.ts';
import { readCorpus } from '../src/collection/corpus-files.ts';
import { readConfig } from '../src/config.ts';

const { corpus } = readConfig(process.env);
const { pairs, dropped } = realign(readCorpus(corpus));
writeFileSync(path.join(corpus, 'alignment.json'), printAlignment(pairs));
for (const { a, b, status } of dropped)
  console.error(`Left out, for one of the clauses is gone: ${a} – ${b} (${status})`);
console.error(
  `${pairs.length} pairs, ${pairs.filter(({ status }) => status !== 'auto').length} of them decided by persons.`,
);
