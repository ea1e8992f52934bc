const LEAD_ZH = '(?:牵头|主责|负责|责任)(?:的)?(?:单位|部门|机构|方|人)?';
const CHANGE_ZH = '(?:换|变化|变动|变更|变了|更换|调整|改变|易主|转移|转到|移交|改由|改为)';
const HANDOVER = new RegExp(
  `${CHANGE_ZH}(?:了|过|成|掉)?(?:任务的?)?${LEAD_ZH}|${LEAD_ZH}(?:上)?(?:有|发生|出现|都|是怎么|怎么|如何|是否|是)?(?:了|过|所)?(?:${CHANGE_ZH}|不同|不一样|不一致|变)|\\bchang\\w* (?:the |their |its |of )?(?:lead|hands)|\\bchang\\w* in (?:the )?lead|\\blead(?:s|ers?|ing)?(?: agenc(?:y|ies)| units?| bod(?:y|ies)| departments?)?(?: (?:has|have|was|were|is|are))? (?:chang\\w*|differ\\w*|replaced|switched)|\\b(?:a )?(?:different|new|another) lead\\b|\\b(?:switch|swap|replac)\\w* (?:the |their )?lead|\\bhanded over\\b`,
  'u',
);

/**
 * Whether a message asks where the lead went from one unit to another: 「换了牵头单位的任务」, “measures that changed
 * hands”.
 * @param text normal form of a message
 */
export function asksHandover(text: string): boolean {
  return HANDOVER.test(text);
}
