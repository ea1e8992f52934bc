/** What wording needs to know of the collection: how plans and units are called in each language. */
export type Labels = {
  plan: (id: string) => { zh: string; en: string; title: string };
  /** English name of a unit under the name that a plan prints, or null where the registry has none. */
  unit: (id: string | null, name: string) => string | null;
  /** What a clause is about in English, or null. */
  gloss: (clauseId: string) => string | null;
  examples: { zh: string[]; en: string[] };
};
