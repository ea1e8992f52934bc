import { stemmer } from 'stemmer';

/** Words that carry no matter in a question or a phrase. */
const STOP = new Set(
  'a an the of in on at to for from by with and or as is are was were be been being it its this that these those there their them they he she his her our we you your i me my into onto over under about'.split(
    ' ',
  ),
);

/** Words that people clip, whole: “the education dept”. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['dept', 'department'],
  ['depts', 'departments'],
  ['govt', 'government'],
  ['gov', 'government'],
  ['info', 'information'],
  ['intl', 'international'],
  ['natl', 'national'],
  ['mgmt', 'management'],
  ['org', 'organization'],
  ['orgs', 'organizations'],
  ['edu', 'education'],
  ['educ', 'education'],
  ['min', 'ministry'],
  ['bur', 'bureau'],
  ['comm', 'commission'],
  ['admin', 'administration'],
  ['pub', 'public'],
  ['sec', 'security'],
  ['civ', 'civil'],
  ['aff', 'affairs'],
  ['affrs', 'affairs'],
  ['fed', 'federation'],
  ['resp', 'responsible'],
  ['supp', 'support'],
  ['coop', 'cooperation'],
  ['reg', 'registration'],
  ['cert', 'certificate'],
  ['certs', 'certificates'],
]);

/** A number is a word where it tells an age: “over 16”, “16 and older”, “16+”. */
const AGE =
  '(?<=\\b(?:over|above|aged?|older than) )\\d{2}\\b|\\b\\d{2}(?=\\+| (?:and|or) (?:over|above|older|up)\\b)';
const WORD = new RegExp(`[a-z]+(?:'[a-z]+)?|\\d+[a-z]+|${AGE}`, 'giu');

/**
 * English words of a text in order, each with where it stands and its stem; function words have an empty
 * stem. Hyphens and possessives divide: “women’s re-enrolment” → women, re, enrol.
 */
export function englishWords(text: string): { start: number; end: number; stem: string; word: string }[] {
  return [...text.matchAll(WORD)].map((match) => {
    const word = match[0].toLowerCase();
    const plain = word.replace(/'s?$/u, '');
    const base = WHOLE.get(plain) ?? plain;
    return {
      start: match.index,
      end: match.index + word.length,
      word: word.endsWith("n't") ? word : base,
      stem: STOP.has(base) ? '' : stemOf(base),
    };
  });
}

/** Phrase → stems joined by blanks, function words left out: “register a marriage” → “regist marriag”. */
export function stemPhrase(phrase: string): string {
  return englishWords(phrase.toLowerCase().replace(/-/gu, ' '))
    .map(({ stem }) => stem)
    .filter(Boolean)
    .join(' ');
}

/** Words in lower case joined by blanks, nothing left out: for phrases in which function words tell. */
export function plainPhrase(phrase: string): string {
  return englishWords(phrase.replace(/-/gu, ' '))
    .map(({ word }) => word)
    .join(' ');
}

/** Words that Porter's rules make one though they mean two things, each with a stem of its own. */
const APART: readonly (readonly [RegExp, string])[] = [
  [/^publici(?:ty|z)/u, 'publicity'],
  [/^publication/u, 'publication'],
  [/^organi[sz](?:e|a|ing)/u, 'organize'],
  [/^international/u, 'international'],
  [/^universit/u, 'university'],
  [/^hospitality$/u, 'hospitality'],
  [/^communicat/u, 'communicate'],
  [/^mobili[sz]/u, 'mobilize'],
  [/^populari[sz]/u, 'popularize'],
  [/^nationalit/u, 'nationality'],
  [/^minorit/u, 'minority'],
  [/^generation/u, 'generation'],
  [/^customers?$/u, 'customer'],
  [/^informants?$/u, 'informant'],
  [/^miners?$/u, 'miner'],
  [/^organic/u, 'organic'],
];

const stems = new Map<string, string>();
/** Words whose stems are kept; people use few different ones. */
const MOST_STEMS = 20_000;

/** Porter stem over one spelling: organise, organize; labour, labor; centre, center; enrolment, enrollment. */
function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = newStem(word);
  if (stems.size < MOST_STEMS) stems.set(word, stem);
  return stem;
}

function newStem(word: string): string {
  const american = word
    .replace(/is(e|ed|es|ing|ation|ations)$/u, 'iz$1')
    .replace(/ys(e|ed|es|ing)$/u, 'yz$1')
    .replace(/(?<=\w{2})our(?=s?$|ed$|ing$|al$|er|able|hood|ite)/u, 'or')
    .replace(/(cent|fib|theat|lit|met|calib)res?$/u, '$1er')
    .replace(/ll(?=(?:ed|ing|er|ers|ment|ments|or|ors|ation)$)/u, 'l')
    .replace(/(licen|defen|offen|practi)c(e|es|ed|ing)$/u, '$1s$2')
    .replace(/^programmes?$/u, 'program')
    .replace(/enroll?$/u, 'enrol');
  return APART.find(([words]) => words.test(american))?.[1] ?? stemmer(american);
}

/** Words that differ in the vowel before their ending only fall together: responsable, responsible. */
export function withoutVowel(word: string): string {
  return word.replace(/[aei](?=(?:ble|nce|nt|ncy)$)/u, '*');
}
