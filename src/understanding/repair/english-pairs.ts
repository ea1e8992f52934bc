import type { Collection } from '../../collection/collection.ts';
import { stemPhrase } from '../../search/english.ts';
import type { Tables } from './tables.ts';

const pairs = new WeakMap<Collection, ReadonlySet<string>>();

/** Whether two English words stand beside each other in a phrase of the lexicons, small words left out. */
export function neighbours(
  first: string | undefined,
  second: string | undefined,
  { collection, stemOf }: Tables,
): boolean {
  if (!first || !second) return false;
  const known = pairs.get(collection) ?? pairsOf(collection);
  pairs.set(collection, known);
  return known.has(`${stemOf(first)} ${stemOf(second)}`);
}

function pairsOf(collection: Collection): Set<string> {
  const { agencyTables, placeTables, conceptTables, markerTables } = collection;
  const stemmed = [agencyTables, conceptTables].flatMap(({ en }) => en.words());
  const whole = [placeTables, markerTables].flatMap(({ en }) =>
    en
      .words()
      .filter((phrase) => phrase.includes(' '))
      .map(stemPhrase),
  );
  const found = new Set<string>();
  for (const phrase of [...stemmed, ...whole]) {
    const stems = phrase.split(' ');
    for (let i = 0; i + 1 < stems.length; i++) found.add(`${stems[i]} ${stems[i + 1]}`);
  }
  return found;
}
