import { expect, test } from 'vitest';
import { personOf } from './person.ts';

test.each([
  ['slack T123 U456', 'slack T123 U456'],
  ['slack/T123/U456', 'slack T123 U456'],
  [' Slack/E123/W456 ', 'slack E123 W456'],
  ['slack/U456', 'U456'],
  ['U456', 'U456'],
  ['<@U456>', 'U456'],
  ['<@U456|ann>', 'U456'],
  ['discord/123/456', 'discord 123 456'],
  ['discord  456', 'discord  456'],
  ['discord//456', 'discord  456'],
  ['discord/456', '456'],
  ['<@!456>', '456'],
])('%j is %j', (words, person) => expect(personOf(words)).toBe(person));

test.each([
  ['', 'missing'],
  ['ann', 'a name is no id'],
  ['u456', 'capital letters'],
  ['@ann', 'a name is no id'],
  ['teams/T1/U1', 'slack and discord, not on "teams"'],
  ['T123 U456', 'not on "T123"'],
  ['slack/T123/ann', '"ann" is no id of a person'],
  ['slack/T123/456', '"456" is no id of a person'],
  ['slack//U456', '"" is no id of a workspace'],
  ['slack/C123/U456', '"C123" is no id of a workspace'],
  ['slack/T123/C1/U456', 'more than a platform'],
  ['discord/G1/456', '"G1" is no id of a workspace'],
  ['slack/T123/U456\n; drop', 'more than a platform'],
  ["U1' or 1=1", 'not on'],
])('%j is wrong usage: %s', (words, why) =>
  expect(() => personOf(words)).toThrow(
    expect.objectContaining({
      code: 'usage',
      message: expect.stringContaining(why),
      nextStep: expect.stringContaining('slack/T123/U456'),
    }),
  ),
);
