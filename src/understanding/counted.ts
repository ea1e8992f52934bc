import type { Role } from '../model/unit.ts';

/** Units that a message counts: 「有多少个牵头单位」, “number of supporting agencies”; `role`: the part it names. */
export type CountedUnits = { role: Role | null; start: number; end: number };

const PART_ZH = '(?<part>牵头|负责|主办|责任|配合|协助|参与)?(?:的)?';
const UNIT_ZH = '(?:单位|部门|机构)';
const UNIT_EN =
  '(?:agencies|units|bodies|departments|ministries|bureaus|organi[sz]ations|institutions|authorities|supporters)\\b';

const PATTERNS = [
  new RegExp(`(?:多少|几)(?:个|家|种)?(?:不同的?)?${PART_ZH}${UNIT_ZH}`, 'u'),
  new RegExp(
    `${PART_ZH}(?<!成员)${UNIT_ZH}(?:里面?|中)?(?:一共|总共|共|合计|都|总计)*(?:有|是)?(?:多少|几个|几家|的?(?:总数量|数量|总数|数目|个数|家数))`,
    'u',
  ),
  new RegExp(
    `\\b(?:how many|(?:total )?number of|count(?: of)?|tally of)(?: of)?(?: the| all| all the)?(?: different| distinct| various)? ?(?<part>lead(?:ing)?|responsible|support(?:ing)?|participating)? ?${UNIT_EN}`,
    'u',
  ),
];

/**
 * What is counted, where that is units and not measures; null otherwise.
 * @param text normal form of a message
 */
export function readCountedUnits(text: string): CountedUnits | null {
  if (!/多少|几|数|how many|number|count|tally/u.test(text)) return null;
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    if (match)
      return {
        role: /supporters/u.test(match[0]) ? 'support' : roleOf(match.groups?.['part']),
        start: match.index,
        end: match.index + match[0].length,
      };
  }
  return null;
}

function roleOf(part: string | undefined): Role | null {
  if (part === undefined || part === '责任' || part === 'responsible') return null;
  return /配合|协助|参与|support|participating/u.test(part) ? 'support' : 'lead';
}
