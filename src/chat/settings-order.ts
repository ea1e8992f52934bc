import type { SettingsOptions } from '../model/order.ts';
import type { OrderReading } from './order-reading.ts';

/** Options of /settings → the order. */
export function readSettingsOrder({ scope, ...set }: SettingsOptions): OrderReading {
  const change = Object.fromEntries(
    Object.entries(set).map(([name, value]) => [name, value === 'default' ? null : value]),
  );
  return {
    kind: 'order',
    order: { on: 'settings', workspace: scope === 'workspace', change },
    corrections: [],
  };
}
