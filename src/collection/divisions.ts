import { areaList } from '@vant/area-data';
import type { Level } from '../model/plan.ts';

/** A province, prefecture or county as people name it. `plain`: the name alone is no other word, too. */
export type DivisionName = { name: string; level: Exclude<Level, 'national'>; plain: boolean };

/** Peoples in the names of autonomous places, the longer ones first: 延边朝鲜族自治州, 莫力达瓦达斡尔族自治旗. */
const PEOPLES =
  '维吾尔|哈萨克|柯尔克孜|达斡尔|塔吉克|鄂温克|鄂伦春|乌孜别克|蒙古|朝鲜|土家|布依|哈尼|傈僳|拉祜|东乡|纳西|景颇|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|保安|裕固|独龙|回|藏|苗|彝|壮|满|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|各';
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES})族?)*自治(?<kind>[区州县旗])$`, 'u');
/** Rows of the list that are no division: zones, and what is under a province directly. */
const NONE = /开发|园区|示范|管理|技术|经济|试验|实验|新城$|直辖|^(?:县|市辖区)$/u;
const DIVISION = /.[省市区县州盟旗]$/u;
/** Names that are words by themselves: an old town, the city proper, 「民政局和县公安局」. */
const WORD =
  /^.[县区旗]$|^(?:市[中南北东西]|城[中东西南北关厢]|[新老]城|新市|海港|港口|工农|解放|前进|平房|路[南北]|站前)区?$|^来宾$/u;

/**
 * The provinces, prefectures and counties of China (codes of GB/T 2260, as the package has them; those of Taiwan, Hong Kong
 * and Macao as provinces only), each with the short names people use: 尤溪县, 尤溪; 延边朝鲜族自治州, 延边州, 延边.
 * `isWord` tells of the short name of a county whether it is a word in other uses: 和平.
 */
export function divisionNames(isWord: (name: string) => boolean): DivisionName[] {
  const lists: [Record<string, string>, DivisionName['level']][] = [
    [areaList.province_list, 'province'],
    [areaList.city_list, 'city'],
    [areaList.county_list, 'county'],
  ];
  const names = new Map<string, DivisionName>();
  for (const [list, level] of lists) {
    for (const [code, full] of Object.entries(list)) {
      const apart = /^(?:71|81|82)/u.test(code) && level !== 'province';
      if (apart || NONE.test(full) || !(DIVISION.test(full) || full.endsWith('地区'))) continue;
      for (const name of shortNames(full)) {
        if (name.length < 2 || names.has(name)) continue;
        const plain = !WORD.test(name) && (level !== 'county' || DIVISION.test(name) || !isWord(name));
        names.set(name, { name, level, plain });
      }
    }
  }
  return [...names.values()];
}

/** 尤溪县 → 尤溪县, 尤溪; 博尔塔拉蒙古自治州 → itself, 博尔塔拉州, 博尔塔拉; 兴安盟 → itself, 兴安. */
export function shortNames(full: string): string[] {
  const autonomous = AUTONOMOUS.exec(full);
  if (autonomous) {
    const kind = autonomous.groups?.['kind'] ?? '';
    // 鄂伦春自治旗, 东乡族自治县 are called by their people.
    const own = full.slice(0, autonomous.index) || full.replace(/族?自治[区州县旗]$/u, '');
    const withKind = kind === '区' ? [] : [own + kind];
    return [...new Set([full, ...withKind, own])];
  }
  const own = full.replace(/(?:特别行政区|林区|地区|[省市区县州盟旗])$/u, '');
  return own.length > 1 && own !== full ? [full, own] : [full];
}
