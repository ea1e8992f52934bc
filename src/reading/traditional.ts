import { Converter } from 'opencc-js/t2cn';

/** Characters of these documents that only the traditional script has. */
const TRADITIONAL = /[負責單門機關參與廳實時劃動國東區縣務會議]/gu;

let convert: ((text: string) => string) | null = null;
const known = new Map<string, string>();

/** Whether a text is written in traditional characters. 「由公安廳負責，民政廳配合」 is, one quoted name is not enough. */
export function isTraditional(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (text.match(TRADITIONAL)?.length ?? 0) * 50 > han;
}

/** One character in simplified form, if that is one character too: 廳 → 厅. */
export function simplified(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const run = (convert ??= Converter({ from: 't', to: 'cn' }));
  const simple = run(character);
  const result = simple.length === character.length ? simple : character;
  known.set(character, result);
  return result;
}
