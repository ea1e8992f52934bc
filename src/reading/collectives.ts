/** 各县（市、区） and 各县市区 alike: marks and brackets inside such a name say nothing. */
const bare = (words: string): string => words.replace(/[\s()、]/gu, '');

const PLACE =
  '(?:省|自治区|直辖市|设区的?市|地级市|县级市|市|州|盟|地区|地|县|旗|功能区|开发区|新区|园区|区|苏木|乡镇|乡|镇|街道|街|嘎查|村|社区|居|师|团场|团|兵团|林场|农场|场)';

/** 各县区, 各市州, 各旗县（区）, 各镇街, 各级: all places of a kind, named instead of their governments. */
const EACH_PLACE = new RegExp(`^(?:地方|全[省市县区州])?各(?:级|${PLACE}{1,6}级?)$`, 'u');
/** Without 各 only a few are names: 属地, 镇街, 村（社区）. 街道 is one by its ending. */
const PLACES_ALONE =
  /^(?:属地|所在地|县市区|县区|区县|市县|旗县区?|镇街|街镇|镇村|乡镇街道?|村社区?|村居|社区村)$/u;
/** 各中小学, 各类媒体: bodies that are no agencies. */
const EACH_BODY =
  /^各(?:级|地|级各|类)*(?:各类)?(?:大?中小学校?|幼儿园|新闻媒体|媒体|企业|企事业单位|社会组织|行业协会|平台|社会团体)$/u;

/** Whether words name all bodies or places of a kind, without a word that agencies end in: 各县区, 各中小学, 属地. */
export function isCollective(words: string): boolean {
  const name = bare(words);
  return name.length >= 2 && [EACH_PLACE, PLACES_ALONE, EACH_BODY].some((pattern) => pattern.test(name));
}

const AUTHORITY = '(?:(?:人民)?政府|党委和?(?:人民)?政府|党委|党政|行政公署|行署|管委会|党工委|办事处|机关)';
const LOCAL = new RegExp(
  `^(?:(?:地方)?各(?:级|${PLACE}{1,8}级?)(?:地方)?|属地|所在地|地方|当地|基层|${PLACE}{1,6}级?)${AUTHORITY}?$`,
  'u',
);

/** Whether words name the places where a measure is carried out: 各地区, 各州、市人民政府, 属地政府. */
export function isLocality(words: string): boolean {
  return LOCAL.test(bare(words));
}
