import type { Agency } from '../model/agency.ts';
import { MARKERS, type Phrasebook } from '../model/phrasebook.ts';
import type { Place } from '../model/place.ts';
import type { Level } from '../model/plan.ts';
import { plainPhrase, stemPhrase } from '../search/english.ts';
import { normalForm, type SimplifiedTable } from '../search/normal-form.ts';
import { PhraseTable } from '../search/phrases.ts';
import type { AgencyForm, Collection } from './collection.ts';

/** Prefixes with which people write a level: 省民政厅, 县民政局, 国家民委, 全国妇联. */
const PREFIXES: Record<Level, string[]> = {
  national: ['国家', '全国', '中央', '国务院'],
  province: ['省', '省级', '省政府', '我省', '自治区'],
  city: ['市', '市级', '自治州', '州', '盟'],
  county: ['县', '县级', '我县', '区', '旗', '自治县'],
};
/** 市场监管局 starts with no level. */
const STARTS_WITH_LEVEL = /^(?:国家|全国|中央|国务院|中国|省|市(?!场)|县|区|自治[区州县]|州|盟|旗|…)/u;

/** Tables of all names of agencies, Chinese and English, for the normal form of a question. */
export function agencyTables(
  agencies: readonly Agency[],
  simplified: SimplifiedTable,
): Collection['agencyTables'] {
  const forms: AgencyForm[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (form: AgencyForm): number => {
    const key = `${form.agency}|${form.level ?? ''}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, forms.length);
    return forms.push(form) - 1;
  };
  const zh: [string, number][] = [];
  const en: [string, number][] = [];
  const addZh = (words: string, value: number): unknown =>
    zh.push([normalForm(words, simplified).replace(/\s+/gu, ''), value]);
  for (const agency of agencies) {
    for (const [level, names] of Object.entries(agency.levels) as [
      Level,
      NonNullable<Agency['levels'][Level]>,
    ][]) {
      const value = numberOf({ agency: agency.id, level });
      for (const name of names) {
        for (const form of [
          name.name,
          ...name.also,
          ...(name.full?.startsWith('…') === false ? [name.full] : []),
        ]) {
          addZh(form, value);
          if (!STARTS_WITH_LEVEL.test(form))
            for (const prefix of PREFIXES[level]) addZh(prefix + form, value);
        }
        for (const words of name.en) en.push([stemPhrase(words), value]);
      }
    }
    const anyLevel = numberOf({ agency: agency.id, level: null });
    for (const words of agency.field.zh) addZh(words, anyLevel);
    for (const words of agency.field.en) en.push([stemPhrase(words), anyLevel]);
  }
  return { zh: PhraseTable.of(zh), en: PhraseTable.of(en), forms };
}

/** Tables of the words that tell what is asked; values are numbers of `MARKERS`. */
export function markerTables(
  phrasebook: Phrasebook,
  simplified: SimplifiedTable,
): { zh: PhraseTable; en: PhraseTable } {
  return bothTables(
    MARKERS.map((name) => phrasebook[name]),
    simplified,
  );
}

/** Tables of place names; values are numbers of places. */
export function placeTables(
  places: readonly Place[],
  simplified: SimplifiedTable,
): { zh: PhraseTable; en: PhraseTable } {
  return bothTables(places, simplified);
}

function bothTables(
  entries: readonly { zh: string[]; en: string[] }[],
  simplified: SimplifiedTable,
): { zh: PhraseTable; en: PhraseTable } {
  const zh = entries.flatMap(({ zh: words }, number) =>
    words.map((word): [string, number] => [normalForm(word, simplified), number]),
  );
  const en = entries.flatMap(({ en: words }, number) =>
    words.map((word): [string, number] => [plainPhrase(word), number]),
  );
  return { zh: PhraseTable.of(zh), en: PhraseTable.of(en) };
}

/** 教育部门 → 教育: what the name of a field ends with when it stands for its agencies. */
const FIELD_SUFFIX = '部门';

/** Fields whose bare name is no agency of the registry, longest first: 教育, 财政, but not 民政. */
export function bareFields(agencies: readonly Agency[], names: PhraseTable): string[] {
  return agencies
    .flatMap(({ field }) => field.zh)
    .filter((name) => name.endsWith(FIELD_SUFFIX))
    .map((name) => name.slice(0, -FIELD_SUFFIX.length))
    .filter((field) => field.length > 1 && !names.get(field))
    .toSorted((a, b) => b.length - a.length);
}
