import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean, cleanLine, escape, mentions, readText, shorten, split } from './text.ts';

const BOT = 'U0BOT';
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

test.each([
  [`<@${BOT}> 谁负责婚姻登记？`, '谁负责婚姻登记？'],
  [`<@${BOT}|zeren>谁负责？`, '谁负责？'],
  ['问 <@U9> 和 <#C1|民政> 和 <#C2>', '问 和 #民政 和'],
  ['<https://gov.cn|婚姻登记> <https://gov.cn>', '婚姻登记 https://gov.cn'],
  ['<!here> <!subteam^S1|@团队> <!date^1^{date}|今天>', '@here @团队 今天'],
  ['A &amp; B &lt;C&gt; &amp;lt;', 'A & B <C> &lt;'],
  ['<mailto:a@b.cn|a@b.cn>', 'a@b.cn'],
])('%s is read as %s', (text, read) => {
  expect(readText(text, BOT)).toBe(read);
});

test('a mention is one of the bot, not of others and not in words', () => {
  expect([`<@${BOT}> x`, `x <@${BOT}|b>`].every((text) => mentions(text, BOT))).toBe(true);
  expect([`@${BOT}`, '<@U0BOTX>', `&lt;@${BOT}&gt;`].some((text) => mentions(text, BOT))).toBe(false);
});

test('text goes out without control codes, halves of characters and turned directions', () => {
  expect(clean('a\u0000\u001b[31m\t\r\nb\u202ec\ud800')).toBe('a[31m \nbc\ufffd');
  expect(cleanLine(' a\n\n b ')).toBe('a b');
  expect(escape('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;');
});

test('whatever it is: escaped it is no markup, read back it is what it was', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(escape(text)).not.toMatch(/[<>]/u);
      expect(readText(escape(text), BOT)).toBe(
        clean(text)
          .replace(/[ \t]+/gu, ' ')
          .trim(),
      );
    }),
  );
});

test('parts are no longer than they may be, join to the text, and halve no character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
      fc.integer({ min: 2, max: 60 }),
      (text, most) => {
        const parts = split(text, most);
        expect(parts.join('')).toBe(text);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(most);
          expect(part.isWellFormed()).toBe(true);
        }
        const short = shorten(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short.isWellFormed()).toBe(true);
      },
    ),
  );
});
