import type { Collection } from '../collection/collection.ts';
import type { FactPattern, Marker } from '../model/phrasebook.ts';
import type { Query } from '../model/query.ts';
import { readClausePath } from './clause-path.ts';
import { conferenceFacts } from './conference.ts';
import { readCountedUnits } from './counted.ts';
import { asksGains, matterOf, readCoverage } from './coverage.ts';
import { type DueDate, readDueDates } from './dates.ts';
import { documentNumbers, plansByNumber } from './document-number.ts';
import { type Exclusion, readExclusions } from './exclusions.ts';
import { type FactHit, readFacts } from './facts.ts';
import { asksHandover } from './handover.ts';
import type { Hit } from './hit.ts';
import { areKin } from './kin.ts';
import { namesPlan } from './plan-year.ts';
import { readHaving, readRanking } from './ranking.ts';
import { scan } from './scan.ts';
import { readScope } from './scope.ts';
import { readSizes } from './sizes.ts';
import { strangeUnits } from './strange-units.ts';
import { identifies, promoteBroad, promoteCommon, readTopic } from './topic.ts';
import { readUnits, type UnitReading, unknownUnits } from './units.ts';
import { wantOf } from './want.ts';

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

/** Reads a message by itself, in normal form and repaired: plans, units, matter, number, facts, and what is asked. */
export function readMessage(text: string, collection: Collection): MessageReading {
  const dueDates = readDueDates(text).filter((due) => !due.open || !namesPlan(due, text, collection));
  const numbers = documentNumbers(text);
  const anyPath = readClausePath(text);
  const path = anyPath && !numbers.some((number) => overlap(number, anyPath)) ? anyPath : null;
  const first = scan(text, [...dueDates, ...(path ? [path] : []), ...numbers], collection);
  const scope = readScope(text, first.hits, [...dueDates, ...numbers], collection);
  const used = [...scope.taken, ...dueDates, ...numbers];
  const shaped = strangeUnits(text, first.hits);
  const strange = [
    ...unknownUnits(first.unknown).filter((hit) => !shaped.some((unit) => overlap(unit, hit))),
    ...shaped,
  ];
  const named = first.hits.filter((hit) => !shaped.some((unit) => overlap(unit, hit)));
  const hits = [...named, ...strange]
    .filter((hit) => hit.kind !== 'concept' || !scope.taken.some((taken) => overlap(taken, hit)))
    .filter((hit) => hit.kind !== 'agency' || !scope.taken.some((taken) => holds(taken, hit)))
    .toSorted((a, b) => a.start - b.start);
  const placesInScope = (hit: Hit): boolean =>
    hit.kind === 'place' && scope.taken.some((taken) => overlap(taken, hit));
  const markers = new Set(hits.flatMap((hit) => hit.markers));
  const duties = asksDutiesOfConference(text, hits, markers, collection);
  const facts = factKeys(readFacts(text, collection), hits, collection).filter(
    ({ key }) => !duties || !OF_CONFERENCE.has(key),
  );
  const ofUnitsOnly = hits.filter((hit) => !isConference(hit, collection, facts.length > 0));
  const exclusions = readExclusions(
    text,
    ofUnitsOnly.filter(({ kind }) => kind === 'agency'),
  );
  const sizes = readSizes(without(text, exclusions));
  const counted = sizes.length === 0 ? readCountedUnits(text) : null;
  const ranking = readRanking(text);
  // “leads without any supporter”, 「民政厅的任务谁配合最多」: the second verb is no part of the agency.
  const ofOthers = [
    ...sizes.filter(({ size }) => size.max === 0 || (size.role === 'support' && size.min === 1)),
    ...(counted ? [counted] : []),
    ...(ranking && ranking.of !== 'plans' && ranking.role && !markers.has('joint') ? [ranking] : []),
  ];
  const unitReading = readUnits(
    text,
    ofUnitsOnly.filter((hit) => hit.kind === 'agency' || !ofOthers.some((span) => overlap(span, hit))),
    exclusions,
    collection,
  );
  const forms = formsOf(unitReading, collection);
  const apart = [...facts, ...exclusions, ...ofOthers, ...(ranking ? [ranking] : [])];
  const isMatter = (part: { start: number; end: number }): boolean =>
    !apart.some((taken) => overlap(taken, part)) &&
    !forms.some((form) => form.startsWith(text.slice(part.start, part.end)));
  const unknown = first.unknown.filter(
    (word) => ![...used, ...strange].some((taken) => overlap(taken, word)) && isMatter(word),
  );
  const matter = readTopic(
    text,
    hits.filter((hit) => !placesInScope(hit) && (hit.kind !== 'concept' || isMatter(hit))),
    unknown,
    collection,
  );
  const coverage = readCoverage(text, scope, markers.has('coverage'), collection);
  const asked = coverage ? matterOf(matter) : matter;
  const ofUnits = unitReading.units.some(({ mode }) => mode === 'with' || mode === 'only');
  const told = ofUnits || sizes.length > 0 || path ? asked : promoteCommon(asked);
  const topic = ofUnits || scope.stated ? promoteBroad(told) : told;
  const query: Query = {
    want: { kind: 'passage' },
    plans:
      numbers.length > 0
        ? numberedPlans(text, numbers, collection)
        : { ids: scope.ids, stated: scope.stated, missing: scope.missing },
    units: unitReading.units,
    unitsMatch: unitReading.match,
    sizes: sizes.map(({ size }) => size),
    lostOnly: markers.has('lost'),
    role: counted?.role ?? ranking?.role ?? unitReading.role,
    topic,
    path: path && { steps: path.steps, last: path.last, printed: path.printed },
    deadlines: deadlineFilter(dueDates[0], markers),
  };
  const open = facts.every(({ key }) => key === 'overview');
  const ofConference =
    open && hits.some((hit) => isConference(hit, collection, false)) ? conferenceFacts(text, query) : [];
  const keys = ofConference.length > 0 ? ofConference : facts.map(({ key }) => key);
  query.want = wantOf(query, {
    markers,
    facts: keys,
    byNumber: numbers.length > 0,
    openRole: unitReading.openRole,
    counted,
    ranking,
    having: readHaving(text),
    handover: asksHandover(text),
    gains: asksGains(text),
    kin:
      markers.has('relation') &&
      areKin(unitReading.units, hits.filter(({ kind }) => kind === 'agency').length, collection),
    coverage,
  });
  // 「联席会议由谁牵头」: the verb is part of the fact, and says nothing of measures.
  if (query.want.kind === 'facts' && query.want.keys.length > 0 && !ofUnits) query.role = null;
  const bare = keys.length === 0 && isBare(query);
  return { text, query, markers, hits, unitReading, bare, unknown: first.unknown.map(({ words }) => words) };
}

