const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/s$/u, ''],
  [/es$/u, ''],
  [/ies$/u, 'y'],
  [/(?:ed|ing|er|ers|est)$/u, ''],
  [/(?:ed|ing|er|ers|est)$/u, 'e'],
  [/(?:ied|ier|iest|ily)$/u, 'y'],
  [/([a-z])\1(?:ed|ing|er|ers)$/u, '$1'],
  [/(?:ly|ness|less|ful|ment|ments)$/u, ''],
  [/bly$/u, 'ble'],
  [/(?:ised|ises|ise|ising|ization|isation)$/u, 'ize'],
];

/** What a word may be a regular form of, itself first: carries → carry; stopped → stopp, stoppe, stop. */
export function baseForms(word: string): string[] {
  const forms = ENDINGS.flatMap(([ending, base]) => (ending.test(word) ? [word.replace(ending, base)] : []));
  return [word, ...forms.filter((form) => form.length > 2)];
}
