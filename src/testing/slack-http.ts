import { createHmac } from 'node:crypto';
import { SIGNING_SECRET } from './slack-workspace.ts';

// Slack's side of calling a bot over HTTP: forms and JSON, signed.

export type HttpDelivery = {
  /** How long the acknowledgement took. */
  ms: number;
  status: number;
  body: string;
};

export function createHttpDriver(port: () => number | null) {
  async function post(
    body: string,
    type: string,
    more: Record<string, string> = {},
    secret = SIGNING_SECRET,
  ): Promise<HttpDelivery> {
    const timestamp = more['x-slack-request-timestamp'] ?? String(Math.floor(Date.now() / 1000));
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
    const began = performance.now();
    const response = await fetch(`http://127.0.0.1:${port()}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signature,
        ...more,
      },
      body,
      signal: AbortSignal.timeout(3_000),
    });
    const ms = performance.now() - began;
    return { ms, status: response.status, body: await response.text() };
  }
  return {
    post,
    /** `retry` is the number of the repetition, 0 the first delivery. */
    event: (payload: object, retry = 0): Promise<HttpDelivery> =>
      post(
        JSON.stringify(payload),
        'application/json',
        retry > 0 ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' } : {},
      ),
    command: (payload: Record<string, string>): Promise<HttpDelivery> =>
      post(new URLSearchParams(payload).toString(), 'application/x-www-form-urlencoded'),
    interaction: (payload: object): Promise<HttpDelivery> =>
      post(
        new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
        'application/x-www-form-urlencoded',
      ),
  };
}
