/** Prefixes that name a level and are dropped from a unit's name: 省民政厅, 全国妇联, 中央综治办, 省政府法制办. */
const LEVEL_PREFIX =
  /^(?:省政府|市政府|县政府|自治区政府|国家|国务院|中央|全国|自治区|省|市|县|区|州|本)(?!级)(?=\p{Script=Han}{2})/u;

/** Where the prefix is part of the name: 中央宣传部, 省委网信办, 省人大常委会法工委, 共青团中央, 国家安全部. */
const KEEPS_PREFIX =
  /^(?:(?:中央|省委|市委|县委|区委|州委|自治区党委)(?:宣传部|组织部|统战部|政法委|网信办|编办|党校|办公|社会工作部|机构编制|军委|台办)|国家(?:安全|移民|铁路|烟草|民委|宗教|数据|网信|互联网)|(?:省|市|县|区)人大|省委|市委|县委|区委|市场|区域|县域|市政)/u;

/**
 * The name of a unit without a level prefix that is no part of it: 省民政厅 → 民政厅, 全国妇联 → 妇联,
 * 中央综治办 → 综治办, 省政府妇儿工委办公室 → 妇儿工委办公室; 团省委 and 省委宣传部 stay.
 */
export function nameOf(printed: string): string {
  const bare = printed.replace(/\s+/gu, '');
  if (KEEPS_PREFIX.test(bare)) return bare;
  return bare.replace(LEVEL_PREFIX, '');
}

/** Endings that agencies, courts, mass organisations and enterprises have in Chinese documents. */
const UNIT_ENDING =
  /(?:部|委|委员会|局|厅|办|办公室|院|法院|检察院|会|总会|署|总站|总队|支队|大队|公司|集团|中心|团|联|组|工会|工委|团中央|团省委|妇联|残联|银行|委办|政府|街道|单位|部门|机关|办事处|管委会|协会|联合会|学校|学院|大学|医院|企业|所|社|台|处|科|军|区|乡镇|地区|市|县)$/u;

/** Whether words look like the name of a unit (省公安厅, 南昌铁路局福州办事处, 各县市人民政府). */
export function looksLikeUnit(words: string): boolean {
  const bare = words.replace(/\s+/gu, '');
  return bare.length >= 2 && bare.length <= 30 && /^[\p{Script=Han}A-Za-z]/u.test(bare) && UNIT_ENDING.test(bare);
}
