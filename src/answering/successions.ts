import type { Collection } from '../collection/collection.ts';
import type { Agency, Succession } from '../model/agency.ts';
import type { AnswerFacts, SuccessionRemark } from '../model/answer-facts.ts';
import type { Level } from '../model/plan.ts';
import type { AskedAgency } from '../model/query.ts';
import { successorsOf } from '../model/succession.ts';
import type { ResolvedTerm } from './filter.ts';
import { lineage } from './lineage.ts';

/** Why a plan's unit was taken for the asked one: one remark a unit, with the plans that print it. */
export function successionRemarks(
  terms: readonly ResolvedTerm[],
  collection: Collection,
): SuccessionRemark[] {
  const remarks = new Map<string, SuccessionRemark>();
  for (const { agency, taken } of terms) {
    for (const { plan, units, steps } of taken) {
      if (steps === 0) continue;
      const level = collection.plans.find(({ id }) => id === plan)?.level ?? 'province';
      for (const unit of units) {
        const key = `${agency.asked} ${unit.name}`;
        const remark = remarks.get(key) ?? {
          asked: agency.asked,
          name: unit.name,
          plans: [],
          steps: stepsBetween(agency.ids, unit.id?.split('/')[0] ?? '', level, collection),
        };
        if (!remark.plans.includes(plan)) remark.plans.push(plan);
        remarks.set(key, remark);
      }
    }
  }
  return [...remarks.values()];
}

/** The steps from the older of two bodies to the younger, each as it was at a level. */
function stepsBetween(
  ids: readonly string[],
  other: string,
  level: Level,
  collection: Collection,
): Succession[] {
  const agencies = new Map(collection.agencies.map((agency) => [agency.id, agency]));
  for (const id of ids) {
    const forward = successorsOf(id, agencies).find(({ to }) => to === other)?.steps;
    const backward = successorsOf(other, agencies).find(({ to }) => to === id)?.steps;
    const steps = forward ?? backward;
    if (steps)
      return steps.map((step, index) =>
        atLevel(
          step,
          forward
            ? index === 0
              ? id
              : (steps[index - 1]?.to ?? id)
            : index === 0
              ? other
              : (steps[index - 1]?.to ?? other),
          level,
          agencies,
        ),
      );
  }
  return [];
}

function atLevel(
  step: Succession,
  from: string,
  level: Level,
  agencies: ReadonlyMap<string, Agency>,
): Succession {
  const same = agencies.get(from)?.succession.filter(({ to }) => to === step.to) ?? [];
  return same.find(({ levels }) => levels.includes(level)) ?? step;
}

/** Every step by which an agency came about or went on, oldest first, in names of a level. */
export function historyOf(
  agency: AskedAgency,
  collection: Collection,
): NonNullable<AnswerFacts['detail']['history']> {
  const level = levelOf(agency, collection);
  const ids = new Set([...lineage(agency.ids, collection.agencies)].flat());
  const agencies = new Map(collection.agencies.map((entry) => [entry.id, entry]));
  const steps = collection.agencies
    .filter(({ id }) => ids.has(id))
    .flatMap(({ id, succession }) =>
      succession
        .filter(({ to, levels }) => ids.has(to) && levels.includes(level))
        .map((step) => ({
          from: nameAt(agencies.get(id), level),
          to: nameAt(agencies.get(step.to), level),
          step,
        })),
    );
  return [...renamings(agency, level, agencies), ...steps].toSorted(
    (a, b) => (a.step.year ?? 0) - (b.step.year ?? 0),
  );
}

/** The steps from one of two agencies to the other, oldest first; none if neither became the other. */
export function historyBetween(
  first: AskedAgency,
  second: AskedAgency,
  collection: Collection,
): NonNullable<AnswerFacts['detail']['history']> {
  const agencies = new Map(collection.agencies.map((entry) => [entry.id, entry]));
  const [path] = [waysBetween(first, second, agencies), waysBetween(second, first, agencies)]
    .flat()
    .toSorted((a, b) => b.steps.length - a.steps.length);
  if (!path) return [];
  const level = levelOf(path.older, collection);
  return path.steps.map((step, index) => {
    const from = path.steps[index - 1]?.to ?? path.id;
    return {
      from: nameAt(agencies.get(from), level),
      to: nameAt(agencies.get(step.to), level),
      step: atLevel(step, from, level, agencies),
    };
  });
}

function waysBetween(
  older: AskedAgency,
  younger: AskedAgency,
  agencies: ReadonlyMap<string, Agency>,
): { older: AskedAgency; id: string; steps: Succession[] }[] {
  return older.ids.flatMap((id) =>
    successorsOf(id, agencies)
      .filter(({ to }) => younger.ids.includes(to))
      .map(({ steps }) => ({ older, id, steps })),
  );
}

const LEVELS: readonly Level[] = ['national', 'province', 'city', 'county'];

/** The highest level at which an agency has the asked name: 工商局 is a name below the nation. */
function levelOf({ asked, ids, level }: AskedAgency, { agencies }: Collection): Level {
  const entries = agencies.filter(({ id }) => ids.includes(id));
  return (
    level ??
    LEVELS.find((one) =>
      entries.some(({ levels }) =>
        levels[one]?.some(({ name, also }) => name === asked || also.includes(asked)),
      ),
    ) ??
    'national'
  );
}

/** Changes of name inside one entry: 交通厅 → 交通运输厅. */
function renamings(
  agency: AskedAgency,
  level: Level,
  agencies: ReadonlyMap<string, Agency>,
): NonNullable<AnswerFacts['detail']['history']> {
  return agency.ids.flatMap((id) => {
    const names = agencies.get(id)?.levels[level] ?? [];
    return names.slice(1).flatMap((name, index) => {
      const before = names[index];
      const year = Number(name.from ?? before?.to ?? 0) || null;
      return before && before.to !== null
        ? [
            {
              from: before.name,
              to: name.name,
              step: { to: id, relation: 'renamed' as const, year, levels: [level] },
            },
          ]
        : [];
    });
  });
}

function nameAt(agency: Agency | undefined, level: Level): string {
  const names = agency?.levels[level] ?? Object.values(agency?.levels ?? {})[0] ?? [];
  return names.at(-1)?.name ?? agency?.id ?? '';
}
