import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts, NearClause } from '../model/answer-facts.ts';
import type { Clause } from '../model/clause.ts';
import type { AskedAgency } from '../model/query.ts';
import { printedUnits } from './taken-units.ts';

const MOST = 3;
const SNIPPET = 30;

/** Near matches of a matter, as what they are: clauses to look at, no answer. */
export function nearTo(
  clauses: readonly Clause[],
): Pick<AnswerFacts, 'nearest'> & { nearClauses: NearClause[] } {
  const near = clauses.filter(({ text }) => text !== '').slice(0, MOST);
  return {
    nearest: near.map(({ id }) => id),
    nearClauses: near.map(({ plan, path, text, lead }) => ({
      plan,
      path,
      lead: lead.map(({ name }) => name),
      text: text.length > SNIPPET ? `${text.slice(0, SNIPPET)}…` : text,
    })),
  };
}

/**
 * Printed units of the plans in scope that come near to one that none of them prints: those whose remit is nearest (the registry
 * says which), then those whose names are like it. 应急管理厅 → 公安厅; 林业厅 → 农业厅, 农林厅.
 */
export function nearUnits(asked: AskedAgency, plans: readonly string[], collection: Collection): string[] {
  const printed = collection.plans
    .filter(({ id }) => plans.includes(id))
    .flatMap((plan) =>
      [...printedUnits(plan)].flatMap(([id, units]) => units.map(({ name }) => ({ id, name }))),
    );
  const core = coreOf(asked.asked);
  const byLevel = (a: { name: string }, b: { name: string }): number =>
    endsLike(b.name, asked) - endsLike(a.name, asked);
  const lines = collection.agencies.filter(({ id }) => asked.ids.includes(id)).flatMap(({ near }) => near);
  const ofRemit = lines.flatMap((line) => printed.filter(({ id }) => id === line).toSorted(byLevel));
  // One name of each line comes first, then the other names.
  const leading = lines.flatMap((line) => ofRemit.find(({ id }) => id === line) ?? []);
  const ofShape = printed
    .filter(({ name }) => likeness(coreOf(name), core) >= LEAST_LIKENESS)
    .toSorted((a, b) => likeness(coreOf(b.name), core) - likeness(coreOf(a.name), core) || byLevel(a, b));
  return [...new Set([...leading.slice(0, MOST), ...ofShape, ...ofRemit].map(({ name }) => name))].slice(
    0,
    MOST,
  );
}

/** Half of the telling signs of the longer name. */
const LEAST_LIKENESS = 0.5;

/** A name without its level and without what the names of many units end with: 省应急管理厅 → 应急. */
function coreOf(name: string): string {
  const core = name
    .replace(/^(?:国家|全国|中央|省|市(?!场)|县|区)/u, '')
    .replace(/(?:管理|监督|事务|工作)?(?:总局|总会|委员会|办公室|[厅局部委办署会])$/u, '');
  return core || name;
}

/** Signs that stand in the names of many units: 税务 is not like 商务. */
const USUAL = /^[务事工人总国]$/u;

/** Share of the telling signs of the longer text that the other has, too. */
function likeness(a: string, b: string): number {
  const rest = Array.from(b);
  const shared = Array.from(a).filter((sign) => {
    if (USUAL.test(sign)) return false;
    const at = rest.indexOf(sign);
    return at >= 0 && rest.splice(at, 1).length > 0;
  });
  return shared.length / Math.max(a.length, b.length);
}

function endsLike(name: string, { asked }: AskedAgency): number {
  return name.at(-1) === asked.at(-1) ? 1 : 0;
}
