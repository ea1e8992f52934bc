import { describe, expect, test } from 'vitest';
import type { Place } from '../model/place.ts';
import type { PlanMeta } from '../model/plan-meta.ts';
import { collection } from '../testing/collection.ts';
import { divisionNames, shortNames } from './divisions.ts';
import { withTaughtPlaces } from './taught-places.ts';

describe('names of divisions', () => {
  test.each([
    ['尤溪县', ['尤溪县', '尤溪']],
    ['延边朝鲜族自治州', ['延边朝鲜族自治州', '延边州', '延边']],
    ['博尔塔拉蒙古自治州', ['博尔塔拉蒙古自治州', '博尔塔拉州', '博尔塔拉']],
    ['黔西南布依族苗族自治州', ['黔西南布依族苗族自治州', '黔西南州', '黔西南']],
    ['广西壮族自治区', ['广西壮族自治区', '广西']],
    ['莫力达瓦达斡尔族自治旗', ['莫力达瓦达斡尔族自治旗', '莫力达瓦旗', '莫力达瓦']],
    ['东乡族自治县', ['东乡族自治县', '东乡县', '东乡']],
    ['锡林郭勒盟', ['锡林郭勒盟', '锡林郭勒']],
    ['香港特别行政区', ['香港特别行政区', '香港']],
    // of two characters there is no short name
    ['易县', ['易县']],
  ])('%s', (full, names) => {
    expect(shortNames(full)).toEqual(names);
  });

  test('provinces, prefectures and counties are there, zones and townships are not', () => {
    const names = divisionNames(() => false).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['福建省', '宁德市', '尤溪县', '立山区', '阿勒泰地区', '浦东新区', '鄂托克旗']),
    );
    for (const none of ['樟木头镇', '莞城街道', '苏州工业园区', '市辖区', '县', '阿里山乡'])
      expect(names).not.toContain(none);
    expect(names.length).toBeGreaterThan(5_000);
  });

  test('a name that a lexicon has is no place', () => {
    const { divisionTables, agencyTables } = collection;
    expect(agencyTables.zh.get('公安')).toBeDefined();
    expect(divisionTables.zh.get('公安')).toBeUndefined();
    expect(divisionTables.zh.get('公安县')).toBeDefined();
  });
});

describe('places that plans teach', () => {
  const meta = (jurisdiction: string, level: PlanMeta['level']): PlanMeta => ({
    id: 'new-plan',
    file: 'source.txt',
    sha256: '',
    retrieved_from: '',
    retrieved_on: null,
    jurisdiction,
    level,
    aliases: [],
    glossary_checked: false,
    notes: [],
  });

  test.each<[string, PlanMeta['level'], string[], string[]]>([
    ['安康市', 'city', ['安康', '安康市'], ['Ankang', 'Ankang City']],
    ['尤溪县', 'county', ['尤溪', '尤溪县'], ['Youxi', 'Youxi County']],
    ['福建省三明市尤溪县', 'county', ['尤溪', '尤溪县', '福建省三明市尤溪县'], ['Youxi', 'Youxi County']],
    ['易县', 'county', ['易县'], ['Yixian', 'Yixian County']],
    ['凉山彝族自治州', 'city', ['凉山', '凉山彝族自治州', '凉山州'], ['Liangshan', 'Liangshan Prefecture']],
  ])('%s', (jurisdiction, level, zh, en) => {
    const [place] = withTaughtPlaces([], [meta(jurisdiction, level)]);
    expect(place).toMatchObject({ zh, en, level });
  });

  test('a place of the corpus stays as it is, and the nation is none', () => {
    const fujian: Place = { id: 'fujian', zh: ['福建', '福建省'], en: ['Fujian'], level: 'province' };
    const metas = [meta('福建省', 'province'), meta('全国', 'national')];
    expect(withTaughtPlaces([fujian], metas)).toEqual([fujian]);
  });
});
