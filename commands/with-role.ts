import type { AskedAgency, Query, Topic } from '../src/model/query.ts';
import type { Role } from '../src/model/unit.ts';

/** The tasks that agencies have in one part, as lead or in support. */
export function withRole(
  role: Role,
  {
    agency,
    plan,
    topic,
  }: { agency: AskedAgency[]; plan?: Query['plans'] | undefined; topic?: Topic | undefined },
  all: Query,
): Query {
  return {
    ...all,
    want: { kind: 'tasks' },
    units: agency.map((asked) => ({ agency: asked, role, mode: 'with' })),
    role,
    plans: plan ?? all.plans,
    topic: topic ?? null,
  };
}
