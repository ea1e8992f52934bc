/** 「列第一位的为牵头单位」, 「排在首位的单位为牵头单位」, 「第一个单位为牵头单位」: the order of a list says who leads. */
const ORDER =
  '(?:(?:责任)?单位)?(?:(?:列|排)(?:名|序|列)?(?:在|为|于)?)?(?:第一|首|最前面?)(?:位|名|个|家)?的?(?:责任)?(?:单位|部门|者)?(?:为|是|系|即为|即)(?:牵头|主办|主责|主要责任|第一责任|总牵头)(?:单位|部门)?';
const FIRST_LEADS = new RegExp(`^${ORDER}$`, 'u');
const FIRST_LEADS_ANYWHERE = new RegExp(ORDER, 'u');
/** The same anywhere in a text, and whether it says that it holds from there on. */
export const FIRST_LEADS_NOTE = new RegExp(`${ORDER}(?<onwards>[,;]?(?:下同|以下(?:均?同|同理)))?`, 'gu');

/** 「★为牵头单位」, 「标*的为牵头单位」, 「加★者为牵头单位」: a sign says who leads. */
export const SIGN_LEADS_NOTE =
  /[“"'‘]?(?<sign>[★☆▲△*※●])[”"'’]?(?:号|标识|标记|标志)?(?:的|者)?(?:单位|部门)?(?:为|是|表示|代表|系)(?:牵头|主办|主责)/u;

/** Speaks of other measures than the one it stands behind: 「以下均需各市人民政府落实」, 「不再逐一列出」. */
export const OF_OTHER_MEASURES =
  /^(?:以下|以上|上述|下列|下同)|均[需须由应]|不再(?:逐一|一一|逐条|逐项|重复|另行|单独|分别)*(?:列|注明|赘)/u;
const SAYS_NOTHING = /^(?:以下(?:均)?(?:同|相同)|下同|排名不分先后|不分先后)$/u;

/** A line without the notes in it. `unread` are notes on other measures: they give nobody a part in this one. */
export type Noted = { said: string; firstLeads: boolean; unread: string[] };

export function withoutNotes(line: string): Noted {
  const noted: Noted = { said: '', firstLeads: false, unread: [] };
  // 「责任单位（排第一的为牵头单位）：…」
  const words = line.replace(/\(([^()]+)\)/gu, (all, inside: string) => {
    const isNote = inside
      .split(/[,;。]/u)
      .every((piece) => FIRST_LEADS.test(piece) || SAYS_NOTHING.test(piece));
    if (!isNote) return all;
    noted.firstLeads ||= FIRST_LEADS_ANYWHERE.test(inside);
    return '';
  });
  for (const piece of words.split(/(?<=[,;。])/u)) {
    const bare = piece.replace(/[,;。]$/u, '');
    if (FIRST_LEADS.test(bare)) noted.firstLeads = true;
    else if (SAYS_NOTHING.test(bare)) continue;
    else if (OF_OTHER_MEASURES.test(bare)) noted.unread.push(bare);
    else noted.said += piece;
  }
  noted.said = noted.said.replace(/[,;。]$/u, (mark) => (noted.said.length < words.length ? '' : mark));
  return noted;
}
