import type { AnswerFacts, Conditions } from '../model/answer-facts.ts';

/** Units that a question asks for in the same part: 「民政局、公安局共同牵头」. */
export type UnitGroup = Pick<Conditions['units'][number], 'role' | 'mode'> & { names: string[] };

/** The units of a question by the part they were asked in, in its order. */
export function unitGroups({ units }: Conditions): UnitGroup[] {
  return [...Map.groupBy(units, ({ role, mode }) => `${mode} ${role}`).values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ role: first.role, mode: first.mode, names: group.map(({ name }) => name) }] : [];
  });
}

/** Who supports what some units lead: 「那谁配合？」 after 「民政厅牵头什么」. */
export function asksSupport({ understood, detail }: AnswerFacts): boolean {
  return (
    understood.role === 'support' &&
    (detail.conditions?.units.every(({ role }) => role !== 'support') ?? false)
  );
}
