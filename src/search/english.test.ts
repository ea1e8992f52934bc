import { describe, expect, test } from 'vitest';
import { englishWords, plainPhrase, stemPhrase } from './english.ts';

describe('stems', () => {
  test.each([
    ['organise', 'organize'],
    ['organisation', 'organization'],
    ['analyse', 'analyze'],
    ['labour', 'labor'],
    ['labourers', 'laborers'],
    ['neighbourhood', 'neighborhood'],
    ['centre', 'center'],
    ['centres', 'centers'],
    ['enrolment', 'enrollment'],
    ['re-enrollment', 're-enrolment'],
    ['counselling', 'counseling'],
    ['programme', 'program'],
    ['offence', 'offense'],
    ['licence', 'license'],
    ['women', "women's"],
    ['marriage registration', 'registration of marriages'.split(' of ').toReversed().join(' ')],
    ['supports', 'supporting'],
    ['publicity', 'publicise'],
    ['organise', 'organization'],
    ['universities', 'university'],
    ['agencies', 'agency'],
    ['the education dept', 'education department'],
    ['govt info', 'government information'],
    ['over 16', '16+'],
    ['16 and over', 'over 16'],
  ])('%s and %s are one', (one, other) => {
    expect(stemPhrase(one)).toBe(stemPhrase(other));
    expect(stemPhrase(one)).not.toBe('');
  });

  test.each([
    ['police', 'policy'],
    ['public', 'publicity'],
    ['organ', 'organisation'],
    ['internal', 'international'],
    ['universal', 'university'],
    ['community', 'communication'],
    ['customs', 'customers'],
    ['minor', 'minority'],
    ['orphan', 'organ'],
    ['children', 'child'],
    ['four', 'for'],
    ['hour', 'hor'],
    ['metre', 'met'],
    ['organic', 'organ'],
  ])('%s and %s are two', (one, other) => {
    expect(stemPhrase(one)).not.toBe(stemPhrase(other));
  });

  test('function words have no stem', () => {
    expect(stemPhrase('register of a marriage')).toBe(stemPhrase('register marriage'));
    expect(stemPhrase('of the in')).toBe('');
  });
});

describe('words', () => {
  test.each([
    ['women’s re-enrolment'.replace('’', "'"), ['women', 're', 'enrolment']],
    ["doesn't lead", ["doesn't", 'lead']],
    ['the 3rd party', ['the', '3rd', 'party']],
    ['民政厅leads什么', ['leads']],
    ['', []],
  ])('%s', (text, words) => {
    expect(englishWords(text).map(({ word }) => word)).toEqual(words);
  });

  test('each says where it stands', () => {
    const text = "who supports the women's federation?";
    expect(englishWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'who',
      'supports',
      'the',
      "women's",
      'federation',
    ]);
  });

  test('a plain phrase keeps its function words', () => {
    expect(plainPhrase('In charge OF')).toBe('in charge of');
    expect(plainPhrase('follow-up')).toBe('follow up');
  });
});

test.each(['under 16', 'clause 16', 'by 16 June', 'in 2016'])('the number in “%s” is no age', (text) => {
  expect(englishWords(text).map(({ word }) => word)).not.toContain('16');
});
