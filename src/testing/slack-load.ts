import type { SlackDriver } from './slack-driver.ts';

/** What came of many commands; times in ms from sending to the acknowledgement, and to the reply. */
export type Load = {
  sent: number;
  ackP50: number;
  ackP99: number;
  ackMost: number;
  replyP50: number;
  replyP99: number;
  lost: number;
  doubled: number;
};

/** Sends commands at a steady pace, and waits until the last one must have been answered. */
export async function sendLoad(
  driver: SlackDriver,
  commands: [name: string, text: string][],
  perSecond: number,
): Promise<Load> {
  const began = performance.now();
  const acks: number[] = [];
  const sent: { url: string; at: number }[] = [];
  await Promise.all(
    commands.map(async ([name, text], number) => {
      const due = began + (number * 1000) / perSecond;
      await new Promise((resolve) => void setTimeout(resolve, Math.max(0, due - performance.now())));
      const payload = driver.payloads.command(name, text, number % 2 === 0 ? 'ann' : 'bob');
      sent.push({ url: payload['response_url'] ?? '', at: performance.now() });
      acks.push((await driver.deliver('command', payload)).ms);
    }),
  );
  const answered = (): number => sent.filter(({ url }) => driver.api.uses(url) > 0).length;
  for (let waited = 0; answered() < sent.length && waited < 5_000; waited += 20) await pause(20);
  await pause(100);
  const replied = new Map(
    driver.api.calls.filter(({ method }) => method === 'response_url').map(({ at, url }) => [url, at]),
  );
  const replies = sent.map(({ url, at }) => (replied.get(url) ?? Infinity) - at);
  const uses = sent.map(({ url }) => driver.api.uses(url));
  return {
    sent: sent.length,
    ackP50: quantile(acks, 0.5),
    ackP99: quantile(acks, 0.99),
    ackMost: quantile(acks, 1),
    replyP50: quantile(replies, 0.5),
    replyP99: quantile(replies, 0.99),
    lost: uses.filter((count) => count === 0).length,
    doubled: uses.filter((count) => count > 1).length,
  };
}

export const sayLoad = (load: Load): string =>
  `${load.sent} commands: acknowledged p50 ${load.ackP50} ms, p99 ${load.ackP99} ms, most ${load.ackMost} ms; ` +
  `answered p50 ${load.replyP50} ms, p99 ${load.replyP99} ms; lost ${load.lost}, doubled ${load.doubled}`;

function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Infinity;
  return Math.round(value * 10) / 10;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
