import type { Collection } from '../collection/collection.ts';
import type { FactKey, Query, ThreadContext, Understanding, Want } from '../model/query.ts';
import type { Marker } from '../model/phrasebook.ts';
import { normalForm } from '../search/normal-form.ts';
import { ambiguousAgency } from './ambiguity.ts';
import { readClausePath } from './clause-path.ts';
import { carryOver } from './carry-over.ts';
import { readYearEnds } from './dates.ts';
import { readFacts, type FactHit } from './facts.ts';
import { isNoise, languageOf } from './language.ts';
import { repair } from './repair.ts';
import { scan, type Hit } from './scan.ts';
import { readScope } from './scope.ts';
import { identifies, readTopic } from './topic.ts';
import { readSizes } from './sizes.ts';
import { readUnits, type UnitReading } from './units.ts';

/** Longer messages are not questions; they are answered with what to do instead. */
const MAX_LENGTH = 2000;

/**
 * A message and what its thread remembers → a query, or what stands in the way of one. Pure: the same message
 * on the same collection and thread gives the same result.
 */
export function understand(raw: string, collection: Collection, thread: ThreadContext | null): Understanding {
  const lang = languageOf(raw);
  const without = { lang, corrections: [], carried: [], query: null };
  const text = normalForm(raw, collection.simplified);
  if (!/[\p{L}\p{N}]/u.test(text)) return { ...without, trouble: { kind: 'empty' } };
  if (isNoise(text)) return { ...without, trouble: { kind: 'noise' } };
  if (text.length > MAX_LENGTH) return { ...without, trouble: { kind: 'too-long', length: raw.length } };
  const repaired = repair(text, collection);
  const reading = read(repaired.text, collection);
  const base = { ...without, corrections: repaired.corrections };
  if (reading.markers.has('instruction')) return { ...base, trouble: { kind: 'instruction' } };
  if (reading.markers.has('person')) return { ...base, trouble: { kind: 'person' } };
  if (reading.markers.has('help') && reading.bare) return { ...base, trouble: { kind: 'help' } };
  const ambiguous = ambiguousAgency(repaired.text, reading, collection);
  if (ambiguous) return { ...base, trouble: ambiguous };
  if (isSmallTalk(reading)) return { ...base, trouble: { kind: 'small-talk' } };
  const { query, carried } = carryOver(reading, thread, collection);
  if (!query) return { ...base, trouble: { kind: 'unclear' } };
  return { lang, corrections: repaired.corrections, carried, query, trouble: null };
}

/** 「谢谢」, “ok thanks”: nothing but ordinary words. */
function isSmallTalk({ bare, markers, unknown, query }: MessageReading): boolean {
  return bare && unknown.length === 0 && query.topic === null && query.sizes.length === 0 && [...markers].every((marker) => marker === 'stop');
}

/** What one message says by itself. `bare`: neither plan, unit, matter, number nor fact. */
export type MessageReading = {
  text: string;
  query: Query;
  markers: ReadonlySet<Marker>;
  hits: readonly Hit[];
  unitReading: UnitReading;
  bare: boolean;
  /** Words that no lexicon knows. */
  unknown: readonly string[];
};

