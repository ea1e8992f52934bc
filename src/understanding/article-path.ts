import { parseNumeral } from '../model/numerals.ts';
import { ARTICLE_RANK, type ClausePath, ITEM_RANK } from '../model/query.ts';

type Hit = ClausePath & { start: number; end: number };

const CHAPTER_RANK = 10;
const N = '([一二三四五六七八九十]{1,3}|\\d{1,3})';
const JOINT = '[\\s,、的]*';
const ARTICLE = new RegExp(
  `(?:第\\s*${N}\\s*章${JOINT}(?:第\\s*${N}\\s*节${JOINT})?)?第\\s*${N}\\s*条` +
    `(?:${JOINT}(?:第?\\s*\\(\\s*${N}\\s*\\)\\s*[项款点目]?|第\\s*${N}\\s*[项款点目]|(\\d{1,2})(?![\\d年月日号个家名级]))` +
    `(?:${JOINT}(?:第?\\s*\\(\\s*${N}\\s*\\)\\s*[项款点目]?|第\\s*${N}\\s*[项款点目]))?)?`,
  'u',
);
/** 「第二部分第5条」 and 「（一）第2条」 are no articles, 「刑法第二百四十条」 is not one of a plan. */
const NO_ARTICLE_AFTER =
  /(?:部分|[节项款点)]|方面|[一二三四五六七八九十]、|》|(?<!办)法|条例|公约)\s*(?:里面?|中|下面?|内|之)?的?[\s,]*$/u;
const ENGLISH =
  /\barticle\s+(\d{1,3})(?:\s*\(\s*(\d{1,2})\s*\)|[\s,]*(?:item|point|paragraph)\s+(\d{1,2}))?/u;
const TASK = new RegExp(
  `(?<![条章节部分)])第\\s*${N}\\s*项(?:(?:重点|主要|具体)?(?:任务|工作|措施|举措|目标)|(?=谁|由|是|的|[,，。?？]|\\s|$))|任务\\s*(\\d{1,3})(?![\\d年月日号个项.])`,
  'u',
);

/**
 * A number in a plan that is divided into articles: 「第七条」, 「第八条（四）」, 「第二章第五条第4项」, “article 7”; or of a
 * list that is counted through, 「第16项任务」. Null if the text holds none.
 * @param text normal form of a message
 */
export function articlePath(text: string): Hit | null {
  const match = ARTICLE.exec(text);
  if (match && !NO_ARTICLE_AFTER.test(text.slice(0, match.index))) {
    const [, chapter, part, article, ...items] = match;
    const [first, second] = [items.slice(0, 3), items.slice(3)].map((forms) => forms.find((form) => form));
    return hit(match, [
      [CHAPTER_RANK, chapter],
      [CHAPTER_RANK + 5, part],
      [ARTICLE_RANK, article],
      [ITEM_RANK, first],
      [ITEM_RANK, second],
    ]);
  }
  const english = ENGLISH.exec(text);
  if (english)
    return hit(english, [
      [ARTICLE_RANK, english[1]],
      [ITEM_RANK, english[2] ?? english[3]],
    ]);
  return null;
}

/** 「第16项任务」, 「任务11」: a number of a list that is counted through. */
export function taskPath(text: string): Hit | null {
  const match = TASK.exec(text);
  return match && hit(match, [[ITEM_RANK, match[1] ?? match[2]]]);
}

function hit(match: RegExpExecArray, parts: [number, string | undefined][]): Hit | null {
  const steps = parts.flatMap(([rank, words]) => {
    const number = words === undefined ? null : parseNumeral(words);
    return number ? [{ rank, number }] : [];
  });
  const printed = match[0].trim();
  return steps.length > 0
    ? { steps, last: false, printed, start: match.index, end: match.index + printed.length }
    : null;
}
