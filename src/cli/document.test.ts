import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDocument } from './document.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zeren-document-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
}

test.each([
  ['Fujian 2021.txt', 'fujian-2021'],
  ['计划.txt', 'plan'],
  ['a', 'a'],
])('%s gets the id %s until it is added', (name, id) => {
  expect(readDocument(file(name, '一、总体要求'))).toMatchObject({ id, file: name });
});

test('other encodings are text too', () => {
  expect(readDocument(file('gbk.txt', Buffer.from('d2bba1a2d7dccce5d2aac7f3', 'hex'))).id).toBe('gbk');
  expect(readDocument(file('utf16.txt', Buffer.from('\uFEFF一、总体要求', 'utf16le'))).id).toBe('utf16');
});

test.each([
  ['empty.txt', '', 'is empty'],
  ['blank.txt', ' \n\uFEFF\n', 'is empty'],
  ['binary.dat', Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + (i >> 3)) & 0xff), 'is no text'],
  ['nul.txt', 'a\0b\0', 'is no text'],
  ['plan.pdf', '%PDF-1.7\n', 'a PDF file'],
  ['plan.docx', Buffer.from('504b030414000600', 'hex'), 'a Word'],
])('%s is refused with a sentence', (name, content, words) => {
  expect(() => readDocument(file(name, content))).toThrow(
    expect.objectContaining({ code: 'plan-unreadable', message: expect.stringContaining(words) }),
  );
});

test('what is no file, or too large, is refused', () => {
  expect(() => readDocument(path.join(folder, 'missing'))).toThrow('does not exist');
  expect(() => readDocument(folder)).toThrow('is no file');
  const large = file('large.txt', 'a');
  truncateSync(large, 21 * 1024 * 1024);
  expect(() => readDocument(large)).toThrow('too large: 21 MB');
});
