/** What Discord's messages say beside the cards. */
export type DiscordWords = {
  back: string;
  forward: string;
  page: (page: number, of: number) => string;
  /** Which clauses of the reply, or which facts, a page shows. */
  clauses: (from: number, to: number, of: number) => string;
  items: (from: number, to: number, of: number) => string;
  file: string;
  fileNote: (name: string) => string;
  choose: string;
  chosen: (from: number, to: number) => string;
  continued: string;
  sharedBy: (person: string) => string;
  thread: string;
  unrendered: string;
};

const zh: DiscordWords = {
  back: '◀ 上一页',
  forward: '下一页 ▶',
  page: (page, of) => `第 ${page}/${of} 页`,
  clauses: (from, to, of) =>
    from === to ? `第 ${from} 条，共 ${of} 条` : `第 ${from}–${to} 条，共 ${of} 条`,
  items: (from, to, of) => (from === to ? `第 ${from} 项，共 ${of} 项` : `第 ${from}–${to} 项，共 ${of} 项`),
  file: '完整列表（文件）',
  fileNote: (name) => `完整列表见文件 ${name}。`,
  choose: '选择一个问题',
  chosen: (from, to) => `选择一个问题（${from}–${to}）`,
  continued: '（续）',
  sharedBy: (person) => `${person} 分享：`,
  thread: '责任查询',
  unrendered: '这个回复无法正常显示，全文见文件。',
};

const en: DiscordWords = {
  back: '◀ Back',
  forward: 'Next ▶',
  page: (page, of) => `Page ${page} of ${of}`,
  clauses: (from, to, of) => (from === to ? `measure ${from} of ${of}` : `measures ${from}–${to} of ${of}`),
  items: (from, to, of) => (from === to ? `item ${from} of ${of}` : `items ${from}–${to} of ${of}`),
  file: 'Complete list (file)',
  fileNote: (name) => `The complete list is in the file ${name}.`,
  choose: 'Choose a question',
  chosen: (from, to) => `Choose a question (${from}–${to})`,
  continued: '(continued)',
  sharedBy: (person) => `Shared by ${person}:`,
  thread: 'Responsibilities',
  unrendered: 'This reply cannot be shown as usual; all of it is in the file.',
};

export const WORDS: Record<'zh' | 'en', DiscordWords> = { zh, en };
