import type { Collection } from '../collection/collection.ts';
import type { AskedAgency, UnitTerm } from '../model/query.ts';
import type { Role } from '../model/unit.ts';
import type { Hit } from './scan.ts';

/** Units of a message with the part each is asked in, and the part that no unit took. */
export type UnitReading = {
  units: UnitTerm[];
  match: 'all' | 'any';
  role: Role | 'both' | null;
  openRole: Role | null;
};

type Mention = {
  agency: AskedAgency;
  role: Role | 'either' | null;
  mode: UnitTerm['mode'];
  start: number;
  end: number;
};

/**
 * Gives each agency of a message its part. 「甲、乙负责，丙配合」 and “what does A lead” put the verb behind,
 * “led by A and supported by B” before; in 「谁协助甲」 and “who supports A” the agency is the one helped.
 */
export function readUnits(text: string, hits: readonly Hit[], collection: Collection): UnitReading {
  const mentions: Mention[] = [];
  let pending: Mention[] = [];
  let open: { role: Role; end: number; asked: boolean; assigned: boolean } | null = null;
  let whoBefore = false;
  let mode: UnitTerm['mode'] = 'with';
  let openRole: Role | null = null;
  for (const hit of hits) {
    if (hit.kind === 'agency') {
      const agency = askedAgency(text, hit, collection);
      const mention: Mention = { agency, role: null, mode, start: hit.start, end: hit.end };
      const between: string = open ? text.slice(open.end, hit.start) : '';
      if (open && !/[,;。.?]/u.test(between)) {
        if (/\b(?:by|with|from|is|are|being)\b|单位是|单位为|的是|是$/u.test(between))
          mention.role = open.role;
        else if (between.trim().length <= 4 && open.role === 'support') {
          mention.role = 'lead';
          if (open.assigned) open.asked = false;
        }
      }
      mentions.push(mention);
      if (mention.role === null) pending.push(mention);
      else if (open && mention.role === open.role && !open.assigned) openRole = null;
      mode = 'with';
      continue;
    }
    if (hit.kind !== 'marker') continue;
    if (hit.markers.includes('who')) whoBefore = true;
    if (hit.markers.includes('absent')) {
      const last = mentions.at(-1);
      if (last) last.mode = 'not';
      pending = pending.filter((mention) => mention !== last);
    } else if (
      hit.markers.includes('not') &&
      hits.some((other) => other.kind === 'agency' && other.start >= hit.end)
    )
      mode = 'not';
    const role = roleOf(hit);
    if (!role) continue;
    const passive = /^\s*by\b/u.test(text.slice(hit.end)) || /(?:被|由)$/u.test(text.slice(0, hit.start));
    const assigned: boolean = pending.length > 0 && !passive;
    if (assigned) {
      for (const mention of pending) mention.role = role;
      pending = [];
    } else if (
      mentions.length > 0 &&
      !whoBefore &&
      !passive &&
      mentions.every((m) => m.role && m.role !== role) &&
      open?.assigned
    ) {
      for (const mention of mentions) mention.role = 'either';
    } else openRole = role;
    open = { role, end: hit.end, asked: whoBefore, assigned };
  }
  const either = hits.some((hit) => hit.markers.includes('both'));
  const roles = new Set(hits.flatMap((hit) => roleOf(hit) ?? []));
  const role = either || roles.size > 1 ? 'both' : ([...roles][0] ?? null);
  const settled = mentions.map(
    ({ agency, role: own, mode: m }): UnitTerm => ({
      agency,
      role: own ?? (openRole && !whoBefore ? openRole : 'either'),
      mode: m,
    }),
  );
  return { units: withModes(merge(settled), hits, either), match: matchOf(hits, settled), role, openRole };
}

function roleOf(hit: Hit): Role | null {
  if (hit.markers.includes('only_support')) return 'support';
  if (hit.markers.includes('only_lead')) return 'lead';
  if (hit.markers.includes('both')) return null;
  if (hit.markers.includes('lead')) return 'lead';
  return hit.markers.includes('support') ? 'support' : null;
}

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
    const same = merged.find(
      (other) =>
        other.agency.ids.join() === unit.agency.ids.join() &&
        other.mode === unit.mode &&
        (other.role === unit.role || other.role === 'either' || unit.role === 'either'),
    );
    if (!same) merged.push({ ...unit });
    else if (same.role === 'either') same.role = unit.role;
  }
  return merged;
}

function withModes(units: UnitTerm[], hits: readonly Hit[], either: boolean): UnitTerm[] {
  const sole = hits.some((hit) => hit.markers.includes('sole'));
  return units.map((unit) => {
    if (sole && units.length === 1 && unit.mode === 'with')
      return { ...unit, role: unit.role === 'either' ? 'lead' : unit.role, mode: 'only' };
    return either && unit.mode === 'with' && units.length === 1 ? { ...unit, role: 'either' } : unit;
  });
}

/** 「共同」, “both”, different parts or an exclusion ask for clauses that meet all; a plain list for any. */
function matchOf(hits: readonly Hit[], units: readonly UnitTerm[]): 'all' | 'any' {
  const joint = hits.some((hit) => hit.markers.includes('joint'));
  const roles = new Set(units.map(({ role }) => role));
  return joint || roles.size > 1 || units.some(({ mode }) => mode !== 'with') ? 'all' : 'any';
}
