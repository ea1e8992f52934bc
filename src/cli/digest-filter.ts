import { unitIds } from '../answering/unit-ids.ts';
import { labelsOf } from '../chat/labels.ts';
import type { Collection } from '../collection/collection.ts';
import { AppError } from '../errors.ts';
import type { DigestFilter } from '../model/digest.ts';
import { type Role, roleSchema } from '../model/unit.ts';
import { understand } from '../understanding/understand.ts';
import { type Io, say } from './print.ts';

/** What the options of `zeren digest` say, as people write it. */
export type FilterOptions = {
  plan?: string[] | undefined;
  unit?: string[] | undefined;
  role?: string | undefined;
  jurisdiction?: string[] | undefined;
  horizon?: string | undefined;
};

/**
 * Options → filter. Corrections of names of units are told on standard error.
 * @throws AppError `usage`, saying which option names nothing, and what there is
 */
export function filterOf(options: FilterOptions, collection: Collection, io: Io): DigestFilter {
  const units = (options.unit ?? []).flatMap((name) => idsOf(name, collection, io));
  return {
    plans: (options.plan ?? []).map((id) => planId(id, collection)),
    units,
    role: options.role === undefined ? null : roleOf(options.role, units),
    jurisdictions: (options.jurisdiction ?? []).map((name) => jurisdictionOf(name, collection)),
    horizon: options.horizon === undefined ? null : daysOf(options.horizon),
  };
}

function planId(given: string, { plans }: Collection): string {
  if (plans.some(({ id }) => id === given)) return given;
  throw usage(`There is no plan "${given}". There are: ${plans.map(({ id }) => id).join(', ')}.`);
}

/** 民政厅 → civil-affairs/province, under all names that the plans print for it. */
function idsOf(name: string, collection: Collection, io: Io): string[] {
  const { query, trouble, corrections } = understand(name, collection, null);
  if (trouble?.kind === 'ambiguous-agency')
    throw usage(`"${name}" can mean several units: ${trouble.names.join('、')}.`);
  const ids = unitIds(query?.units.map(({ agency }) => agency) ?? [], collection);
  if (ids.length === 0) throw usage(`No plan names a unit "${name}".`);
  for (const { from, to } of corrections) say(io, `“${from}” → “${to}”\n`);
  return ids;
}

/** The part of the units asked for: without any it would say nothing. */
function roleOf(given: string, units: readonly string[]): Role {
  const role = roleSchema.safeParse(given).data;
  if (!role) throw usage(`--role takes ${roleSchema.options.join(' or ')}, not "${given}".`);
  if (units.length === 0) throw usage('--role is the part of a unit: name one with --unit.');
  return role;
}

/** 福建, 福建省, Fujian, Fujian Province → 福建省; 国家, National → 全国 */
function jurisdictionOf(given: string, collection: Collection): string {
  const labels = labelsOf(collection);
  const known = new Map<string, string[]>();
  for (const { id, jurisdiction } of collection.plans) {
    const place = collection.places.find(({ zh }) => zh.includes(jurisdiction));
    const { zh, en } = labels.plan(id);
    const shown = [en, zh].map((label) => label.replace(/ \d+$/u, ''));
    known.set(jurisdiction, [...shown, jurisdiction, ...(place?.zh ?? []), ...(place?.en ?? [])]);
  }
  const plain = (name: string): string =>
    name
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/ (?:province|city|county)$/u, '');
  const found = [...known].find(([, names]) => names.some((name) => plain(name) === plain(given)));
  if (found) return found[0];
  const all = [...known].map(([jurisdiction, [en]]) => `${jurisdiction} (${en})`);
  throw usage(`No plan is of "${given}". There are those of: ${all.join(', ')}.`);
}

function daysOf(given: string): number {
  if (!/^\d{1,4}$/u.test(given)) throw usage(`--horizon takes a number of days such as 7, not "${given}".`);
  return Number(given);
}

const usage = (message: string): AppError =>
  new AppError(
    'usage',
    message,
    'zeren digest --dry-run [--plan ID] [--unit NAME [--role lead|support]] [--jurisdiction PLACE] [--horizon DAYS]',
  );
