import { webApi } from '@slack/bolt';
import type { Log } from '../../chat/intent.ts';

// The one policy for sending again. The SDK's own is switched off: it sends a post again whenever the connection
// breaks, though it may have arrived.

/** What became of an attempt. */
type Outcome =
  /** Slack did not take it and says when to try again. */
  | { kind: 'later'; seconds: number }
  /** It did not arrive. */
  | { kind: 'unsent' }
  /** It may have been done. */
  | { kind: 'unknown' }
  /** Slack refuses it. */
  | { kind: 'refused'; error: string };

export type Send = <T>(what: string, attempt: () => Promise<T>, again: Again<T>) => Promise<T>;

/**
 * What to do where an attempt may have been done: `repeat` what does no harm twice, `never` what would, or look
 * for it first and repeat it where it is not.
 */
type Again<T> = 'repeat' | 'never' | (() => Promise<T | null>);

export type SendDeps = { log: Log; sleep: (ms: number) => Promise<void> };

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 500;
/** Slack names up to half a minute; whoever waits longer has gone. */
const LONGEST_WAIT_S = 120;

export function createSend({ log, sleep }: SendDeps): Send {
  return async (what, attempt, again) => {
    let unsure = false;
    for (let number = 1; ; number++) {
      try {
        if (unsure && typeof again === 'function') {
          const done = await again();
          if (done) return done;
          unsure = false;
        }
        return await attempt();
      } catch (error) {
        const outcome = outcomeOf(error);
        if (outcome.kind === 'unknown') unsure = true;
        const pause = outcome.kind === 'later' ? outcome.seconds * 1000 : FIRST_PAUSE_MS * 2 ** (number - 1);
        const hopeless = outcome.kind === 'refused' || number === ATTEMPTS || pause > LONGEST_WAIT_S * 1000;
        if (hopeless || (unsure && again === 'never')) throw new SendFault(what, outcome, error);
        log.warn({ what, attempt: number, outcome: outcome.kind, pauseMs: pause }, 'slack: sending again');
        await sleep(pause);
      }
    }
  };
}

/** What was not sent in the end, or may not have been. */
export class SendFault extends Error {
  override readonly name = 'SendFault';
  readonly outcome: Outcome;

  constructor(what: string, outcome: Outcome, cause: unknown) {
    super(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.outcome = outcome;
  }
}

/** An HTTP answer that is no success, for what we send ourselves. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault';
  readonly status: number;
  readonly retryAfter: number;
  readonly body: string;

  constructor(status: number, retryAfter: number, body: string) {
    super(`HTTP ${status} ${body.slice(0, 80)}`);
    this.status = status;
    this.retryAfter = retryAfter;
    this.body = body;
  }
}

/** The code with which Slack refused to do something; null for any other fault. */
export function refusalOf(error: unknown): string | null {
  return error instanceof SendFault && error.outcome.kind === 'refused' ? error.outcome.error : null;
}

/** Errors of Slack after which a call may have been done. */
const UNSURE = [
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
];
/** Errors of the network before anything was sent. */
const UNSENT = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

function outcomeOf(error: unknown): Outcome {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'later', seconds: error.retryAfter };
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: code } = error.data;
    if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'later', seconds: 1 };
    return UNSURE.includes(code) ? { kind: 'unknown' } : { kind: 'refused', error: code };
  }
  if (error instanceof HttpFault) {
    if (error.status === 429) return { kind: 'later', seconds: error.retryAfter };
    return error.status >= 500
      ? { kind: 'unknown' }
      : { kind: 'refused', error: error.body || String(error.status) };
  }
  if (error instanceof webApi.WebAPIHTTPError)
    return error.statusCode >= 500
      ? { kind: 'unknown' }
      : { kind: 'refused', error: String(error.statusCode) };
  return codes(error).some((code) => UNSENT.includes(code)) ? { kind: 'unsent' } : { kind: 'unknown' };
}

/** The codes of an error and of what caused it: `fetch failed` ← ECONNREFUSED, one for each address. */
function codes(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const several = error instanceof AggregateError ? error.errors.flatMap(codes) : [];
  return ['code' in error ? String(error.code) : '', ...codes(error.cause), ...several];
}
