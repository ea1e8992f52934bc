import type { Role } from '../model/unit.ts';

type Span = { start: number; end: number };

/**
 * Agencies that a message shuts out, from the first word of the exclusion to its last: 「民政局既不牵头也不配合」,
 * “without the women’s federation”. `role`: the part they must not have; `apart`: said of those asked for
 * (「除公安局外，谁…」) as well as of measures.
 */
export type Exclusion = Span & { agencies: readonly Span[]; role: Role | 'either'; apart: boolean };

/** Stands for each character of an agency’s name, so that places in the pattern’s text are those in the message. */
const NAME = '\uE000';
const ONE = `${NAME}+`;
// A list begins where a name does, so that long runs of names are gone through once.
const LIST_ZH = `(?<!${NAME})(?<list>${ONE}(?:\\s*(?:、|/|和|与|及|以及|或者?|还是)\\s*${ONE})*)`;
const LIST_EN = `(?:the )?(?<!${NAME})(?<list>${ONE}(?:'s)?(?:(?:\\s*,)?\\s*(?:and |or |nor |, ?|、|和)\\s*(?:the )?${ONE})*)`;

const PART_ZH =
  '(?:参与|参加|介入|涉及|掺和|插手|露面|出现|沾边|牵头|负责|主办|承担|配合|协助|支持|在内|在里面)';
const PART_EN =
  '(?:involve[sd]?|involving|includ(?:e[sd]?|ing)|nam(?:e[sd]?|ing)|mention(?:ed|ing|s)?|hav(?:e|ing)|with|le(?:a)?d(?:s|ing)?|run|headed|support(?:s|ed|ing)?|assist(?:s|ed|ing)?|help(?:s|ed|ing)?|participat(?:e[sd]?|ing)|taking part|take part|join(?:s|ed|ing)?|appear(?:s|ing)?|feature[sd]?|responsible|backed|back(?:s|ing)?)';
/** 「除了公安厅参与的任务」: measures by the part of the unit in them. */
const CLAUSES_ZH = `(?:(?:所)?${PART_ZH}+的?(?:任务|措施|条款|那些)?)?`;
const EXCEPT_EN =
  '(?:except(?:ing)?(?: for)?|excluding|other than|besides|apart from|aside from|exclusive of|barring|save for|with the exception of|not counting|disregarding)';
/** Nouns of a part behind a name: “without the court’s support”. */
const NOUN_EN =
  "(?:'s)? (?:involvement|participation|support|help|assistance|leadership|involved|supporting|assisting|leading|taking part|participating|in the lead|in support|in a supporting role|as (?:a )?(?:lead|support)\\w*)";

/** `apart`: words for “except”. */
type Pattern = { pattern: RegExp; apart: boolean };

