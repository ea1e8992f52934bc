import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { AppError } from '../errors.ts';
import { faultOf, sayFault } from './faults.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zeren-faults-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a fault of the set-up says what is wrong and what to do', () => {
  const fault = faultOf(new AppError('corpus-invalid', 'a.json is no valid JSON.', 'Correct it.'), folder);
  expect(fault).toMatchObject({ code: 'corpus-invalid', exitCode: 1 });
  expect(sayFault(fault)).toBe('zeren: 资料文件有误。a.json is no valid JSON.\n→ Correct it.\n');
});

test('a fault of the program has a short id; the details are in a file', () => {
  const error = new TypeError('secret \u001b[31m');
  const fault = faultOf(error, folder);
  const id = /\(fault ([0-9a-f]{6})\)/u.exec(fault.message)?.[1];
  expect(id).toBeDefined();
  expect(faultOf(error, folder).message).toBe(fault.message);
  const log = readFileSync(path.join(folder, 'faults.log'), 'utf8');
  expect(log).toContain(`${id} node`);
  expect(log).toContain('faults.test.ts');
  expect(sayFault(fault)).not.toMatch(/secret|\.test\.ts|(?!\n)\p{Cc}/u);
});

test('where the details cannot be kept, it is still told', () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  expect(sayFault(faultOf('thrown', path.join(file, 'cache')))).toMatch(/fault [0-9a-f]{6}.*\n→ /u);
});
