import type { z } from 'zod';
import type { OptionInfo, OrderCheck, OrderCommand, OrderOptionName } from '../src/model/command.ts';

type Fine = Extract<OrderCheck, { kind: 'fine' }>;

type Definition = Omit<OrderCommand, 'options' | 'check'> & {
  on: Fine['on'];
  options: z.ZodObject;
  /** What platforms are told of each option. */
  about: Partial<Record<OrderOptionName, Omit<OptionInfo, 'name' | 'required'>>>;
};

/** Builds a command that orders something: what platforms register and what checks the options come from one schema. */
export function defineOrder({ on, options: schema, about, ...names }: Definition): OrderCommand {
  return {
    ...names,
    on,
    options: Object.entries(schema.shape).map(([name, option]) => {
      const info = about[name as OrderOptionName];
      if (!info) throw new TypeError(`The option ${name} has no description.`);
      const required = !(option as z.ZodType).safeParse(undefined).success;
      return { name: name as OrderOptionName, ...info, required };
    }),
    check: (given) => {
      const parsed = schema.safeParse(given);
      if (parsed.success) return { kind: 'fine', on, options: parsed.data } as Fine;
      const option = parsed.error.issues[0]?.path[0] as OrderOptionName;
      return { kind: given[option] === undefined ? 'missing' : 'wrong', option };
    },
  };
}
