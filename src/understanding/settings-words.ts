import type { SettingsOptions } from '../model/order.ts';

/** Options as found in a text, and what of it was none. */
export type SettingsWords = { options: Partial<Record<keyof SettingsOptions, string>>; rest: string };

const PRIVATE = '私下|私密|只有自己(?:可见|看到)?|仅自己(?:可见)?|不公开|privately|private';
const PUBLIC = '公开|所有人(?:可见|看到)?|大家都能看到|publicly|public';
const DEFAULT = '默认|恢复默认|default|reset';
const audience = `(?<private>${PRIVATE})|(?<public>${PUBLIC})|(?<default>${DEFAULT})`;
const IS =
  '[\\s:：,，]*(?:的)?(?:回复|回答|答复|replies|answers|are|is|=|改为|改成|设为)*[\\s:：]*(?:用|为|是|to)?\\s*';

const FORMS: [option: keyof SettingsOptions, form: RegExp][] = [
  [
    'scope',
    /(?:整个|全|本)(?<workspace>工作区|服务器|团队)|(?:whole |entire |this )?(?<workspace2>workspace|server|team)\b/iu,
  ],
  [
    'scope',
    /(?:只在|仅在|仅|只|本|这个|当前)(?<channel>频道|群)|(?:this |only (?:this )?)?(?<channel2>channel)\b/iu,
  ],
  [
    'lang',
    new RegExp(
      `(?:语言|language|lang)${IS}(?:(?<zh>中文|汉语|chinese|zh)|(?<en>英文|英语|english|en)|(?<default>${DEFAULT}))`,
      'iu',
    ),
  ],
  ['commands', new RegExp(`(?:命令|commands?)${IS}(?:${audience})`, 'iu')],
  ['mentions', new RegExp(`(?:提及|@我|艾特|点名|mentions?)${IS}(?:${audience})`, 'iu')],
  [
    'threads',
    new RegExp(
      `(?:话题|讨论串|子区|threads?)${IS}(?:(?<mentioned>只(?:回答|回复|答)?(?:被)?(?:提及|@|艾特)(?:的|时)?|仅提及|提及时|only mentions?|only when mentioned|mentioned)|(?<all>全部|所有|每条|全都|all|every(?:thing)?)|(?<default>${DEFAULT}))`,
      'iu',
    ),
  ],
  ['lang', /(?:用|说)?(?<zh>中文|汉语)|(?<en>英文|英语)|(?:in )?(?:(?<zh2>chinese)|(?<en2>english))\b/iu],
];

/** Says nothing between the options. */
const FILLER =
  /^(?:设置|设为|改为|改成|请|把|的|在|和|与|,|，|、|。|;|；|:|：|settings?|set|to|the|and|please|for|in|show|查看|看看)$/iu;

/** 「命令 公开 语言 英文 整个工作区」, “commands public, threads only mentions” → options as typed ones would be. */
export function readSettingsWords(text: string): SettingsWords {
  const options: SettingsWords['options'] = {};
  let rest = text.normalize('NFKC');
  for (const [option, form] of FORMS) {
    if (options[option] !== undefined) continue;
    const match = form.exec(rest);
    if (!match) continue;
    const [value = ''] = Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined) ?? [];
    options[option] = value.replace(/\d$/u, '');
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
  }
  const words = rest
    .split(/\s+|(?<=[,，、。;；:：])|(?=[,，、。;；:：])/u)
    .filter((word) => word && !FILLER.test(word));
  return { options, rest: words.join(' ') };
}
