import { createInterface } from 'node:readline';
import { AppError } from '../errors.ts';
import type { Counts, Forgotten } from '../store/forget.ts';
import type { Store } from '../store/open.ts';
import { type Io, print, say } from './print.ts';

/** What the tables hold, as people call it. */
const TABLES: Record<keyof Counts, string> = {
  subscriptions: '提醒订阅 / subscriptions to digests',
  deliveries: '提醒发送记录 / records of posted digests',
  deadlines: '自定期限 / own deadlines',
  marks: '对计划期限的标记 / marks on dates of the plans',
  history: '变更记录 / entries of history',
  kept: '对话和翻页 / conversations and pages',
  feedback: '评价（问题和意见一并删去）/ votes (without question and comment)',
  settings: '设置 / settings',
  claims: '已收消息 / deliveries received',
  migrations: '数据库版本 / versions of the database',
};

/**
 * Shows what forgetting a person comes to, asks, does it, and says what was done. Where nobody can be asked it is done
 * only if the caller is sure.
 * @throws AppError `usage` where nobody can be asked
 */
export async function forgetPerson(
  store: Store,
  person: string,
  { sure }: { sure: boolean },
  io: Io,
): Promise<void> {
  const found = await store.wouldForget(person);
  const elsewhere = await otherNames(store, person, found);
  if (found.names.length === 0) {
    const nothing = `数据库中没有关于 ${person} 的内容。 / The database holds nothing of ${person}.\n`;
    return print(io.stdout, `${nothing}${elsewhere}`);
  }
  if (!sure) {
    await print(io.stdout, `${told(found, BEFORE)}${elsewhere}`);
    if (!io.stdin.isTTY)
      throw new AppError(
        'usage',
        'Nothing is changed: there is no terminal to ask whether you are sure.',
        'To do it without being asked, add --yes.',
      );
    if (!(await confirmed(io))) return print(io.stdout, '没有改动任何内容。 / Nothing is changed.\n');
  }
  const forgotten = await store.forget(person);
  await print(io.stdout, `${told(forgotten, AFTER)}${elsewhere}${NOT_REACHED}`);
}

const BEFORE = {
  deleted: '将删除 / to be deleted',
  anonymised: '将保留、但抹去此人（处）/ to stay, without the person (places)',
};
const AFTER = {
  deleted: '已删除 / deleted',
  anonymised: '保留、已抹去此人（处）/ staying, without the person (places)',
};
const NOT_REACHED =
  '未涉及：写进期限正文的姓名、平台上的消息、日志和备份。\n' +
  'Not reached: names within the text of a deadline, messages on the platforms, logs and backups.\n';

/** Names, then what happens to how many entries of which kind. */
function told({ names, deleted, anonymised }: Forgotten, words: typeof BEFORE): string {
  const list = (title: string, counts: Counts): string[] => {
    const kinds = Object.entries(counts) as [keyof Counts, number][];
    if (kinds.length === 0) return [`${title}: 0`];
    const total = kinds.reduce((sum, [, number]) => sum + number, 0);
    return [`${title}: ${total}`, ...kinds.map(([table, number]) => `  ${number}  ${TABLES[table]}`)];
  };
  const lines = [names.join(', '), ...list(words.deleted, deleted), ...list(words.anonymised, anonymised)];
  return `${lines.join('\n')}\n`;
}

/** The same id in other workspaces, which a name with its workspace does not cover. */
async function otherNames(store: Store, person: string, { names }: Forgotten): Promise<string> {
  const id = person.split(' ').at(-1) ?? person;
  if (id === person) return '';
  const others = (await store.wouldForget(id)).names.filter((name) => !names.includes(name));
  if (others.length === 0) return '';
  return (
    `同一编号还见于、不受影响 / the same id is also here, and not touched: ${others.join(', ')}\n` +
    `一并处理只写编号 / for all of them give only: ${id}\n`
  );
}

/** The question is on standard error, so that it is seen where the output goes to a file. An end of input is a no. */
async function confirmed(io: Io): Promise<boolean> {
  // Nobody may be there to read the question: then it is not answered.
  say(io, '');
  const asking = createInterface({ input: io.stdin, output: io.stderr });
  try {
    const answer = await new Promise<string>((resolve) => {
      const ended = (): void => {
        say(io, '\n');
        resolve('');
      };
      asking.once('close', ended);
      asking.question('无法撤销。确定请输入 yes / This cannot be undone. Type yes to go on: ', (given) => {
        asking.off('close', ended);
        resolve(given);
      });
    });
    return ['yes', '是'].includes(answer.trim().toLowerCase());
  } finally {
    asking.close();
  }
}
