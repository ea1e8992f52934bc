import { z } from 'zod';
import type {
  CommandAsk,
  OptionInfo,
  OptionName,
  QuestionCommand,
  ReadOptions,
} from '../src/model/command.ts';
import type { Query } from '../src/model/query.ts';

type Asked = Exclude<CommandAsk, { kind: 'missing' }>;

type Definition<S extends z.ZodObject> = Pick<
  QuestionCommand,
  'name' | 'localName' | 'description' | 'example'
> & {
  options: S;
  /** Of these at least one is needed, where the schema alone cannot say so. */
  oneOf?: OptionName[];
  ask: (options: z.infer<S>, all: Query) => Asked;
};

/** Builds a command: what platforms register and what checks the options both come from the one schema. */
export function defineCommand<S extends z.ZodObject>(definition: Definition<S>): QuestionCommand {
  const { options: schema, oneOf = [], ask, ...names } = definition;
  return {
    ...names,
    options: Object.entries(schema.shape)
      .map(([name, option]) => infoOf(name as OptionName, option as z.ZodType))
      .toSorted((a, b) => Number(b.required) - Number(a.required)),
    read: (options, all) => {
      const parsed = schema.safeParse(options);
      if (!parsed.success) return { kind: 'missing', options: missingOf(parsed.error) };
      if (oneOf.length > 0 && !oneOf.some((name) => name in options))
        return { kind: 'missing', options: oneOf };
      return ask(parsed.data, all);
    },
  };
}

/** What platforms are told of an option beside its schema. */
export const about = z.registry<Omit<OptionInfo, 'name' | 'required' | 'choices'>>();

function infoOf(name: OptionName, schema: z.ZodType): OptionInfo<OptionName> {
  const info = about.get(schema);
  if (!info) throw new TypeError(`The option ${name} has no description.`);
  return { name, ...info, choices: null, required: !schema.safeParse(undefined).success };
}

const missingOf = (error: z.ZodError): OptionName[] => error.issues.map(({ path }) => path[0] as OptionName);

/** What understanding found for an option; it has checked the words itself. */
export const found = <N extends OptionName>(): z.ZodType<NonNullable<ReadOptions[N]>> =>
  z.custom<NonNullable<ReadOptions[N]>>((value) => value !== undefined);
