import type { Collection } from '../../collection/collection.ts';
import { MARKERS, type Marker } from '../../model/phrasebook.ts';
import type { Edit } from './edits.ts';
import { findKnown, knownWords } from './known-words.ts';
import type { Layout } from './strays.ts';
import { tablesOf } from './tables.ts';

const ASKS: ReadonlySet<Marker> = new Set<Marker>([
  'who',
  'what',
  'count',
  'when',
  'passage',
  'compare',
  'names',
  'coverage',
  'partners',
]);
const ROLES: ReadonlySet<Marker> = new Set<Marker>(['lead', 'support', 'both', 'only_lead', 'only_support']);
/** The character that is typed for 哪 so often that it is read as it, where nothing else asks. */
const THAT = '那';

/**
 * 「司法厅2021年配合那些」 → 配合哪些: in a message with a role that asks for nothing otherwise, 那 before a word of a
 * question is 哪. 「那些任务谁负责」 stays.
 */
export function mendAsked({ text, known }: Layout, collection: Collection): Edit[] {
  if (!text.includes(THAT)) return [];
  const isOf = (kinds: ReadonlySet<Marker>, words: string): boolean =>
    markersOf(words, collection).some((marker) => kinds.has(marker));
  if (!known.some(({ start, end }) => isOf(ROLES, text.slice(start, end)))) return [];
  return Object.entries(tablesOf(collection).asked).flatMap(([typed, meant]) => {
    const start = text.indexOf(typed);
    const [word] =
      start < 0 ? [] : findKnown(meant + text.slice(start + typed.length), knownWords(collection));
    if (word?.start !== 0) return [];
    const end = start + word.end;
    const to = meant + text.slice(start + typed.length, end);
    const asksElsewhere = known.some(
      (other) => (other.end <= start || other.start >= end) && isOf(ASKS, text.slice(other.start, other.end)),
    );
    return isOf(ASKS, to) && !asksElsewhere ? [{ start, end, to }] : [];
  });
}

function markersOf(words: string, collection: Collection): Marker[] {
  return (collection.markerTables.zh.get(words) ?? []).flatMap((value) => MARKERS[value] ?? []);
}
