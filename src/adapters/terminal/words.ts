/** What the terminal says beside the replies. */
export type ChatWords = {
  greeting: (plans: number, clauses: number) => string;
  commands: string;
  more: (left: number) => string;
  noMore: string;
  cleared: string;
  farewell: string;
};

const zh: ChatWords = {
  greeting: (plans, clauses) => `资料库：${plans} 个计划、${clauses} 条任务。直接提问；帮助、退出。`,
  commands: '更多：看后面的　清空：开始新的话题　退出（Ctrl-D）：结束　↑↓：以前的提问　数字：问所列的问题',
  more: (left) => `后面还有 ${left} 项，输入“更多”继续看。`,
  noMore: '后面没有了。',
  cleared: '已清空，开始新的话题。',
  farewell: '再见。',
};

const en: ChatWords = {
  greeting: (plans, clauses) => `${plans} plans, ${clauses} measures. Just ask; help, exit.`,
  commands:
    'more: what follows   clear: new topic   exit (Ctrl-D)   ↑↓: earlier questions   number: ask the question listed',
  more: (left) => `${left} more. Type “more” to see them.`,
  noMore: 'There is no more.',
  cleared: 'Cleared: a new topic.',
  farewell: 'Goodbye.',
};

export const WORDS: Record<'zh' | 'en', ChatWords> = { zh, en };
