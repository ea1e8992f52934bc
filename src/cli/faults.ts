import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { printable } from '../adapters/terminal/printable.ts';
import { AppError } from '../errors.ts';

/** A fault as people are told of it: never a stack trace. */
export type Fault = { code: AppError['code']; message: string; nextStep: string; exitCode: 1 | 2 };

/** Every kind of fault in Chinese; the sentence with the particulars follows in English. */
const CHINESE: Record<AppError['code'], string> = {
  usage: '用法有误',
  'config-invalid': '设置有误',
  'corpus-missing': '资料文件夹不完整或无法读取',
  'corpus-invalid': '资料文件有误',
  'plan-unreadable': '文件无法读取',
  'cache-unwritable': '缓存文件夹无法写入',
  'cache-unreadable': '缓存已损坏',
  'store-missing': '找不到数据库',
  'store-unreachable': '数据库没有响应',
  'store-refused': '数据库拒绝连接',
  'store-unwritable': '数据库无法写入',
  'store-locked': '数据库被其他程序占用',
  'store-damaged': '数据库文件已损坏',
  'store-newer': '数据库由更新版本的 zeren 建立',
  'output-unwritable': '输出没有写完',
  internal: '程序内部错误',
};

/**
 * Error → what to tell. An error of the program itself gets a short id; its details go to `faults.log` in the
 * cache folder, which holds no questions and no answers.
 */
export function faultOf(error: unknown, cache: string): Fault {
  if (error instanceof AppError)
    return { code: error.code, message: error.message, nextStep: error.nextStep, exitCode: error.exitCode };
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const id = shortId(details);
  const file = logged(cache, `${new Date().toISOString()} ${id} node ${process.version}\n${details}\n\n`);
  return {
    code: 'internal',
    message: `Something went wrong inside zeren (fault ${id}).`,
    nextStep: file
      ? `Please report it with its number and the end of ${file}. 请附上编号和该文件末尾的内容报告。`
      : `Please report it with its number and what you asked. 请附上编号和所提问题报告。`,
    exitCode: 1,
  };
}

/** 「资料文件有误。glossary.json is no valid JSON. → Correct the file; …」 */
export function sayFault({ code, message, nextStep }: Fault): string {
  return printable(`zeren: ${CHINESE[code]}。${message}\n→ ${nextStep}\n`);
}

/** The same error has the same id on every machine: it is made of the places in the code, without their folders. */
function shortId(details: string): string {
  let hash = 0x811c9dc5;
  for (const character of details.replace(/[^\s(]*[/\\]/gu, ''))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0').slice(0, 6);
}

function logged(cache: string, entry: string): string | null {
  const file = path.join(cache, 'faults.log');
  try {
    mkdirSync(cache, { recursive: true });
    appendFileSync(file, entry, { mode: 0o600 });
    return file;
  } catch {
    return null;
  }
}
