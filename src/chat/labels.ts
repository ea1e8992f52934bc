import type { Collection } from '../collection/collection.ts';
import type { Labels } from '../model/labels.ts';

/** How the plans and units of a collection are called in a reply. */
export function labelsOf(collection: Collection): Labels {
  const plans = new Map(
    collection.plans.map((plan) => {
      const year = plan.period.start?.slice(0, 4) ?? '';
      const place = collection.places.find(({ zh }) => zh.includes(plan.jurisdiction));
      const zh = `${plan.level === 'national' ? '国家' : (place?.zh[0] ?? plan.jurisdiction)} ${year}`.trim();
      const en =
        `${plan.level === 'national' ? 'National' : (place?.en[0] ?? plan.jurisdiction)} ${year}`.trim();
      return [plan.id, { zh, en, title: plan.title }];
    }),
  );
  const units = new Map(
    collection.agencies.flatMap((agency) =>
      Object.entries(agency.levels).map(
        ([level, names]) => [`${agency.id}/${level}`, names[0]?.en[0] ?? null] as const,
      ),
    ),
  );
  return {
    plan: (id) => plans.get(id) ?? { zh: id, en: id, title: id },
    unit: (id) => (id === null ? null : (units.get(id) ?? null)),
    gloss: () => null,
    examples: {
      zh: [
        '民政厅在2021计划里牵头什么？',
        '谁负责婚姻登记？',
        '福建2021 二（一）2（3）谁负责',
        '国家计划的召集人是谁？',
      ],
      en: [
        'what does 民政厅 lead in 2021 plan?',
        'who supports school re-enrollment?',
        'How many tasks does the Ministry of Public Security lead?',
        'Compare marriage registration in Yunyang 2013 and Fujian 2021',
      ],
    },
  };
}
