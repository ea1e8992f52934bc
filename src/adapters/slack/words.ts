import type { Card } from '../../model/card.ts';

/** The words that the layout itself needs; all others come with the card. */
export type Words = {
  page: (page: number, pages: number) => string;
  rows: (first: number, last: number, all: number) => string;
  others: (page: number, first: number, last: number) => string;
  earlier: string;
  later: string;
  file: string;
  continued: string;
  more: string;
  colon: string;
  comma: string;
  pick: string;
  agency: string;
  examples: string;
  shared: (person: string) => string;
  fileSent: string;
  fault: (id: string) => string;
};

const zh: Words = {
  page: (page, pages) => `第 ${page}/${pages} 页`,
  rows: (first, last, all) => `第 ${first}–${last} 条，共 ${all} 条`,
  others: (page, first, last) => `第 ${page} 页：${first}–${last}`,
  earlier: '‹ 上一页',
  later: '下一页 ›',
  file: '完整清单（文件）',
  continued: '（续）',
  more: '接着问…',
  colon: '：',
  comma: '、',
  pick: '按单位查询',
  agency: '输入单位名称…',
  examples: '常见问题',
  shared: (person) => `由 ${person} 分享`,
  fileSent: '完整清单已发到我们的私信。',
  fault: (id) => `出错了，没有得到回答（编号 ${id}）。请再试一次。`,
};

const en: Words = {
  page: (page, pages) => `Page ${page} of ${pages}`,
  rows: (first, last, all) => `${first}–${last} of ${all}`,
  others: (page, first, last) => `page ${page}: ${first}–${last}`,
  earlier: '‹ Back',
  later: 'Next ›',
  file: 'Complete list (file)',
  continued: ' (continued)',
  more: 'Ask next…',
  colon: ': ',
  comma: ', ',
  pick: 'Look up an agency',
  agency: 'Name of an agency…',
  examples: 'Questions to start with',
  shared: (person) => `Shared by ${person}`,
  fileSent: 'The complete list is in our direct messages.',
  fault: (id) => `Something went wrong; there is no answer (fault ${id}). Please try again.`,
};

export const wordsOf = (lang: Card['lang']): Words => (lang === 'zh' ? zh : en);
