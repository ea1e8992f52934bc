import type { Role } from '../model/unit.ts';

/**
 * How a line gives units their part. `head` and `charge` are both the lead, but where one line has both,
 * （省公安厅牵头，省教育厅、民政厅按职责分工负责）, only the head leads and the others take part.
 */
export type Part = 'head' | 'charge' | 'support' | 'other';

/** The part as the model knows it. */
export function roleOf(part: Part, headed: boolean): Role | 'other' {
  if (part === 'head') return 'lead';
  return part === 'charge' ? (headed ? 'support' : 'lead') : part;
}

/** Words after the units. Longer ones come first, so that 牵头负责 is not read as a unit 牵头. */
const HEAD = [
  '(?:共同|联合|分别|具体|总)?牵头(?:负责|组织(?:实施)?|落实|实施|抓总|协调|推进|办理)?',
  '负责牵头',
  '主要负责',
  '总负责',
  '负(?:总责|首责|主责|主要责任)',
  '主抓',
  '主办',
  '主责',
  '为主(?=$|[,;、。])',
  '为(?:共同|总)?(?:牵头|主办|主责|主要责任|第一责任)(?:单位|部门)',
].join('|');
const CHARGE = [
  '(?:要|应)?(?:按照?|根据|依据|依)(?:各自|部门|工作|有关)?(?:职责|职能|职权){0,2}(?:任务)?(?:分工)?(?:各自|分别|具体)?(?:负责|落实|组织实施|抓好落实|推进|做好)(?:落实|实施)?',
  '按照?(?:各自)?职[责能](?:分工)?(?!(?:分工|各自|分别|做好|密切|积极|协同|共同)*(?:配合|参与|参加|协助|支持))',
  '(?:共同|联合|分别|具体|分工|分头|各自|各负其责)?负责(?!配合|协助)(?:落实|实施|组织实施|推进|办理|具体实施)?',
  '各负其责',
  '各司其职',
  '为(?:具体)?(?:责任|承办|实施|落实)(?:单位|部门)',
  '组织实施',
  '(?:(?:共同|分别|分头|各自|具体|联合|参照|认真|全面|积极|督促)*(?:抓好|抓)?(?:贯彻)?)落实(?!办|专班)',
  '具体实施',
  '(?:共同|分别|具体)?承办',
  '主管(?=$|[,;。])',
].join('|');
const SUPPORT = [
  '为(?:主要)?(?:配合|协办|参与|参加|协助|协同|支持)(?:单位|部门)',
  '(?:按照?|根据|依据|依)?(?:各自)?(?:职责|职能|职权){0,2}(?:任务)?(?:分工)?(?:各自|分别|分头|分工|做好|共同|积极|主动|全力|协同|密切|协助|予以|负责)*配合(?:抓好)?(?:落实|实施|做好)?',
  '(?:按照?|根据|依据|依)?(?:各自)?(?:职责|职能)?(?:分工)?(?:共同|积极|协同|分工)?参与(?:配合|落实)?',
  '参加',
  '(?:负责)?协助(?:配合|落实)?',
  '(?<![经政科文])协办(?!公)',
  '(?<![员委工协])会办(?=$|[,;。])',
  '协同(?!创新)(?:落实|推进)?',
  '支持(?!中心)',
  '协管(?=$|[,;。])',
].join('|');
/** Only at the end of a list: 质量技术监督局 and 市场监管局 hold such words in their names, 「公安、市场监管、质量监督等」 are names. */
const OTHER =
  '(?:指导|督导|监督|督促|督办|检查|考核|统筹|协调|(?<!市场|食药|药品|金融|质量|安全|环境|城市|资产|国资)监管|(?<!技术|质量|卫生|药品)监督)+(?<!(?:技术|质量|卫生|药品)监督)(?=$|[,;、。])';
/** 「公安部负责人参加」 and 「局长负责制」 give nobody a part. */
const NO_NOUN = '(?!人|同志|制(?!定|订)|的|任)';
export const VERB = new RegExp(
  `(?<other>${OTHER})|(?:(?<head>${HEAD})|(?<charge>${CHARGE})|(?<support>${SUPPORT}))${NO_NOUN}`,
  'gu',
);

/**
 * The parts in which a charge is carried out on the spot: 「…配合，各地区抓好落实」. It stands beside the lead.
 * 按职责分工负责 behind a head is no such charge: it says who takes part.
 */
export const CARRIES_OUT = /落实|组织实施|具体实施|具体负责/u;
export const BY_DIVISION = /分工|职[责能]|各自|各负其责|各司其职/u;

/** 省公安厅（牵头）、省民政厅（配合）: the part stands behind the one name. */
export const NAMED_PART =
  /\((?:(?<head>牵头|主办|主责|牵头单位|总牵头)|(?<charge>负责|责任单位)|(?<support>配合|参与|协助|协办|配合单位))\)$/u;

const PLACE = '(?:单位|部门|处室|机构|机关|主体|科室|股室|地区|方)';
const AND = '(?:和|及|与|、|/|\\()?';
/** 市级牵头单位, 县直责任单位, 区县配合单位: whose units they are does not change their part. */
const OF_LEVEL = '(?:(?:[省市县区州乡镇]{1,3}|自治区|国家|中央|本|地方)(?:级|直)?)?';
export const LABELS: Record<Part | 'time' | 'neutral' | 'aside', string> = {
  head: `(?:共同|总|第一)?(?:牵头|主办|主责|主要)(?:负责|责任|实施|落实)?${PLACE}?|第一责任${PLACE}`,
  charge: `(?:共同|具体)?(?:责任|负责|承办|实施|落实|组织|主管|执行|完成)(?:落实|实施)?${PLACE}(?:${AND}(?:责任|实施)?${PLACE}\\)?)?`,
  support: `(?:主要)?(?:配合|参与|参加|协助|协办|协管|协同|支持|协作)(?:责任|实施)?${PLACE}?`,
  other: `(?:指导|督导|监督|督办|监管)${PLACE}`,
  time: '(?:计划|任务|工作)?(?:完成|办结|整改|实施|推进|落实)?(?:时限|时间|期限|节点|进度|日期)(?:安排|要求|节点|进度)?',
  neutral: '(?:责任|职责|任务|工作)?分工|责任落实|责任(?=:)',
  aside:
    '(?:责任|分管|包抓|包案|牵头|挂钩|市级|县级|区级)?领导|(?:第一|直接)?(?:责任|负责|联系|经办)人|联系(?:人|电话|方式)|电话|备注|工作目标|目标',
};

/** 责任单位：… 牵头部门：… 完成时限：… — a label says what stands after it. */
export const LABEL = new RegExp(
  Object.entries(LABELS)
    .map(([name, words]) => `(?<${name}>${words})`)
    .join('|')
    .replace(/^/u, `${OF_LEVEL}(?:`)
    .concat(')(?:\\([^()]{1,20}\\))?:'),
  'gu',
);

export type LabelKind = keyof typeof LABELS;

/** Which kind of label or verb a match of `LABEL`, `VERB` or `NAMED_PART` is. */
export function kindOf(match: RegExpMatchArray): LabelKind {
  const found = Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined);
  return (found?.[0] ?? 'charge') as LabelKind;
}
