import type { Agency, AgencyName } from '../model/agency.ts';
import type { Level, Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';

/** Levels to look in, own level first: a provincial plan may name a county's or the nation's body. */
const NEARBY: Record<Level, Level[]> = {
  national: ['national', 'province', 'city', 'county'],
  province: ['province', 'national', 'city', 'county'],
  city: ['city', 'county', 'province', 'national'],
  county: ['county', 'city', 'province', 'national'],
};

/** Finds the registry entry of a printed unit. */
export class Registry {
  readonly #byName = new Map<string, { agency: Agency; name: AgencyName }[]>();

  constructor(agencies: readonly Agency[]) {
    for (const agency of agencies) {
      for (const [level, names] of Object.entries(agency.levels)) {
        for (const name of names) {
          for (const form of new Set([name.name, ...name.also, ...(name.full ? [name.full] : [])])) {
            const key = `${level}|${form}`;
            this.#byName.set(key, [...(this.#byName.get(key) ?? []), { agency, name }]);
          }
        }
      }
    }
  }

  /** Id of a unit as `agency/level`, or null. Of several bodies with one name the one in force in the year is taken. */
  idOf(unit: Pick<Unit, 'printed' | 'name'>, level: Level, year: number): string | null {
    for (const near of NEARBY[level]) {
      for (const form of [unit.printed, unit.name]) {
        const found = this.#byName.get(`${near}|${form}`);
        const best = found?.find(({ name }) => inForce(name, year)) ?? found?.[0];
        if (best) return `${best.agency.id}/${near}`;
      }
    }
    return null;
  }

  /** The plan with the id of every unit that its lines and deadlines name. */
  resolve(plan: Plan): Plan {
    const year = Number(plan.period.start?.slice(0, 4) ?? plan.issue_date?.slice(0, 4) ?? 0);
    const withId = <U extends Unit>(unit: U): U => ({ ...unit, id: this.idOf(unit, plan.level, year) });
    return {
      ...plan,
      clauses: plan.clauses.map((clause) => ({
        ...clause,
        lead: clause.lead.map(withId),
        support: clause.support.map(withId),
        other: clause.other.map(withId),
      })),
      deadlines: plan.deadlines.map((deadline) => ({
        ...deadline,
        responsible: deadline.responsible.map(withId),
      })),
    };
  }
}

function inForce(name: AgencyName, year: number): boolean {
  return (name.from === null || Number(name.from) <= year) && (name.to === null || Number(name.to) >= year);
}
