/** What words in a question tell beside names and matters. */
export const MARKERS = [
  'lead',
  'support',
  'both',
  'who',
  'what',
  'count',
  'count_plans',
  'when',
  'recurring',
  'evaluation',
  'compare',
  'joint',
  'sole',
  'not',
  'absent',
  'lost',
  'instruction',
  'generic_unit',
  'person',
  'elsewhere',
  'among',
  'only_support',
  'only_lead',
  'partners',
  'coverage',
  'names',
  'relation',
  'passage',
  'every_plan',
  'help',
  'pronoun',
  'next',
  'previous',
  'progress',
  'greeting',
  'stop',
  'level_national',
  'level_province',
  'level_city',
  'level_county',
  'newest',
] as const;
export type Marker = (typeof MARKERS)[number];

export const FACT_PATTERNS = [
  'document_number',
  'issue_date',
  'publish_date',
  'issuing_body',
  'based_on',
  'period',
  'convenor',
  'joint_conference_lead',
  'office',
  'office_head',
  'functions',
  'member_count',
  'members',
  'members_without_task',
  'support_only',
  'source_complete',
  'title',
  'overview',
] as const;
export type FactPattern = (typeof FACT_PATTERNS)[number];

/** Words of one meaning in both languages; in fact patterns “…” stands for anything in between. */
export type Words = { zh: string[]; en: string[] };

/** corpus/phrasebook.json: the words in which people ask. Its schema is apart, so that answering loads no zod. */
export type Phrasebook = Record<Marker, Words> & { facts: Record<FactPattern, Words> };