/** A text with blanks for what its exclusions say. */
function without(text: string, exclusions: readonly Exclusion[]): string {
  return exclusions.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

/** The names of the asked agencies; 「农业那条线（农委、农业厅）」: a word that one begins with is no matter of its own. */
function formsOf({ units }: UnitReading, { agencies }: Collection): string[] {
  if (units.length === 0) return [];
  const asked = new Set(units.flatMap(({ agency }) => agency.ids));
  return agencies
    .filter(({ id }) => asked.has(id))
    .flatMap(({ levels }) => Object.values(levels).flat())
    .flatMap(({ name, also }) => [name, ...also]);
}

function numberedPlans(
  text: string,
  numbers: readonly { start: number; end: number }[],
  { plans }: Collection,
): Query['plans'] {
  const asked = numbers.map(({ start, end }) => text.slice(start, end));
  const ids = asked.flatMap((number) => plansByNumber(number, plans).map(({ id }) => id));
  return { ids, stated: true, missing: ids.length === 0 ? asked : [] };
}

function deadlineFilter(due: DueDate | undefined, markers: ReadonlySet<Marker>): Query['deadlines'] {
  const date = {
    year: due && due.until === null ? due.year : null,
    ...(due?.from && { from: due.from }),
    until: due?.until ?? null,
  };
  if (markers.has('evaluation')) return { ...date, kinds: ['evaluation'] };
  if (markers.has('recurring')) return { ...date, kinds: ['recurring', 'ongoing'] };
  return due || markers.has('when') ? { ...date, kinds: [] } : null;
}

/** Neither plan, unit, matter, number, date nor condition. */
function isBare(query: Query): boolean {
  const conditions =
    query.units.length + query.sizes.length > 0 ||
    query.path !== null ||
    Boolean(query.deadlines?.year ?? query.deadlines?.until ?? query.deadlines?.kinds.length) ||
    query.lostOnly;
  return !query.plans.stated && !conditions && !identifies(query.topic);
}

/**
 * A fact pattern inside a longer matter, name or fact is none: 「法律依据」 is a matter, 「妇儿工委办公室在…」 a unit, and
 * 「判几年」 a matter of another field.
 */
function factKeys(facts: readonly FactHit[], hits: readonly Hit[], collection: Collection): FactHit[] {
  const matters = hits.filter((hit) => hit.kind === 'concept' || hit.markers.includes('elsewhere'));
  const units = hits.filter((hit) => hit.kind === 'agency' && !isConference(hit, collection, true));
  return facts.filter(
    (fact) =>
      !facts.some(({ start, end }) => start === fact.start && end > fact.end) &&
      !units.some(
        ({ start, end }) =>
          (start < fact.start && fact.start < end) ||
          (start < fact.end && fact.end <= end && fact.key === 'office'),
      ) &&
      !matters.some(
        (hit) =>
          hit.start <= fact.start && hit.end >= fact.end && hit.end - hit.start > fact.end - fact.start,
      ),
  );
}

/** Facts in whose words the duties of a conference are asked, too. */
const OF_CONFERENCE: ReadonlySet<FactPattern> = new Set([
  'members',
  'member_count',
  'joint_conference_lead',
  'office',
]);

/** 「联席会议各成员单位负责什么」, 「联席会议办公室牵头哪些任务」 ask what they do, not who they are. */
function asksDutiesOfConference(
  text: string,
  hits: readonly Hit[],
  markers: ReadonlySet<Marker>,
  { agencyTables }: Collection,
): boolean {
  const named = hits.filter(
    (hit) =>
      hit.kind === 'agency' &&
      hit.values.some((value) => agencyTables.forms[value]?.agency.startsWith('joint-conference-')),
  );
  const role = markers.has('lead') || markers.has('support');
  const asks = role && markers.has('what') && !markers.has('who');
  return named.some(
    ({ start, end }) => asks || DUTY_BEHIND.test(text.slice(end)) || DUTY_BEFORE.test(text.slice(0, start)),
  );
}

/** What an office or its members do, or have no part in: 「办公室牵头」, “led by the office”. */
const DUTY_BEHIND =
  /^(?:单独|独自|共同|也|都|均|既|不|没有?|未)*(?:牵头|负责|配合|参与|协助)(?!单位)|^ (?:leads?|supports?|plays|has no|is not|does ?n[o']t)\b/u;
const DUTY_BEFORE = /\b(?:led|supported|without|involving|involve)(?: by)?(?: the)?\s*$/u;

/** The joint conference itself is no unit that has tasks; in a question for a fact neither are its office and members. */
function isConference(hit: Hit, collection: Collection, factual: boolean): boolean {
  const agencies =
    hit.kind === 'agency'
      ? hit.values.map((value) => collection.agencyTables.forms[value]?.agency ?? '')
      : [];
  return (
    agencies.length > 0 &&
    agencies.every((id) => id === 'joint-conference' || (factual && id.startsWith('joint-conference')))
  );
}

/** 「云阳县人民政府办公室关于…的实施意见」: an agency in the title of a plan is none that is asked for. */
const holds = (title: { start: number; end: number }, part: { start: number; end: number }): boolean =>
  title.start <= part.start && title.end >= part.end && title.end - title.start > part.end - part.start;

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
