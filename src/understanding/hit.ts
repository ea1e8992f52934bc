import type { Collection } from '../collection/collection.ts';
import { DIVISION_KINDS } from '../model/division.ts';
import { MARKERS, type Marker } from '../model/phrasebook.ts';
import type { Level } from '../model/plan.ts';
import type { PhraseHit, PhraseTable } from '../search/phrases.ts';

/** What a stretch of a question was read as. Offsets are into the normal form of the message. */
export type Hit = PhraseHit & {
  kind: 'agency' | 'place' | 'marker' | 'concept';
  markers: readonly Marker[];
  /** Of a place that is no place of the corpus: its level, if that is known. */
  division?: Level;
};

/** Words that no lexicon knows. */
export type Unknown = { start: number; end: number; words: string; script: 'han' | 'latin' };

/** `plain`: its English entries are whole phrases, not stems. */
export type Lexicon = {
  kind: Hit['kind'] | 'division';
  tables: { zh: PhraseTable; en: PhraseTable };
  plain: boolean;
};

/** Where two lexicons know words of the same length, the earlier one in this list has them. */
export function lexicons(collection: Collection): Lexicon[] {
  return [
    { kind: 'agency', plain: false, tables: collection.agencyTables },
    { kind: 'place', plain: true, tables: collection.placeTables },
    { kind: 'division', plain: true, tables: collection.divisionTables },
    { kind: 'marker', plain: true, tables: collection.markerTables },
    { kind: 'concept', plain: false, tables: collection.conceptTables },
  ];
}

/** Words of a lexicon as a hit: a division is a place, a marker has its markers. */
export function hitOf(hit: PhraseHit, kind: Lexicon['kind']): Hit {
  if (kind !== 'division') return { ...hit, kind, markers: kind === 'marker' ? markersOf(hit) : [] };
  const division = DIVISION_KINDS[hit.values[0] ?? 0]?.level;
  return { ...hit, values: [], kind: 'place', markers: [], ...(division && { division }) };
}

function markersOf({ values }: { values: readonly number[] }): Marker[] {
  return values.flatMap((value) => MARKERS[value] ?? []);
}

/** A word that says nothing by itself. */
export function isOrdinary({ kind, markers }: Hit): boolean {
  return kind === 'marker' && markers.every((marker) => marker === 'stop' || marker === 'greeting');
}
