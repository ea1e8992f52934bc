/** One line of input: its words, or why it has none. */
export type Line = { text: string; fault: null } | { text: string; fault: 'not-utf-8' | 'too-long' };

/** A question is far shorter; a line beyond this is no question, and is not kept in memory. */
const LONGEST = 4 * 1024 * 1024;

/**
 * Bytes → lines, as they come. Only a line feed ends a line: JSON may hold U+2028, at which node:readline
 * would cut. Broken UTF-8 and endless lines are told, not mended.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size <= LONGEST) parts.push(part);
  };
  const take = (): Line => {
    const line = size > LONGEST ? ({ text: '', fault: 'too-long' } as const) : decoded(Buffer.concat(parts));
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

const strict = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Uint8Array): Line {
  try {
    return { text: strict.decode(bytes), fault: null };
  } catch {
    return { text: new TextDecoder().decode(bytes), fault: 'not-utf-8' };
  }
}
