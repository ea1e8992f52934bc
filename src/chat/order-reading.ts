import type { Collection } from '../collection/collection.ts';
import type { OrderOptionName } from '../model/command.ts';
import type { Order, Refusal, Unsure } from '../model/order.ts';
import type { Correction } from '../model/query.ts';

/**
 * What was ordered, or why it was not taken. `wrong`: an option that cannot be read; `option` null: words that
 * belong to none. `unsure`: each choice is the text for the same command with one of the meanings.
 */
export type OrderReading =
  | { kind: 'order'; order: Order; corrections: Correction[] }
  | { kind: 'wrong'; option: OrderOptionName | null; typed: string }
  | { kind: 'missing'; option: OrderOptionName }
  | { kind: 'unsure'; of: Unsure; asked: string; choices: string[] }
  | { kind: 'refused'; why: Refusal };

/** `today`: the ISO day that 「下周五」 counts from. */
export type Context = { today: string; collection: Collection };
export type Stop = Exclude<OrderReading, { kind: 'order' }>;
/** A stop ends the reading; anything else goes on. */
export const isStop = (value: object | string | null): value is Stop =>
  value !== null && typeof value === 'object' && 'kind' in value;
