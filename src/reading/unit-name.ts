import { isCollective } from './collectives.ts';

/** Prefixes that name a level and are dropped from a unit's name: 省民政厅, 全国妇联, 中央综治办, 省政府法制办. */
const LEVEL_PREFIX =
  /^(?:自治区政府|省政府|市政府|县政府|区政府|州政府|国家|国务院|中央|全国|自治区|自治州|自治县|省|市|县|区|州|旗|本)(?!级)(?=\p{Script=Han}{2})/u;

/** Where the prefix is part of the name: 中央宣传部, 省委网信办, 市直机关工委, 市场监管局, 国家安全部. */
const KEEPS_PREFIX = new RegExp(
  [
    '^中央(?:宣传部|组织部|统战部|政法委|网信办|编办|党校|办公|社会工作部|机构编制|军委|台办|文明办)',
    '^国家(?:安全|移民|铁路|烟草|民委|宗教|数据|网信|互联网|电网|开发银行)',
    '^(?:自治区|省|市|县|区|州|旗)(?:党委|委|人大|直|(?:人民)?政府(?:$|办公)|军区)',
    '^(?:市场|区域|县域|市域|区块|本科|市政(?!务|协|法|府)|市民(?!政|族|宗|革|盟|建|主|进))',
  ].join('|'),
  'u',
);

/**
 * The name of a unit without a level prefix that is no part of it: 省民政厅 → 民政厅, 全国妇联 → 妇联,
 * 中央综治办 → 综治办, 省政府妇儿工委办公室 → 妇儿工委办公室; 团省委 and 省委宣传部 stay.
 */
export function nameOf(printed: string): string {
  const bare = printed.replace(/\s+/gu, '');
  return KEEPS_PREFIX.test(bare) ? bare : bare.replace(LEVEL_PREFIX, '');
}

/** Endings that agencies, courts, mass organisations, enterprises and localities have in Chinese documents. */
const UNIT_ENDING = new RegExp(
  `(?:${[
    '部|委|委员会|局|厅|办|办公室|督查室|督导室|研究室|院|会|署|总站|总队|支队|大队|中队|公司|集团|中心|联|组|队|馆|站|兵团|团队',
    '(?:总|分|支)行|银行|团中央|团(?:省|市|区|县|州|旗)委|政府|街道|单位|部门|机关|机构|办事处|学校|高校|医院|企业',
    '(?<=[究测察控务出检守戒政法土])所|(?<=报|杂志|供销|通讯|旅行)社|(?<=视|播|气象|地震)台|处|(?<=[政安教财法宣计医务])科|(?<=管理|开发|实验|新|高新|经开|示范|保护|军|自治|景|各|园)区',
    '(?<=[车工电机]务|客运|供电|房建|车辆|动车)段|海关|军分区|分社|(?<=信用)社|(?<=[林农牧渔猎])场|机场|幼儿园|功能区',
    '(?<=妇联|工会|团|党|社会|基层)组织|各村|社区|大学|学院|党校|各县|各市|各州|各镇|各乡|乡镇|地区|各地|指挥部|联席会议|领导小组|专班|工会|专委|全体成员|方面|兵团',
  ].join('|')})$`,
  'u',
);

/** Names of systems and bodies that stand in lists without an ending: （公安、民政、妇联等部门负责）, 海关. */
const SHORT_NAMES =
  /^(?:[省市县区州]|自治区|各级)?(?:公安|国安|民政|司法|教育|财政|人社|人力社保|劳动保障|卫健|卫生|卫生健康|医保|文旅|文广|文化|广电|农业|农业农村|住建|城管|交通|交通运输|市场监管|工商|质监|质量监督|技术监督|药监|安监|税务|法院|中法|高法|检察|检|网信|宣传|政法|综治|信访|审计|统计|环保|生态环境|自然资源|国土|水利|林业|发改|工信|商务|科技|应急|消防|气象|铁路|民航|边防|边检|海警|海关|海事|邮政|电信|移动|联通|铁塔|通信|电力|供电|人行|金融|银保监|证监|武警|政协|人大|工会|共青团|妇联|残联|科协|文联|侨联|红十字|民宗|外事|外办|关工委|团委|监狱|戒毒|烟草|新华社)$/u;

/** Words that running text has and no name of a unit: 「各单位要」, 「在有关部门指导下」. */
const RUNNING_WORDS =
  /[的了吗须每]|设[在于立]|组成|担任|兼任|列席|主持|(?<!自)由|要(?!素|塞)|应(?!急|用|对气候|商)|将(?!乐)|进行|加强|做好|开展|落实(?!办)|确保|按照|根据|依法|共同|分别|积极|负责|牵头|配合|参与|(?<!^)会同|会同(?!县)|通过|推进|领导下|指导下|专人|以及|完成|实施(?!办)|情况|制定|制度$|任务|措施|工作$|主要领导|负责人|联系|电话|其中|包括|排名|排第|等$|^详|专题|召集|会议$(?<!联席会议)/u;

/** 「省公安厅省民政厅」: two units with no mark between them. */
const GLUED =
  /(?<=厅|局|委|部|办|院|妇联|残联|工会)(?=(?:省|市|县|自治区|团省委|团市委|团县委)(?!场|委省|政)\p{Script=Han}{2,})/u;

/** Whether words are the name of a unit: 省公安厅, 南昌铁路局福州办事处, 各县（市、区）人民政府, 民政（in a list). */
export function looksLikeUnit(words: string): boolean {
  if (isCollective(words)) return true;
  const bare = words.replace(/\s+/gu, '').replace(/\([^()]*\)/gu, '');
  if (
    bare.length < 2 ||
    bare.length > 28 ||
    !/^[\p{Script=Han}A-Za-z“"][\p{Script=Han}A-Za-z\d“”"—-]*$/u.test(bare)
  )
    return false;
  // 「民政厅(牵头)教育厅」 is not one name, 「各县(市、区)人民政府」 is.
  if (/[局厅委部办院会]\([^()]*\)[^()]/u.test(words)) return false;
  if (SHORT_NAMES.test(bare)) return true;
  return UNIT_ENDING.test(bare) && !RUNNING_WORDS.test(bare);
}

/** The units that stand in one word without a mark between them; the word itself where it is one unit. */
export function unglued(words: string): string[] {
  const parts = words.split(GLUED);
  return parts.length > 1 && parts.every(looksLikeUnit) ? parts : [words];
}

/** A class of units instead of names: 有关部门, 各有关单位, 各成员单位. Such a line is open-ended. */
export const NAMES_A_CLASS = /(?:有关|相关)(?:部门|单位|机构|地区|方面)|各(?:有关|相关)/u;
