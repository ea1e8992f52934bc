import type { ParseArgsOptionsConfig } from 'node:util';
import { AppError } from '../errors.ts';
import { readArgs } from './read-args.ts';

/** What the command line was called for. */
export type Command =
  | { name: 'ask'; text: string; json: boolean }
  | { name: 'batch' }
  | { name: 'chat' }
  | { name: 'export' }
  | { name: 'read'; file: string }
  | { name: 'slack' | 'discord'; args: string[] }
  | { name: 'digest' | 'data'; args: string[] }
  | { name: 'help' }
  | { name: 'version' };

export const HELP = `zeren – 行动计划里谁负责什么 / who is responsible for what in the action plans

  zeren chat                        在终端里对话 / talk in the terminal (npm start)
  zeren ask TEXT                    回答一个问题 / answer one question
  zeren ask --json TEXT             同上，输出 JSON / the same as JSON
  zeren ask --batch                 逐行读 {"id","text","thread"?,"now"?}，逐行回答 / one JSON line in, one out
  zeren corpus export --json        输出全部计划 / all plans of the collection
  zeren corpus read FILE --json     读一份文件，不加入资料库 / read one document without adding it
  zeren digest --dry-run            某天会发出的提醒 / what would be posted on a day (--on, --since, --plan, --unit,
                                    --role, --jurisdiction, --horizon, --lang, --json, --ics)
  zeren data export [--user USER]   导出数据库，或其中关于一个人的内容 / the database, or what it holds of a person (--out FILE)
  zeren data forget USER [--yes]    忘记一个人 / forget a person; USER: slack/T123/U456, discord/123/456, U456
  zeren slack manifest [--url URL]  输出 Slack 应用清单 / manifest of the Slack app (--socket, --no-agent)
  zeren discord register [--guild ID]  注册 Discord 命令 / put the commands in Discord (--dry-run, --permission NAME)

  --help    本说明 / this text          --version    版本 / version

设置 / settings: ZEREN_CORPUS, ZEREN_CACHE, ZEREN_LANG, ZEREN_DATA, DATABASE_URL (.env.example)
`;

const SEE_HELP = 'See `zeren --help`. 用法见 zeren --help。';

/**
 * Arguments → command.
 * @throws AppError `usage`, saying which argument is wrong
 */
export function parseCommand(args: readonly string[]): Command {
  const [name = '', ...rest] = args;
  switch (name) {
    case 'ask':
      return askCommand(rest);
    case 'slack':
    case 'digest':
    case 'data':
    case 'discord':
      return rest.some((word) => word === '--help' || word === '-h')
        ? { name: 'help' }
        : { name, args: rest };
    case 'corpus':
      return corpusCommand(rest);
    case 'chat': {
      const { positionals, values } = parse(rest, {});
      if (values['help']) return { name: 'help' };
      nothingMore('chat', positionals);
      return { name };
    }
    case '--help':
    case '-h':
    case 'help':
      return { name: 'help' };
    case '--version':
      return { name: 'version' };
    case '':
      throw usage('No command is given.');
    default:
      throw usage(`There is no command "${name}". To ask a question: zeren ask "…"`);
  }
}

function askCommand(args: string[]): Command {
  const words = args.filter((word) => word !== '--json');
  if (words.length > 0 && !words.some((word) => word.startsWith('-'))) {
    // The plain case, without the 3 ms that parseArgs takes to load.
    return { name: 'ask', text: words.join(' '), json: words.length < args.length };
  }
  const { positionals, values } = parse(args, { json: { type: 'boolean' }, batch: { type: 'boolean' } });
  if (values['help']) return { name: 'help' };
  if (values['batch']) {
    if (values['json']) throw usage('--batch and --json do not go together: a batch is JSON anyway.');
    nothingMore('ask --batch', positionals);
    return { name: 'batch' };
  }
  if (positionals.length === 0) throw usage('The question is missing: zeren ask "谁负责婚姻登记？"');
  return { name: 'ask', text: positionals.join(' '), json: values['json'] === true };
}

function corpusCommand(args: string[]): Command {
  const { positionals, values } = parse(args, { json: { type: 'boolean' } });
  if (values['help']) return { name: 'help' };
  const [verb, file, ...more] = positionals;
  if (verb !== 'export' && verb !== 'read') throw usage('corpus takes `export` or `read FILE`.');
  if (!values['json']) throw usage(`corpus ${verb} prints JSON only: add --json.`);
  if (verb === 'export') {
    nothingMore('corpus export', positionals.slice(1));
    return { name: 'export' };
  }
  if (!file) throw usage('The file is missing: zeren corpus read FILE --json');
  nothingMore('corpus read', more);
  return { name: 'read', file };
}

function parse(
  args: string[],
  options: ParseArgsOptionsConfig,
): { positionals: string[]; values: Record<string, unknown> } {
  const all = { ...options, help: { type: 'boolean', short: 'h' } } as const;
  return readArgs({ args, options: all, allowPositionals: true, strict: true }, SEE_HELP);
}

function nothingMore(command: string, positionals: readonly string[]): void {
  if (positionals.length > 0) throw usage(`${command} takes no argument such as "${positionals[0]}".`);
}

function usage(message: string): AppError {
  return new AppError('usage', message, SEE_HELP);
}
