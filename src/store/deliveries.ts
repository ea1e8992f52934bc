import type { Kysely } from 'kysely';
import type { DeliveryRow, Tables } from './schema.ts';
import { type Clock, newId, plain, readJson } from './values.ts';

/**
 * The digest of one subscription for one local day, and how far it came.
 *
 *   claimed ──sending──▶ claimed, sendingAt set ──▶ posted | failed | unknown
 *      ▲                                                        │
 *      └── stale, nothing sent ── retry is due ◀────────────────┘ (failed only)
 *
 * What may have gone out is never claimed again: after a crash between `sending` and `posted` it is `unknown`.
 * So a crash can cost a digest, which the next one makes up for; it cannot double one.
 */
export type Delivery = {
  subscription: string;
  /** ISO day where the subscription is. */
  day: string;
  state: 'claimed' | 'posted' | 'unknown' | 'failed';
  /** Who has it: only the holder of this claim gets on with it. */
  claim: string;
  /** Version of the subscription that it was claimed for. */
  wishVersion: number;
  attempts: number;
  claimedAt: string;
  sendingAt: string | null;
  /** When it became posted, unknown or failed. */
  endedAt: string | null;
  /** When a failed one may be claimed again; null = never. */
  retryAt: string | null;
  /** Id of the message; null where nothing was to be said that day. */
  message: string | null;
  error: string | null;
  /** What was in it, for the digest of the next days. */
  details: unknown;
};

export type Deliveries = {
  /**
   * Null unless it is now the caller's: another has it, it is over, or the subscription is not active or not the
   * version any more that the caller saw. A claim of before `staleBefore` of which nothing was sent is taken over.
   */
  claim: (wanted: {
    subscription: string;
    day: string;
    version: number;
    staleBefore: Date;
  }) => Promise<Delivery | null>;
  /**
   * To be called right before the message goes out, which it may only if this is true. False: another has taken
   * the claim over, or the subscription has changed or stopped since.
   */
  sending: (delivery: Delivery) => Promise<boolean>;
  /** These are false where the delivery is not the caller's any more. */
  posted: (delivery: Delivery, message: string | null, details: unknown) => Promise<boolean>;
  /** The platform has surely not taken it. */
  failed: (delivery: Delivery, error: string, retryAt: Date | null) => Promise<boolean>;
  /** Nobody knows whether it went out. */
  unknown: (delivery: Delivery, error: string) => Promise<boolean>;
  /** Gives a claim back of which nothing was sent. */
  release: (delivery: Delivery) => Promise<boolean>;
  /** What was being sent before `before` and never ended becomes `unknown`; each is told to one caller. */
  expire: (before: Date) => Promise<Delivery[]>;
  get: (subscription: string, day: string) => Promise<Delivery | null>;
  /** The newest days first, of those up to a day where one is given. */
  latest: (
    subscription: string,
    states: readonly Delivery['state'][],
    limit?: number,
    upTo?: string,
  ) => Promise<Delivery[]>;
};

