import type { Collection } from '../collection/collection.ts';
import type { AskedAgency, UnitTerm } from '../model/query.ts';
import type { Role } from '../model/unit.ts';
import type { Exclusion } from './exclusions.ts';
import type { Hit, Unknown } from './hit.ts';

/** Units of a message with the part each is asked in; `openRole` is a part that no unit took. */
export type UnitReading = {
  units: UnitTerm[];
  match: 'all' | 'any';
  role: Role | 'both' | null;
  openRole: Role | null;
};

/**
 * Gives each agency of a message its part. 「甲、乙负责，丙配合」 and “what does A lead” put the verb behind,
 * “led by A and supported by B” before; in 「谁协助甲」 and “who supports A” the agency is the one helped.
 */
export function readUnits(
  text: string,
  allHits: readonly Hit[],
  exclusions: readonly Exclusion[],
  collection: Collection,
): UnitReading {
  const hits = allHits.filter(
    (hit) => !exclusions.some((span) => span.start < hit.end && hit.start < span.end),
  );
  const sentence = new PartReader(text, hits, collection);
  for (const hit of hits) {
    if (hit.kind === 'agency') sentence.agency(hit);
    else if (hit.kind === 'marker') sentence.marker(hit);
  }
  const { mentions, openRole, asksWho } = sentence;
  const roles = new Set(hits.flatMap((hit) => roleOf(hit) ?? []));
  const wanted = mentions.map(
    ({ agency, role, start }): Placed => ({
      agency,
      role: role ?? (openRole && !asksWho && roles.size < 2 ? openRole : 'either'),
      mode: 'with',
      start,
    }),
  );
  // 「除了公安厅，哪些部门配合民政厅」: others are asked for, in the part that none of the named has.
  const others = asksWho && (wanted.length === 0 || openRole !== null);
  const shutOut = exclusions.flatMap(({ agencies, role, apart }) =>
    allHits
      .filter((hit) => hit.kind === 'agency' && agencies.some(({ start }) => start === hit.start))
      .map(
        (hit): Placed => ({
          agency: askedAgency(text, hit, collection),
          role: apart && others ? (openRole ?? 'either') : role,
          mode: apart && others ? 'besides' : 'not',
          start: hit.start,
        }),
      ),
  );
  const units = [...wanted, ...shutOut]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start: _start, ...term }): UnitTerm => term);
  const merged = merge(units);
  // 「有哪些任务民政部只是配合」: the part is said, whatever else asks for all.
  const either =
    hits.some(({ markers }) => markers.includes('both')) &&
    !hits.some(({ markers }) => markers.includes('only_support') || markers.includes('only_lead'));
  return {
    units: withModes(merged, hits, either),
    match: matchOf(text, hits, merged),
    role: either || roles.size > 1 ? 'both' : ([...roles][0] ?? null),
    openRole,
  };
}

const UNIT_NAME = /^\p{Script=Han}{1,8}(?:厅|局|委员会|委|办公室|署|总队)$/u;

/** Words that no lexicon knows but that are plainly the name of a unit: 旅游厅. The plans name no such unit. */
export function unknownUnits(unknown: readonly Unknown[]): Hit[] {
  return unknown
    .filter(({ words }) => words.length >= 3 && UNIT_NAME.test(words))
    .map(({ start, end }) => ({ start, end, values: [], kind: 'agency', markers: [] }));
}

type Mention = { agency: AskedAgency; role: Role | 'either' | null; start: number };
/** A term with the place in the message where its agency stands. */
type Placed = UnitTerm & { start: number };

/** Words between a verb and an agency that make the agency the verb's doer: “led by”, 「牵头单位是」, 「配合单位有」, “lead: …”. */
const DOER =
  /\b(?:by|with|from|is|are|being)\b|单位是|单位为|的是|是$|^(?:里面?|当?中)?(?:有|包括|包含|含)$|^\s*:\s*$/u;
/** “with A in support”, “with A 配合”: the part stands behind. */
const IN_SUPPORT = /^\s*(?:in support|in a supporting role|as (?:a )?support)/u;
const WITH = /\bwith(?: the)?\s*$/u;
const SUPPORTING = /^\s*(?:来)?(?:配合|协助|supporting|assisting|helping)/u;
/** An agency stands directly behind a verb when no more than this lies between. */
const DIRECTLY = 4;

