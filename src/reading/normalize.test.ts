import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printed, printedForms, spansOf } from './document.ts';
import { normalize } from './normalize.ts';

describe('normalize', () => {
  test.each([
    ['（省公安厅负责，省司法厅配合）', '(省公安厅负责,省司法厅配合)'],
    ['１．建立２０１２年', '1.建立2012年'],
    ['闽政办〔2008〕113号【x】', '闽政办[2008]113号[x]'],
    ['2008－2012，2008–2012，──', '2008—2012,2008—2012,——'],
    ['①在车站', '①在车站'],
    ['责任\u200B单位\u3000：', '责任 单位 :'],
    ['甲\r\n乙\r丙\u2028丁', '甲 \n乙\n丙\n丁'],
    ['**责任单位：**省公安厅', '  责任单位:  省公安厅'],
    ['由公安廳負責，民政廳、衛生健康委員會參與', '由公安厅负责,民政厅、卫生健康委员会参与'],
  ])('%j → %j', (source, text) => {
    expect(normalize(source).text).toBe(text);
  });

  test('leaves the ○ of years and single traditional names in simplified text alone', () => {
    expect(normalize('二○○八年').text).toBe('二○○八年');
    expect(
      normalize('主办单位为臺灣某社。其余各单位由公安部负责，民政部配合，并按照有关规定落实。').text,
    ).toContain('臺灣');
  });

  test('keeps every offset', () => {
    const lengths = fc
      .sample(fc.string({ unit: 'binary', maxLength: 60 }), 300)
      .map((source) => [source.length, normalize(source).text.length]);
    expect(lengths.filter(([before, after]) => before !== after)).toEqual([]);
  });
});

describe('document', () => {
  const document = normalize('  甲（市、区）\n\u3000乙，**丙**');

  test('finds the source again', () => {
    expect(spansOf(document, 0, document.text.length)).toEqual([{ start: 2, end: 17 }]);
    expect(printed(document, 0, document.text.length)).toBe('甲（市、区）乙，丙');
    expect(printedForms(document, 0, document.text.length)('甲(市、区)')).toBe('甲（市、区）');
  });
});
