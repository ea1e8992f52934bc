import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Handover } from '../model/comparison.ts';
import type { Labels } from '../model/labels.ts';
import type { Numbers } from './comparison.ts';
import { conditionsEn } from './conditions-en.ts';
import { leaders, passedOver, plansOf, type TallyWords } from './tallies.ts';

const MOST = {
  lead: { one: 'leads', many: 'lead' },
  support: { one: 'supports', many: 'support' },
  either: { one: 'has a part in', many: 'have a part in' },
} as const;
const PART = { lead: 'lead', support: 'supporting' } as const;
const HAVING = {
  both: 'that lead as well as support',
  'lead-only': 'that lead but never support',
  'support-only': 'that support but never lead',
} as const;
const WHY = { 'lost-text': 'its text is lost', inferred: 'its units are inferred' } as const;

/** English sentences of counts, rankings and changes of lead. */
export const talliesEn: TallyWords = {
  title,
  notes,
  ranked: ({ units, count }, bar) => ({ label: units.join(', '), value: `${count} ${bar}` }),
  furtherUnits: (units, most) => `${units} more ${units === 1 ? 'unit' : 'units'} with at most ${most} each.`,
  plan: (plan, count, bar, labels) => ({
    label: labels.plan(plan).en,
    value: `${measures(count)} ${bar}`.trim(),
  }),
  handovers: 'How the lead changed',
  handover,
};

const measures = (count: number): string => `${count} ${count === 1 ? 'measure' : 'measures'}`;

function title(facts: AnswerFacts, labels: Labels): string | null {
  const { detail, understood, count } = facts;
  const { want, ranking, plans = [], having, counted, handovers } = detail;
  const where = understood.plans.map((id) => labels.plan(id).en).join(', ');
  const conditions = detail.conditions ? ` ${conditionsEn(detail.conditions)}` : '';
  const what = `measures${understood.topic ? ` on “${understood.topic}”` : ''}${conditions}`;
  const at = where ? `${where}: ` : '';
  if (want?.kind === 'partners' && ranking) {
    const [first, ...others] = leaders(ranking);
    const part = MOST[want.role];
    const among = what === 'measures' ? '' : `of the ${what}, `;
    return first && others.length === 0
      ? `${labels.plan(first.plan).en}: ${among}${first.units.join(' and ')} ${first.units.length > 1 ? part.many : part.one} most: ${first.count}${first.units.length > 1 ? ' each' : ''}`
      : `${at}${among}who ${part.one} most in each plan`;
  }
  if (want?.kind === 'plan-ranking' && plans.length > 0) {
    const first = plans.filter((plan) => plan.count === plans[0]?.count);
    return `Most ${what}: ${first.map(({ plan }) => labels.plan(plan).en).join(' and ')}, ${count}`;
  }
  if (having) return `${at}${count} ${count === 1 ? 'agency' : 'agencies'} ${HAVING[having]}`;
  if (counted === 'agencies' && detail.conditions) {
    const part = understood.role && understood.role !== 'both' ? `${PART[understood.role]} ` : '';
    const units = `${count} ${part}${count === 1 ? 'agency' : 'agencies'}`;
    const names = passedOver(facts);
    return names.length === detail.conditions.units.length
      ? `${at}${units} beside ${names.join(' and ')}`
      : `${at}${units} in ${what}`;
  }
  if (handovers && handovers.length > 0)
    return `${plansOf(handovers)
      .map((id) => labels.plan(id).en)
      .join(', ')}: matching measures with another lead: ${handovers.length}`;
  return null;
}

function notes(facts: AnswerFacts, labels: Labels): string[] {
  const { uncounted = [], unitsLost = 0, others = [], handovers } = facts.detail;
  return [
    ...others.map(({ plan, lead, support }) => {
      const parts = [
        lead.length > 0 ? `lead: ${lead.join(', ')}` : '',
        support.length > 0 ? `support: ${support.join(', ')}` : '',
      ].filter(Boolean);
      return `${labels.plan(plan).en}, beside ${passedOver(facts).join(' and ')}: ${parts.join('; ') || 'units unknown'}.`;
    }),
    ...(uncounted.length > 0
      ? [
          `${uncounted.length} more not counted: ${uncounted
            .map(({ plan, path, why }) => `${labels.plan(plan).en}, ${path} (${WHY[why]})`)
            .join('; ')}.`,
        ]
      : []),
    ...(handovers
      ? ['A body that was renamed, or whose work another took over, counts as the same lead.']
      : []),
    ...(unitsLost > 0
      ? [
          handovers
            ? `The responsibility line of ${unitsLost} more matching ${unitsLost === 1 ? 'measure' : 'measures'} is lost and cannot be compared.`
            : `${unitsLost} more lost the line that names their units: whether they have the unit asked for cannot be told, so they are left out.`,
        ]
      : []),
  ];
}

function handover(
  { from, to, strong, before, now, gone, come, renamed }: Handover,
  numbers: Numbers,
): { label: string; value: string } {
  const parts = [
    gone.length > 0 ? `no longer leads: ${gone.join(', ')}` : '',
    come.length > 0 ? `new lead: ${come.join(', ')}` : '',
    ...renamed.map((same) => `${same.to} took over from ${same.from}, no change of hands`),
    strong ? '' : 'near, but not the same measure',
  ].filter(Boolean);
  return {
    label: `${numbers([from])} → ${numbers([to])}`,
    value: `${before.join(', ')} → ${now.join(', ')} (${parts.join('; ')})`,
  };
}