/** 「哪些牵头任务」 asks for measures, not for who. */
const ASKS_MEASURES = /^(?:牵头|负责|配合|参与)的?(?:任务|措施|条款|工作|事项|职责)/u;

/** Reads the agencies and verbs of a message from left to right. */
class PartReader {
  readonly mentions: Mention[] = [];
  asksWho = false;
  /** A part that was asked for, but that no agency has taken. */
  openRole: Role | null = null;
  #pending: Mention[] = [];
  #verb: { role: Role; end: number; assigned: boolean } | null = null;
  /** How many agencies stood before the last “who”. */
  #askedAt = 0;
  readonly #text: string;
  readonly #hits: readonly Hit[];
  readonly #collection: Collection;

  constructor(text: string, hits: readonly Hit[], collection: Collection) {
    this.#text = text;
    this.#hits = hits;
    this.#collection = collection;
  }

  agency(hit: Hit): void {
    const role = this.#roleFromVerb(hit);
    const mention: Mention = {
      agency: askedAgency(this.#text, hit, this.#collection),
      role,
      start: hit.start,
    };
    this.mentions.push(mention);
    if (role === null) this.#pending.push(mention);
    else if (this.#verb?.role === role && !this.#verb.assigned) this.openRole = null;
  }

  /** “led by A”: A leads. 「谁协助甲」, “A supports B”: the one behind is helped, so it leads. */
  #roleFromVerb(hit: Hit): Role | null {
    const [before, behind] = [this.#text.slice(0, hit.start), this.#text.slice(hit.end)];
    if (IN_SUPPORT.test(behind) || (WITH.test(before) && SUPPORTING.test(behind))) return 'support';
    if (!this.#verb) return null;
    const between = this.#text.slice(this.#verb.end, hit.start);
    if (/[,;。.?]/u.test(between)) return null;
    if (DOER.test(between)) return this.#verb.role;
    return this.#verb.role === 'support' && between.trim().length <= DIRECTLY ? 'lead' : null;
  }

  marker(hit: Hit): void {
    if (hit.markers.includes('who') && !ASKS_MEASURES.test(this.#text.slice(hit.end))) {
      this.asksWho = true;
      this.#askedAt = this.mentions.length;
    }
    const role = roleOf(hit);
    if (role) this.#assign(role, hit);
  }

  #assign(role: Role, hit: Hit): void {
    const passive =
      /^\s*by\b/u.test(this.#text.slice(hit.end)) || /(?:被|由)$/u.test(this.#text.slice(0, hit.start));
    if (this.#isAskedOf(hit)) this.#help(role);
    const assigned = this.#pending.length > 0 && !passive;
    if (assigned) {
      for (const mention of this.#pending) mention.role = role;
      this.#pending = [];
    } else if (this.#isSecondVerb(role) && !passive)
      for (const mention of this.mentions) mention.role = 'either';
    else this.openRole = role;
    this.#verb = { role, end: hit.end, assigned };
  }

  /** 「甲的任务谁配合」, 「给甲打下手的单位」, 「甲下面配合的」: the verb is that of others, not of the agency before it. */
  #isAskedOf(hit: Hit): boolean {
    if (this.#pending.length === 0) return false;
    const asked = this.asksWho && this.#askedAt === this.mentions.length;
    const helped = this.#hits.findLast((other) => other.kind === 'agency' && other.end <= hit.start);
    if (asked || !helped) return asked;
    return (
      /(?:给|帮|替)$/u.test(this.#text.slice(0, helped.start)) ||
      /^(?:的)?(?:下面|底下|手下)/u.test(this.#text.slice(helped.end))
    );
  }

  /** The agencies before lead what others support; who leads beside them may be anyone. */
  #help(role: Role): void {
    for (const mention of this.#pending) mention.role = role === 'support' ? 'lead' : 'either';
    this.#pending = [];
    this.asksWho = true;
  }

  /** 「甲牵头和配合哪些」: the other verb for the same agencies. */
  #isSecondVerb(role: Role): boolean {
    const others = this.mentions.every((mention) => mention.role !== null && mention.role !== role);
    return this.mentions.length > 0 && others && !this.asksWho && (this.#verb?.assigned ?? false);
  }
}

function roleOf({ markers }: Hit): Role | null {
  if (markers.includes('only_support')) return 'support';
  if (markers.includes('only_lead')) return 'lead';
  if (markers.includes('both')) return null;
  if (markers.includes('lead')) return 'lead';
  return markers.includes('support') ? 'support' : null;
}

/** What a name stands for, and the level it fixes; a name of city and county bodies is of the county. */
function askedAgency(text: string, hit: Hit, collection: Collection): AskedAgency {
  const forms = hit.values.flatMap((value) => collection.agencyTables.forms[value] ?? []);
  const levels = new Set(forms.map(({ level }) => (level === 'city' ? 'county' : level)));
  const [only] = levels;
  return {
    asked: text.slice(hit.start, hit.end),
    ids: [...new Set(forms.map(({ agency }) => agency))],
    level: levels.size === 1 ? (only ?? null) : null,
  };
}

/** The same agency twice in one message is one. */
function merge(units: readonly UnitTerm[]): UnitTerm[] {
  const merged: UnitTerm[] = [];
  for (const unit of units) {
    const same = merged.find((other) => isSame(other, unit));
    if (!same) merged.push({ ...unit });
    else {
      if (same.role === 'either') same.role = unit.role;
      if (same.agency.level !== unit.agency.level) same.agency = { ...same.agency, level: null };
    }
  }
  return merged;
}

function isSame(a: UnitTerm, b: UnitTerm): boolean {
  const sameBody = a.agency.ids.join() === b.agency.ids.join() && a.agency.ids.length > 0;
  return sameBody && a.mode === b.mode && (a.role === b.role || a.role === 'either' || b.role === 'either');
}

function withModes(units: UnitTerm[], hits: readonly Hit[], either: boolean): UnitTerm[] {
  const sole = hits.some(({ markers }) => markers.includes('sole'));
  const one = units.filter(({ mode }) => mode === 'with').length === 1;
  return units.map((unit) => {
    if (unit.mode !== 'with' || !one) return unit;
    if (sole) return { ...unit, role: unit.role === 'either' ? 'lead' : unit.role, mode: 'only' };
    return either ? { ...unit, role: 'either' } : unit;
  });
}

/**
 * 「共同」, “both”, different parts or an exclusion ask for clauses that meet all; a plain list for any, and so does one
 * with “or”.
 */
function matchOf(text: string, hits: readonly Hit[], units: readonly UnitTerm[]): 'all' | 'any' {
  const joint = hits.some(({ markers }) => markers.includes('joint')) || bothOf(text, hits);
  const roles = new Set(units.filter(isWanted).map(({ role }) => role));
  if (joint || roles.size > 1) return 'all';
  const shutsOut = !units.every(isWanted);
  return shutsOut && !eitherOf(text, hits) ? 'all' : 'any';
}

const isWanted = ({ mode }: UnitTerm): boolean => mode === 'with' || mode === 'only';

/** “with both A and B”, “involving A and B”: measures that have the two. */
function bothOf(text: string, hits: readonly Hit[]): boolean {
  const agencies = hits.filter(({ kind }) => kind === 'agency');
  return agencies.some((hit, i) => {
    const next = agencies[i + 1];
    const joined =
      next && /^(?:'s)?\s*(?:and|as well as|&)\s*(?:the )?$/u.test(text.slice(hit.end, next.start));
    return joined && BOTH_BEFORE.test(text.slice(0, hit.start));
  });
}

const BOTH_BEFORE =
  /\b(?:both|involv(?:e|es|ed|ing)(?: both)?|includ(?:e|es|ing)(?: both)?|measures with|clauses with|tasks with) (?:of )?(?:the )?$/u;

/** 「教委或妇联」, “A or B”, of the agencies that are not shut out. */
function eitherOf(text: string, hits: readonly Hit[]): boolean {
  const agencies = hits.filter(({ kind }) => kind === 'agency');
  return agencies.some((hit, i) => {
    const next = agencies[i + 1];
    return (
      next !== undefined && /^\s*(?:、|,)?\s*(?:或者?|or)\s*(?:the )?$/u.test(text.slice(hit.end, next.start))
    );
  });
}
