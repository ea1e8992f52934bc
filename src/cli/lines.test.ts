import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Line, linesOf } from './lines.ts';

async function read(...chunks: Uint8Array[]): Promise<Line[]> {
  async function* source(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  const lines: Line[] = [];
  for await (const line of linesOf(source())) lines.push(line);
  return lines;
}

test('the lines are the same however the bytes are divided', async () => {
  const text = fc.string({ unit: fc.constantFrom('省', 'a', '\n', '\r', '\u2028', '👩') });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (words, size) => {
      const bytes = Buffer.from(words);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      const lines = words.split('\n');
      expect((await read(...chunks)).map((line) => line.text)).toEqual(
        lines.at(-1) === '' ? lines.slice(0, -1) : lines,
      );
    }),
  );
});

test('a line that is not UTF-8 is told; the next one is read', async () => {
  expect(await read(Buffer.from([0x61, 0xff, 0x0a, 0x62, 0x0a]))).toEqual([
    { text: 'a\uFFFD', fault: 'not-utf-8' },
    { text: 'b', fault: null },
  ]);
});

test('a line without an end is not kept', async () => {
  const piece = Buffer.alloc(1024 * 1024, 0x61);
  expect(await read(piece, piece, piece, piece, piece, Buffer.from('\nb'))).toEqual([
    { text: '', fault: 'too-long' },
    { text: 'b', fault: null },
  ]);
});
