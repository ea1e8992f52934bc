import type { Collection } from '../collection/collection.ts';
import type { Trouble } from '../model/query.ts';
import type { MessageReading } from './read-message.ts';
import { identifies } from './topic.ts';

/** Ends of names that, standing alone, several agencies share: 工委, 计生委, 安监办. */
const ENDING = /\p{Script=Han}{1,6}(?:委|办|局|厅|部|院|会|联)/gu;

/**
 * An agency named by a part that several names of the plans share: 「工委配合哪些任务」 may be 关工委, 妇儿工委办公室
 * or 人大常委会法工委. Null if an agency is named in full, or the part fits none or one.
 */
export function ambiguousAgency(
  text: string,
  reading: MessageReading,
  collection: Collection,
): Extract<Trouble, { kind: 'ambiguous-agency' }> | null {
  if (reading.query.units.length > 0) return null;
  for (const [part] of reading.unknown.join(' ').matchAll(ENDING)) {
    for (let from = 0; from + 2 <= part.length; from++) {
      const words = part.slice(from);
      const names = namesWith(words, collection, (name) => name.includes(words));
      if (names.length > 1) return ambiguous(text, words, names);
    }
  }
  const generic = reading.hits.find((hit) => hit.markers.includes('generic_unit'));
  if (!generic || identifies(reading.query.topic) || reading.query.role === null) return null;
  const head = text.slice(generic.start, generic.end).replace(/^(?:the |那个|这个|该|某)/u, '');
  const ids = collection.agencies
    .filter((agency) =>
      Object.values(agency.levels).some((names) =>
        names.some(({ en }) => en.some((name) => name.toLowerCase().includes(head))),
      ),
    )
    .map(({ id }) => id);
  const names = namesWith(head, collection, (name, id) =>
    /[a-z]/u.test(head) ? ids.includes(id) : name.endsWith(head),
  );
  return names.length > 1 ? ambiguous(text, text.slice(generic.start, generic.end), names) : null;
}

const MOST_READINGS = 6;

/** Each reading as a complete question: 「工委配合哪些任务」 → 「关工委配合哪些任务」. */
function ambiguous(
  text: string,
  asked: string,
  all: readonly string[],
): Extract<Trouble, { kind: 'ambiguous-agency' }> {
  const names = all.slice(0, MOST_READINGS);
  return {
    kind: 'ambiguous-agency',
    asked,
    names,
    questions: names.map((name) => text.replace(asked, name)),
  };
}

function namesWith(
  words: string,
  collection: Collection,
  fits: (name: string, agency: string) => boolean,
): string[] {
  const names = new Map<string, string>();
  for (const clause of collection.clauses) {
    for (const unit of [...clause.lead, ...clause.support]) {
      const agency = unit.id?.split('/')[0] ?? unit.name;
      if (unit.name !== words && fits(unit.name, agency) && !names.has(agency)) names.set(agency, unit.name);
    }
  }
  return [...names.values()];
}