export function createDeliveries(db: Kysely<Tables>, clock: Clock): Deliveries {
  const now = (): string => clock.now().toISOString();

  return {
    claim: async ({ subscription, day, version, staleBefore }) => {
      const row = await db
        .insertInto('deliveries')
        .columns(['id', 'subscription', 'day', 'state', 'claim', 'wish_version', 'attempts', 'claimed_at'])
        .expression((eb) =>
          eb
            .selectFrom('subscriptions')
            .select((of) => [
              of.val(`${subscription} ${day}`).as('id'),
              'subscriptions.id as subscription',
              of.val(day).as('day'),
              of.val('claimed').as('state'),
              of.val(newId()).as('claim'),
              'subscriptions.version as wish_version',
              of.lit(1).as('attempts'),
              of.val(now()).as('claimed_at'),
            ])
            .where('subscriptions.id', '=', subscription)
            .where('subscriptions.version', '=', version)
            .where('subscriptions.state', '=', 'active'),
        )
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet((eb) => ({
              state: 'claimed',
              claim: eb.ref('excluded.claim'),
              wish_version: eb.ref('excluded.wish_version'),
              attempts: eb('deliveries.attempts', '+', 1),
              claimed_at: eb.ref('excluded.claimed_at'),
              sending_at: null,
              ended_at: null,
              retry_at: null,
              error: null,
            }))
            .where((eb) =>
              eb.or([
                eb.and([
                  eb('deliveries.state', '=', 'failed'),
                  eb('deliveries.retry_at', '<=', eb.ref('excluded.claimed_at')),
                ]),
                eb.and([
                  eb('deliveries.state', '=', 'claimed'),
                  eb('deliveries.sending_at', 'is', null),
                  eb('deliveries.claimed_at', '<', staleBefore.toISOString()),
                ]),
              ]),
            ),
        )
        .returningAll()
        .executeTakeFirst();
      return row ? ofRow(row) : null;
    },
    sending: async (delivery) => {
      const row = await db
        .updateTable('deliveries')
        .set({ sending_at: now() })
        .where('id', '=', keyOf(delivery))
        .where('claim', '=', delivery.claim)
        .where('state', '=', 'claimed')
        .where('sending_at', 'is', null)
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom('subscriptions')
              .select('subscriptions.id')
              .where('subscriptions.id', '=', delivery.subscription)
              .where('subscriptions.version', '=', delivery.wishVersion)
              .where('subscriptions.state', '=', 'active'),
          ),
        )
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    posted: (delivery, message, details) =>
      end(delivery, { state: 'posted', message, details: JSON.stringify(details), error: null }),
    failed: (delivery, error, retryAt) =>
      end(delivery, { state: 'failed', error: plain(error), retry_at: retryAt?.toISOString() ?? null }),
    unknown: (delivery, error) => end(delivery, { state: 'unknown', error: plain(error) }),
    release: async (delivery) => {
      const row = await db
        .deleteFrom('deliveries')
        .where('id', '=', keyOf(delivery))
        .where('claim', '=', delivery.claim)
        .where('state', '=', 'claimed')
        .where('sending_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    expire: async (before) => {
      const rows = await db
        .updateTable('deliveries')
        .set({ state: 'unknown', error: 'the program ended while it was being sent', ended_at: now() })
        .where('state', '=', 'claimed')
        .where('sending_at', '<', before.toISOString())
        .returningAll()
        .execute();
      return rows.map(ofRow);
    },
    get: async (subscription, day) => {
      const row = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('id', '=', `${subscription} ${day}`)
        .executeTakeFirst();
      return row ? ofRow(row) : null;
    },
    latest: async (subscription, states, limit = 1, upTo) => {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('subscription', '=', subscription)
        .where('state', 'in', states)
        .$if(upTo !== undefined, (query) => query.where('day', '<=', upTo ?? ''))
        .orderBy('day', 'desc')
        .limit(limit)
        .execute();
      return rows.map(ofRow);
    },
  };

  /** One that was taken for lost and did go out becomes `posted` after all. */
  async function end(delivery: Delivery, fields: Partial<DeliveryRow>): Promise<boolean> {
    const row = await db
      .updateTable('deliveries')
      .set({ ...fields, ended_at: now() })
      .where('id', '=', keyOf(delivery))
      .where('claim', '=', delivery.claim)
      .where('state', 'in', ['claimed', 'unknown'])
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  }
}

const keyOf = ({ subscription, day }: Delivery): string => `${subscription} ${day}`;

const ofRow = (row: DeliveryRow): Delivery => ({
  subscription: row.subscription,
  day: row.day,
  state: row.state as Delivery['state'],
  claim: row.claim,
  wishVersion: row.wish_version,
  attempts: row.attempts,
  claimedAt: row.claimed_at,
  sendingAt: row.sending_at,
  endedAt: row.ended_at,
  retryAt: row.retry_at,
  message: row.message,
  error: row.error,
  details: readJson(row.details),
});
