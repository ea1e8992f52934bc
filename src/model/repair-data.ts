import { z } from 'zod';

const han = z.string().regex(/^\p{Script=Han}+$/u, 'Chinese characters only');

/** Ascending by code point and without repeats, so that two people who add an entry meet in one place. */
const sorted = <T extends string>(entries: z.ZodType<T>): z.ZodType<T[]> =>
  z
    .array(entries)
    .refine(
      (list) => list.every((entry, i) => i === 0 || (list[i - 1] ?? '') < entry),
      'entries in ascending order, none twice',
    );

/** corpus/repair.json: what no lexicon tells about mistyped words. */
export const repairDataSchema = z.strictObject({
  /** Groups of characters that are taken for each other by their shape: 己已巳, 育肓. */
  shapes: sorted(
    han.refine(
      (group) => new Set(group).size === Array.from(group).length && Array.from(group).length > 1,
      'two or more different characters',
    ),
  ),
  /** Syllables that stand for one function word in a message in pinyin: shui → 谁. */
  syllables: z.record(z.string().regex(/^[a-z]+$/), han),
  /** 「民政2021牵头什么」: where the bare name of a field stands for its agencies. */
  bare: z.strictObject({
    /** Words that may stand before it: 由, 和. */
    before: sorted(z.string().min(1)),
    /** Those of them, and signs, that join a list: 和, 、. */
    joins: sorted(z.string().min(1)),
    /** Words that may stand between it and the verb: 那边, 一起. */
    between: sorted(z.string().min(1)),
    /** Verbs of a role: 牵头, 配合. */
    verbs: sorted(z.string().min(1)),
    /** Words after the verb that make it a question for agencies: 「宣传配合单位」 asks about the matter. */
    not_after: sorted(z.string().min(1)),
    /** Fields whose name is too common a word: 组织. */
    never: sorted(han),
  }),
  /** Characters of levels, which stand before a name that is complete: 市 in 市建委. */
  levels: sorted(han),
  /** 「配合那些」 for 「配合哪些」, where nothing else asks: pairs of what is typed and what is meant. */
  asked: z.record(han, han),
});
export type RepairData = z.infer<typeof repairDataSchema>;