function read(text: string, collection: Collection): MessageReading {
  const yearEnds = readYearEnds(text);
  const path = readClausePath(text);
  const numbers = documentNumbers(text);
  const first = scan(text, [...yearEnds, ...(path && !numbers.some((n) => overlap(n, path)) ? [path] : []), ...numbers], collection);
  const scope = readScope(text, first.hits, [...yearEnds, ...numbers], collection);
  const used = [...scope.taken, ...yearEnds, ...numbers];
  const hits = first.hits.filter((hit) => hit.kind !== 'concept' || !scope.taken.some((taken) => overlap(taken, hit)));
  const placesInScope = (hit: Hit): boolean => hit.kind === 'place' && scope.taken.some((taken) => overlap(taken, hit));
  const facts = factKeys(readFacts(text, collection), hits);
  const markers = new Set(hits.flatMap((hit) => hit.markers));
  const unitReading = readUnits(text, hits.filter((hit) => !isConference(hit, collection, facts.length > 0)), collection);
  const topicHits = hits.filter((hit) => !placesInScope(hit) && !facts.some((fact) => overlap(fact, hit)));
  const unknown = first.unknown.filter((word) => ![...used, ...facts].some((taken) => overlap(taken, word)));
  const topic = readTopic(text, topicHits.filter((hit) => !echoesUnit(text, hit, unitReading, collection)), unknown.filter((word) => !echoesUnit(text, { ...word, kind: 'concept' }, unitReading, collection)), collection);
  const cited = numbers.flatMap((number) => collection.plans.filter((plan) => sameNumber(plan.document_number, text.slice(number.start, number.end))).map(({ id }) => id));
  const byNumber = numbers.length > 0;
  const query: Query = {
    want: { kind: 'passage' },
    plans: byNumber
      ? { ids: cited, stated: true, missing: cited.length === 0 ? numbers.map((n) => text.slice(n.start, n.end)) : [] }
      : { ids: scope.ids, stated: scope.stated, missing: scope.missing },
    units: unitReading.units,
    unitsMatch: unitReading.match,
    sizes: readSizes(text),
    lostOnly: markers.has('lost'),
    role: unitReading.role,
    topic,
    path: path && !numbers.some((n) => overlap(n, path)) ? { steps: path.steps, printed: path.printed } : null,
    deadlines: yearEnds[0] || markers.has('when') || markers.has('recurring') || markers.has('evaluation') ? { year: yearEnds[0]?.year ?? null, kinds: kindsOf(markers) } : null,
  };
  query.want = wantOf(query, markers, facts.map(({ key }) => key), byNumber, unitReading);
  const bare = !query.plans.stated && query.units.length === 0 && !identifies(topic) && !query.path && facts.length === 0 && !query.deadlines?.year && query.sizes.length === 0 && !query.lostOnly;
  return { text, query, markers, hits, unitReading, bare, unknown: unknown.map(({ words }) => words) };
}

/** 「农业那条线（农委、农业厅）」: a word that is part of an asked agency's name is no matter of its own. */
function echoesUnit(text: string, hit: Pick<Hit, 'kind' | 'start' | 'end'>, { units }: UnitReading, collection: Collection): boolean {
  if (hit.kind !== 'concept') return false;
  const words = text.slice(hit.start, hit.end);
  const agencies = collection.agencies.filter(({ id }) => units.some(({ agency }) => agency.ids.includes(id)));
  return agencies.some(({ levels }) => Object.values(levels).some((names) => names.some(({ name, also }) => [name, ...also].some((form) => form.startsWith(words)))));
}

function kindsOf(markers: ReadonlySet<Marker>): string[] {
  if (markers.has('evaluation')) return ['evaluation'];
  return markers.has('recurring') ? ['recurring', 'ongoing'] : [];
}

/** Which projection a message asks for, once its parts are known. */
function wantOf(query: Query, markers: ReadonlySet<Marker>, facts: FactHit['key'][], byNumber: boolean, units: UnitReading): Want {
  const topical = identifies(query.topic);
  const matter = query.topic?.terms.some((term) => !term.common && term.concept) ?? false;
  const asksWho = markers.has('who');
  const asksRole = query.role !== null;
  if (query.path) return { kind: 'agencies' };
  if (query.lostOnly) return markers.has('count') ? { kind: 'count', of: 'clauses' } : { kind: 'tasks' };
  if (query.sizes.length > 0 && !markers.has('count')) return { kind: 'tasks' };
  if (byNumber && !matter && query.units.length === 0 && !asksRole) return { kind: 'facts', keys: [] };
  const factual = factWant(facts, query, matter);
  if (factual) return factual;

  if (markers.has('partners') && query.units.length > 0) return { kind: 'partners' };
  if (markers.has('names') && query.units.length > 0) return { kind: 'names' };
  if (markers.has('coverage') && !topical && query.units.length === 0) return { kind: 'coverage' };
  if (markers.has('compare') && (topical || query.units.length > 0 || query.plans.ids.length > 1)) return { kind: 'compare' };
  if (markers.has('when') && topical && query.units.length === 0) return { kind: 'deadlines' };
  if (markers.has('count')) return { kind: 'count', of: asksWho && query.units.length === 0 && query.sizes.length === 0 ? 'agencies' : 'clauses' };
  if (asksDeadlines(query, markers, topical, asksWho)) return { kind: 'deadlines' };
  if (query.units.length > 0) return asksWho && units.openRole !== null && topicalOrHelped(query, topical) ? { kind: 'agencies' } : { kind: 'tasks' };
  if (topical) return asksWho || asksRole ? { kind: 'agencies' } : { kind: 'passage' };
  if (query.plans.stated && !asksWho && !asksRole) return { kind: 'facts', keys: [] };
  return asksWho || asksRole ? { kind: 'agencies' } : { kind: 'tasks' };
}