const PATTERNS: Pattern[] = [
  // 「民政局既不牵头也不配合」, 「公安厅没参与的」, 「妇联没份的」, 「民政局不是牵头单位」; not 「民政厅没有配合单位的」
  shut(
    `${LIST_ZH}(?:都|均|也|就|却|则|并|又|完全|根本|既|全)*(?:(?:没有?|未|不|无)(?:被|列为|来|去|曾)?${PART_ZH}(?!单位|部门|机构)(?:(?:也|又|且|、|,|和|或者?|而且|亦)*(?:没有?|未|不)?${PART_ZH})*|(?:不是|并非|不作为|不担任|不做|不当)${PART_ZH}(?:单位|部门|方)?(?:(?:也|又|,|、)*(?:不是|不作为|不担任|不做|不当)?${PART_ZH}(?:单位|部门|方)?)*|没(?:有)?份|没有?关系|没有?角色|无份|缺席|无关|没事)`,
  ),
  // 「与民政局无关」
  shut(`(?:与|和|跟|同)${LIST_ZH}(?:都|均|也)?(?:完全)?(?:无关|没有?关系|不沾边|没有?关联|不相关|不相干)`),
  // 「由公安局以外的单位牵头」, “led by agencies other than A”
  shut(`由?除?${LIST_ZH}(?:以外|之外)的(?:其他|其它|别的|另外的)?(?:单位|部门|机构)${PART_ZH}`),
  shut(
    `\\b(?:led|headed|run|supported|assisted) by (?:any |some )?(?:agencies|agency|units?|bod(?:y|ies)|departments?|anyone|anybody|someone|others)\\s+(?:but|other than|except(?: for)?|besides|apart from)\\s+${LIST_EN}`,
  ),
  // 「除了公安厅」, 「除公安局外」, 「撇开公安局」, 「民政厅以外」
  except(
    `(?:除了|除去|除开|除却|撇开|抛开|撇除|刨去|刨除|剔除|排除|扣除|不算|不计|去掉)(?:掉|了|开)?${LIST_ZH}${CLAUSES_ZH}(?:以外|之外|外|不算|不谈)?`,
  ),
  except(`除${LIST_ZH}${CLAUSES_ZH}(?:以外|之外|外)`),
  except(`${LIST_ZH}(?:以外|之外|除外)`),
  // 「没有公安局参与」, 「不由民政局牵头」, 「不含妇联的」
  shut(
    `(?:(?<!有)没有?(?:让|请|由|与|和)?|无需|不(?:需要?|用|必|须)|无|不含|不包括|不包含|不涉及|不带|不与|不和|不跟|不由|并?非由?|不要|不归|(?<!是)不是由?(?=[^吗么?]*$))${LIST_ZH}(?:一起|共同|一块)?(?:的?${PART_ZH}+|的)?`,
  ),
  // “not led by A”, “without A”, “but not involving A”, “without support from A”
  shut(
    `\\b(?:but not|and not|not|never|without(?: any)?|minus|leaving out|rather than|instead of|with no|no)\\s+(?:the )?(?:(?:${PART_EN}|involvement|participation|support|help|assistance)\\s+)?(?:by |of |from |with )?${LIST_EN}(?:${NOUN_EN})?`,
  ),
  // “except those that A leads”, “other than A”
  except(
    `\\b${EXCEPT_EN}\\s+(?:what|(?:those|the ones|measures|tasks|clauses)(?: that| which| where)?)\\s+${LIST_EN}\\s+(?:${PART_EN}|(?:takes part|participates|is involved|has a (?:part|role))(?: in)?)`,
  ),
  except(
    `\\b${EXCEPT_EN}\\s+(?:(?:those|the ones|measures|tasks|clauses)\\s+)?(?:(?:that|which)\\s+)?(?:${PART_EN}\\s+)?(?:by |with )?${LIST_EN}(?:${NOUN_EN})?`,
  ),
  // “with neither A nor B”
  shut(`\\b(?:${PART_EN}\\s+)?(?:by )?neither\\s+(?:by )?${LIST_EN}`),
  // “that have nothing to do with A”, “that A has nothing to do with”
  shut(`\\bnothing to do with\\s+${LIST_EN}`),
  shut(`${LIST_EN}\\s+(?:has |have |had )?nothing to do with`),
  // “that don’t involve A”
  shut(
    `\\b(?:do|does|did)(?: not|n'?t) (?:involve|include|name|mention|have|list|require|need)\\s+${LIST_EN}`,
  ),
  // “in which A has no part”, “A is not involved”, “A neither leads nor supports”
  shut(
    `${LIST_EN}\\s+(?:(?:has|have|had|plays?|takes?|took) no (?:part|role|share|involvement|say)(?: in)?|(?:is|are|was|were)(?: not|n'?t) (?:${PART_EN}|a party|part of|present|the lead|a lead)|(?:is|are|was|were) (?:absent|left out|excluded|missing)(?: from)?|(?:does|do|did)(?: not|n'?t) (?:${PART_EN}|have (?:a|any) (?:part|role))(?: or ${PART_EN})?|(?:(?:is|are|was|were) )?neither (?:an? |the )?${PART_EN} nor (?:an? |the )?${PART_EN}|not ${PART_EN}|not being ${PART_EN}|never ${PART_EN})`,
  ),
];

