// The tables. Keys are text, times ISO text in UTC, days ISO text, JSON is text: the same on both databases.
// The first column of each is its key. A person who was forgotten is null.

export type Tables = {
  migrations: MigrationRow;
  subscriptions: SubscriptionRow;
  deliveries: DeliveryRow;
  deadlines: DeadlineRow;
  marks: MarkRow;
  history: HistoryRow;
  kept: KeptRow;
  claims: { id: string; at: string };
  feedback: FeedbackRow;
  settings: SettingRow;
};

type MigrationRow = { number: number; name: string; at: string };

export type SubscriptionRow = {
  id: string;
  room: string;
  person: string | null;
  owner: string | null;
  state: string;
  reason: string | null;
  wish: string;
  feed: string;
  version: number;
  created_at: string;
  changed_at: string;
};

export type DeliveryRow = {
  id: string;
  subscription: string;
  day: string;
  state: string;
  claim: string;
  wish_version: number;
  attempts: number;
  claimed_at: string;
  sending_at: string | null;
  ended_at: string | null;
  retry_at: string | null;
  message: string | null;
  error: string | null;
  details: string | null;
};

export type DeadlineRow = {
  id: string;
  room: string;
  person: string | null;
  number: number;
  text: string;
  due: string;
  clause: string | null;
  unit: string | null;
  state: string;
  snoozed_until: string | null;
  version: number;
  created_by: string | null;
  created_at: string;
  changed_by: string | null;
  changed_at: string;
};

export type MarkRow = {
  id: string;
  room: string;
  person: string | null;
  item: string;
  state: string;
  snoozed_until: string | null;
  version: number;
  changed_by: string | null;
  changed_at: string;
};

type HistoryRow = {
  id: string;
  subject: string;
  version: number;
  action: string;
  changes: string;
  by: string | null;
  at: string;
};

type KeptRow = {
  id: string;
  kind: string;
  value: string;
  format: number;
  reply: string;
  person: string | null;
  changed_at: string;
};

export type FeedbackRow = {
  id: string;
  reply: string;
  room: string;
  person: string | null;
  asker: string | null;
  vote: string;
  question: string | null;
  comment: string | null;
  at: string;
};

export type SettingRow = {
  id: string;
  value: string;
  version: number;
  changed_by: string | null;
  changed_at: string;
};
