import type { Role } from '../model/unit.ts';

/**
 * A question for the units, or the plans, that come first by the number of measures, or the measures with most units: 「哪个单位牵头最多」,
 * “which agency leads the most measures”. `role`: the part by which they are ranked, if it stands with the words.
 */
export type Ranking = { of: 'units' | 'plans' | 'measures'; role: Role | null; start: number; end: number };

const MOST_ZH =
  /(?<part>牵头|负责|主办|配合|协助|参与)?(?:的)?(?:单位|部门|任务|次数|条数|措施|条款|事项|出现|承担|合作|职责)*(?:数量?)?(?:最多|最频繁|最常)(?:(?<later>牵头|负责|配合|协助|参与))?|(?<listed>牵头|负责|配合|参与)?(?:任务|次数|条数)?(?:排名|排行)/u;
const MOST_EN =
  /\b(?:most (?:(?:lead(?:ing)?|support(?:ing)?) (?:agencies|units|bodies|departments)|agencies|units|often|frequently|commonly|regularly|measures|tasks|clauses|items|duties|times|work)|(?:the )?most(?=\s*(?:[?.!]|$|in\b|with\b|for\b|under\b))|(?:highest|largest|greatest) number of (?:measures|tasks|clauses)|rank(?:ing|ed|s)?)\b/u;

const PLANS =
  /(?:哪|几)(?:个|份|部|一个|一份)?(?:计划|方案|文件)|which (?:of the )?(?:\w+ )?(?:plans?|documents?)\b/u;
/** 「哪条任务参与单位最多」, “which measure has the most supporting agencies”. */
const MEASURES = /哪(?:一)?[条项](?!线)|(?:任务|措施|条款)是哪|which (?:measures?|tasks?|clauses?)\b/u;
/** What is ranked is a unit only where one is asked for. */
const UNITS =
  /谁|单位|部门|机构|哪家|哪个[厅局委部]|\bwho\b|agenc|\bunits?\b|\bbod(?:y|ies)\b|departments?|ministr|bureaus?|organi[sz]ation/u;
/** 「一起最多的单位」, 「配合公安部最多」 say what is counted; 「案件最多的地区」 is a matter. */
const COUNTED_BEFORE = /一起|合作|打交道|同时|(?:牵头|负责|配合|协助|参与)[^,。;]{0,10}$/u;

/** @param text normal form of a message */
export function readRanking(text: string): Ranking | null {
  const zh = MOST_ZH.exec(text);
  const match = zh ?? MOST_EN.exec(text);
  if (!match) return null;
  const alone = zh !== null && zh[0].startsWith('最') && zh.groups?.['later'] === undefined;
  if (alone && !COUNTED_BEFORE.test(text.slice(0, zh.index))) return null;
  const of = PLANS.test(text)
    ? 'plans'
    : MEASURES.test(text) && UNITS.test(text)
      ? 'measures'
      : UNITS.test(text)
        ? 'units'
        : null;
  if (of === null) return null;
  const { part, later, listed } = match.groups ?? {};
  const english = /lead|support/u.exec(match[0])?.[0];
  return {
    of,
    role: roleOf(part ?? later ?? listed ?? english),
    start: match.index,
    end: match.index + match[0].length,
  };
}

function roleOf(part: string | undefined): Role | null {
  if (part === undefined) return null;
  return /配合|协助|参与|support/u.test(part) ? 'support' : 'lead';
}

const BOTH_PARTS =
  /既(?:是|当|做|有)?(?:牵头|负责)(?:单位|任务)?,?(?:又|也|还)(?:是|当|做|有)?(?:配合|参与|协助)|both lead(?:s|ing)? and support|lead as well as support|both leads? and supporters?/u;
const ONLY_LEADS =
  /没有配合任务|(?:只|仅)(?:负责)?牵头(?:,?(?:从)?不配合)?|\bonly (?:ever )?leads?\b|leads? but never supports?/u;
const ONLY_SUPPORTS =
  /(?:只|仅)(?:是|做)?(?:配合|参与|协助)|从不?未?没?牵头|\bnever leads?\b|\bonly (?:ever )?supports?\b|supports? only/u;

/** Units by what they do in a plan: 「既牵头又配合的单位」, “agencies that only support”; null if none is asked for. */
export function readHaving(text: string): 'both' | 'lead-only' | 'support-only' | null {
  if (!UNITS.test(text)) return null;
  if (BOTH_PARTS.test(text)) return 'both';
  if (ONLY_SUPPORTS.test(text)) return 'support-only';
  return ONLY_LEADS.test(text) ? 'lead-only' : null;
}