function topicalOrHelped(query: Query, topical: boolean): boolean {
  return topical || query.units.every(({ role }) => role !== 'either');
}

function asksDeadlines(query: Query, markers: ReadonlySet<Marker>, topical: boolean, asksWho: boolean): boolean {
  if (query.deadlines?.year) return true;
  if (markers.has('evaluation')) return true;
  if (markers.has('when')) return true;
  return markers.has('recurring') && !asksWho && !topical;
}

function factWant(facts: FactHit['key'][], query: Query, matter: boolean): Want | null {
  if (facts.length === 0 || matter) return null;
  const keys = new Set<FactKey>();
  for (const key of facts) {
    if (key === 'overview') continue;
    if (key === 'members' && query.units.length > 0) keys.add('is_member');
    else keys.add(key);
  }
  if (keys.has('members_without_task')) for (const key of ['members', 'is_member'] as const) keys.delete(key);
  if (keys.has('member_count')) keys.delete('members');
  if (query.units.length > 0 && !keys.has('is_member') && [...keys].some((key) => key === 'support_only' || key === 'period')) return null;
  if (keys.size === 0 && query.units.length > 0) return null;
  return { kind: 'facts', keys: [...keys] };
}

/** A fact pattern inside a longer matter is none: 「法律依据」 is a matter, 「依据」 a fact. */
function factKeys(facts: readonly FactHit[], hits: readonly Hit[]): FactHit[] {
  const matters = hits.filter((hit) => hit.kind === 'concept');
  return facts.filter((fact) => !matters.some((hit) => hit.start <= fact.start && hit.end >= fact.end && hit.end - hit.start > fact.end - fact.start));
}

/** The joint conference itself is no unit that has tasks; in a question for a fact neither are its office and members. */
function isConference(hit: Hit, collection: Collection, factual: boolean): boolean {
  const agencies = hit.kind === 'agency' ? hit.values.map((value) => collection.agencyTables.forms[value]?.agency ?? '') : [];
  return agencies.length > 0 && agencies.every((id) => id === 'joint-conference' || (factual && id.startsWith('joint-conference')));
}

const NUMBER = /[\p{Script=Han}]{2,8}\s*[[(]\s*(\d{4})\s*[\])]\s*第?\s*(\d{1,4})\s*号?|[\p{Script=Han}]{1,6}(?:办发|政发|政办|府办发?|发)\s*(\d{4})\s*(?:年)?\s*(?:第)?\s*(\d{1,4})\s*号/gu;

/** Document numbers with any brackets: 国办发〔2007〕69号, 国办发(2007)69号, 国办发[2007]69. */
function documentNumbers(text: string): { start: number; end: number }[] {
  return [...text.matchAll(NUMBER)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function sameNumber(printed: string | null, asked: string): boolean {
  const digits = (words: string): string => (words.normalize('NFKC').match(/\d+/gu) ?? []).join('-');
  const letters = (words: string): string => (words.match(/\p{Script=Han}+/u)?.[0] ?? '').replace(/号$/u, '');
  if (printed === null || digits(printed) !== digits(asked)) return false;
  return letters(asked).endsWith(letters(printed)) || letters(printed).endsWith(letters(asked));
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;
