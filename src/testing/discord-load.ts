import type { DiscordPeer } from './discord-peer.ts';
import type { Happened } from './discord-state.ts';

/** What came of many commands; times in ms from their delivery to the first answer. */
export type DiscordLoad = {
  sent: number;
  p50: number;
  p99: number;
  most: number;
  lost: number;
  doubled: number;
};

/** Sends commands at a steady pace and waits until each must have been answered. */
export async function sendDiscordLoad(
  peer: DiscordPeer,
  commands: readonly [name: string, options: Record<string, string>][],
  perSecond: number,
): Promise<DiscordLoad> {
  const began = performance.now();
  const before = peer.said().length;
  const sent: Happened[] = [];
  for (const [number, [name, options]] of commands.entries()) {
    await pause(Math.max(0, began + (number * 1000) / perSecond - performance.now()));
    sent.push(peer.command(name, options, { person: number % 2 === 0 ? 'ann' : 'bob' }));
  }
  const open = (): Happened[] => sent.filter(({ original }) => original === null || !isShown(original));
  for (let waited = 0; open().length > 0 && waited < 4000; waited += 20) await pause(20);
  await pause(100);
  const times = sent.map(({ acknowledged, began: at }) => (acknowledged ?? Infinity) - at);
  const lost = open().length;
  const shown = peer.said().length - before;
  return {
    sent: sent.length,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    most: quantile(times, 1),
    lost,
    doubled: Math.max(0, shown - (sent.length - lost)),
  };

  function isShown(message: string): boolean {
    const stored = peer.state.messages.get(message);
    return stored !== undefined && !stored.thinking;
  }
}

export const sayDiscordLoad = ({ sent, p50, p99, most, lost, doubled }: DiscordLoad): string =>
  `Discord, ${sent} commands: acknowledged p50 ${p50} ms, p99 ${p99} ms, most ${most} ms; lost ${lost}, doubled ${doubled}`;

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Infinity;
  return Math.round(value * 10) / 10;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
