import type { Problem } from '../model/problem.ts';

export type Decoded = { source: string; encoding: string; problems: Problem[] };

/** Encodings tried after UTF-8, in this order; the one with the most common Chinese wins. */
const LEGACY = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

/** Characters that stand in nearly every Chinese government text; garbage decodings have few of them. */
const COMMON =
  /[的和在有为工作人民政府关于单位责任负责发展管理通知实施各级部门（）《》，。、\u570b\u6a5f\u95dc\u7d66\u696d]/gu;

/**
 * Bytes → text. Strict UTF-8 first (a byte order mark is kept, so that offsets are those of the file);
 * otherwise the legacy encoding whose result reads most like Chinese, with a problem that says so.
 * Never throws: as a last resort broken bytes become U+FFFD.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return { source: read(bytes, marked), encoding: marked, problems: [] };
  try {
    const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { source, encoding: 'utf-8', problems: [] };
  } catch {
    const guesses = [...LEGACY, 'utf-8'].map((encoding) => ({ encoding, source: read(bytes, encoding) }));
    const best = guesses.reduce((a, b) => (likelihood(b.source) > likelihood(a.source) ? b : a));
    const message = `The file is not UTF-8; it was read as ${best.encoding}.`;
    const problem: Problem = { code: 'encoding-guessed', message, start: 0, end: best.source.length };
    return { ...best, problems: [problem] };
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function likelihood(text: string): number {
  const good = text.match(COMMON)?.length ?? 0;
  const broken = text.match(/\uFFFD|[\uE000-\uF8FF]/gu)?.length ?? 0;
  return (good - 4 * broken) / Math.max(1, text.length);
}