function shut(pattern: string): Pattern {
  return { pattern: new RegExp(pattern, 'dgu'), apart: false };
}

function except(pattern: string): Pattern {
  return { pattern: new RegExp(pattern, 'dgu'), apart: true };
}

/** In one of these stands every exclusion; the patterns are dear, and most messages have none. */
const SIGNS =
  /[不没未无非除外撇抛缺]|排|剔|刨|\b(?:not|without|no|never|neither|except|exclud|other|besides|apart|aside|minus|leaving|rather|instead|but|barring|save|absent|nothing|left|missing|disregarding|dont|doesnt|isnt)|n't/u;

/**
 * The exclusions of a message, those that stand earlier first.
 * @param text normal form of a message
 * @param agencies where it names agencies
 */
export function readExclusions(text: string, agencies: readonly Span[]): Exclusion[] {
  if (agencies.length === 0 || !SIGNS.test(text)) return [];
  const masked = withNames(text, agencies);
  const found: Exclusion[] = [];
  for (const { pattern, apart } of PATTERNS)
    for (const match of masked.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.['list'] ?? [0, 0];
      const shutOut = agencies.filter((agency) => agency.start < end && start < agency.end);
      const span = { start: match.index, end: match.index + match[0].length };
      if (!found.some((other) => other.start < span.end && span.start < other.end))
        found.push({ ...span, agencies: shutOut, role: partIn(match[0]), apart });
    }
  const inOrder = found.toSorted((a, b) => a.start - b.start);
  return meant(withSharedParts(inOrder, text), text, agencies);
}

/** A text without the words of its exclusions: 「公安局不牵头、民政局也不牵头的任务」 names no part besides. */
function without(text: string, spans: readonly Span[]): string {
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function withNames(text: string, agencies: readonly Span[]): string {
  const characters = [...Array(text.length).keys()].map((at) => text[at] ?? '');
  for (const { start, end } of agencies) characters.fill(NAME, start, end);
  return characters.join('');
}

const LEADS = /牵头|负责|主办|承担|lead|led\b|headed|\brun\b|responsible/u;
const SUPPORTS = /配合|协助|支持|support|assist|help|back/u;
/** To take part is to have any part; not to take part is to have none. */
const ANY = /参|介入|涉及|involv|\bpart\b|participat/u;

function partIn(words: string): Role | 'either' {
  if (ANY.test(words) || LEADS.test(words) === SUPPORTS.test(words)) return 'either';
  return LEADS.test(words) ? 'lead' : 'support';
}

/** 「既不是公安局也不是民政局牵头」: the part behind the last name is that of each. */
function withSharedParts(found: readonly Exclusion[], text: string): Exclusion[] {
  return found.map((exclusion, i) => {
    const next = found[i + 1];
    const joined = next && /^[,、]?(?:也|又|亦)?$/u.test(text.slice(exclusion.end, next.start));
    const silent = !LEADS.test(text.slice(exclusion.start, exclusion.end)) && exclusion.role === 'either';
    return joined && silent && next.role !== 'either' && !ANY.test(text.slice(exclusion.start, exclusion.end))
      ? { ...exclusion, role: next.role }
      : exclusion;
  });
}

/**
 * 「民政厅不牵头只配合的任务」 asks for what it supports, and 「民政局不负责吗」 whether it does: where no other agency
 * is named, and the message does not ask for measures without this one, one part is not shut out.
 */
function meant(found: readonly Exclusion[], text: string, agencies: readonly Span[]): Exclusion[] {
  const shutOut = found.flatMap((exclusion) => exclusion.agencies);
  if (shutOut.length < agencies.length) return [...found];
  return found.filter((exclusion) => {
    if (exclusion.apart) return true;
    if (/吗|是不是|是否|^(?:is|are|does|do|did)\b/u.test(text)) return false;
    const rest = without(text, found);
    return (
      exclusion.role === 'either' ||
      !(LEADS.test(rest) || SUPPORTS.test(rest) || /[只仅从]|参与|参加|only/u.test(rest))
    );
  });
}
