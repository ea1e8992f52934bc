import { expect, test } from 'vitest';
import { type DigestOptions, digestOptionsSchema } from '../model/order.ts';
import { readDigestWords } from './digest-words.ts';
import { writeDigestWords } from './write-digest-words.ts';

const { action, every, role, empty, lang } = digestOptionsSchema.shape;
const alone: DigestOptions[] = [
  ...action.unwrap().options.map((value) => ({ action: value })),
  ...every.unwrap().options.map((value) => ({ every: value })),
  ...role.unwrap().options.map((value) => ({ role: value })),
  ...empty.unwrap().options.map((value) => ({ empty: value })),
  ...lang.unwrap().options.map((value) => ({ lang: value })),
  ...[0, 9, 12, 23].map((hour) => ({ hour })),
  ...[0, 1, 30].map((ahead) => ({ ahead })),
  { zone: 'America/New_York' },
  {
    action: 'subscribe',
    hour: 0,
    zone: 'UTC',
    every: 'sunday',
    role: 'either',
    ahead: 7,
    empty: 'said',
    lang: 'en',
  },
];

test.each(
  alone.flatMap((options) => [
    { ...options, agency: '民政厅' },
    { ...options, agency: 'police' },
  ]),
)('%o is read as it was', ({ agency, ...options }) => {
  const said = Object.entries(options).map(([name, value]) => [name, String(value)]);
  expect(readDigestWords(writeDigestWords({ ...options, agency }))).toEqual({
    options: Object.fromEntries(said),
    rest: agency,
  });
});
