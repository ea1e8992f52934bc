import type { Collection } from '../collection/collection.ts';
import type { Agency } from '../model/agency.ts';
import type { Labels } from '../model/labels.ts';
import type { Level } from '../model/plan.ts';
import { planYear } from '../model/plan-year.ts';

/** How the plans and units of a collection are called in a reply. */
export function labelsOf(collection: Collection): Labels {
  const plans = new Map(
    collection.plans.map((plan) => {
      const year = planYear(plan) ?? '';
      const place = collection.places.find(({ zh }) => zh.includes(plan.jurisdiction));
      const zh = `${plan.level === 'national' ? '国家' : (place?.zh[0] ?? plan.jurisdiction)} ${year}`.trim();
      const en =
        `${plan.level === 'national' ? 'National' : (place?.en[0] ?? plan.jurisdiction)} ${year}`.trim();
      return [plan.id, { zh, en, title: plan.title }];
    }),
  );
  let agencies: ReadonlyMap<string, Agency> | null = null;
  // Read when a name is first needed: a reply in Chinese needs none.
  const agenciesById = (): ReadonlyMap<string, Agency> =>
    (agencies ??= new Map(collection.agencies.map((agency) => [agency.id, agency])));
  const glosses = new Map(
    collection.clauses.map(({ id }, number) => [id, collection.glosses[number] || null]),
  );
  return {
    plan: (id) => plans.get(id) ?? { zh: id, en: id, title: id },
    unit: (id, name) => (id === null ? null : englishName(agenciesById(), id, name)),
    gloss: (id) => glosses.get(id) ?? null,
    examples: { zh: collection.examples.map(({ zh }) => zh), en: collection.examples.map(({ en }) => en) },
  };
}

/** The English name that goes with a printed name: of several names through time, the one of that name. */
function englishName(agencies: ReadonlyMap<string, Agency>, id: string, name: string): string | null {
  const [agency = '', level = ''] = id.split('/');
  const names = agencies.get(agency)?.levels[level as Level] ?? [];
  const printed = names.find((entry) => entry.name === name || entry.also.includes(name)) ?? names[0];
  return printed?.en[0] ?? null;
}
