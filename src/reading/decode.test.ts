import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const line = '（责任单位：省公安厅负责，省民政厅、教育厅配合）各级人民政府要加强领导。';

/** GB18030 of: 公安部负责，民政部配合。 */
const gb = Uint8Array.from([
  0xb9, 0xab, 0xb0, 0xb2, 0xb2, 0xbf, 0xb8, 0xba, 0xd4, 0xf0, 0xa3, 0xac, 0xc3, 0xf1, 0xd5, 0xfe, 0xb2, 0xbf,
  0xc5, 0xe4, 0xba, 0xcf, 0xa1, 0xa3,
]);
/** Big5 of: 公安部負責，民政部配合。 */
const big5 = Uint8Array.from([
  0xa4, 0xbd, 0xa6, 0x77, 0xb3, 0xa1, 0xad, 0x74, 0xb3, 0x64, 0xa1, 0x41, 0xa5, 0xc1, 0xac, 0x46, 0xb3, 0xa1,
  0xb0, 0x74, 0xa6, 0x58, 0xa1, 0x43,
]);

const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('decode', () => {
  test('reads UTF-8 and keeps a byte order mark, so that offsets are those of the file', () => {
    expect(decode(new TextEncoder().encode(line))).toEqual({ source: line, encoding: 'utf-8', problems: [] });
    expect(decode(new TextEncoder().encode(`\uFEFF${line}`)).source).toBe(`\uFEFF${line}`);
  });

  test.each([
    ['utf-16le with a mark', utf16(`\uFEFF${line}`, false), 'utf-16le', `\uFEFF${line}`, 0],
    ['utf-16be with a mark', utf16(`\uFEFF${line}`, true), 'utf-16be', `\uFEFF${line}`, 0],
    ['utf-16le without', utf16(line, false), 'utf-16le', line, 1],
    ['utf-16be without', utf16(line, true), 'utf-16be', line, 1],
    ['gb18030', gb, 'gb18030', '公安部负责，民政部配合。', 1],
    ['big5', big5, 'big5', '公安部負責，民政部配合。', 1],
  ])('reads %s', (_, bytes, encoding, source, doubts) => {
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ encoding, source });
    expect(decoded.problems.map((problem) => problem.code)).toEqual(Array(doubts).fill('encoding-guessed'));
  });
});
