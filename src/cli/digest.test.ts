import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { runZeren } from '../testing/terminal.ts';
import { digestOutputSchema } from './digest.ts';

const json = async (...args: string[]) => {
  const { code, stdout } = await runZeren(['digest', '--dry-run', '--json', ...args]);
  expect(code).toBe(0);
  return digestOutputSchema.parse(JSON.parse(stdout));
};

describe('zeren digest --dry-run', () => {
  test('--json prints the digest of a day and nothing else', async () => {
    const digest = await json('--on', '2026-11-21');
    expect(digest).toMatchObject({ on: '2026-11-21', count: 0, working_day: false, holidays_known: true });
    expect(digest.next).toEqual({ on: '2026-12-02', count: 2 });
    expect((await json('--on', '2008-12-24')).groups.this_week.map(({ plan, day }) => [plan, day])).toEqual([
      ['national-2008', '2008-12-31'],
      ['fujian-2008', '2008-12-31'],
    ]);
  });

  test('filters by plan and unit, in the names that people use', async () => {
    expect((await json('--on', '2008-12-24', '--plan', 'fujian-2008')).count).toBe(1);
    expect((await json('--on', '2009-02-06', '--unit', '公安厅')).count).toBe(1);
    expect((await json('--on', '2009-02-06', '--unit', 'justice department')).count).toBe(1);
    const none = await json('--on', '2009-02-06', '--unit', '民政厅');
    expect(none.filter.units).toContain('civil-affairs/province');
    expect(none.count).toBe(0);
  });

  test('without --json a person can read it, in both languages', async () => {
    const zh = await runZeren(['digest', '--dry-run', '--on', '2008-12-24']);
    expect(zh).toMatchObject({ code: 0, stdout: expect.stringContaining('2008-12-24：提醒 2 项') });
    const en = await runZeren(['digest', '--dry-run', '--on', '2008-12-24', '--lang', 'en']);
    expect(en.stdout).toContain('Due on 2008-12-31, in 7 days.');
  });

  test('without --on it is today', async () => {
    expect((await json()).on).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });

  test('--ics prints a calendar of the year ahead', async () => {
    const { stdout } = await runZeren(['digest', '--dry-run', '--on', '2026-11-21', '--ics']);
    const events = new ICAL.Component(ICAL.parse(stdout)).getAllSubcomponents('vevent');
    expect(events.length).toBe(10);
    expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(events.length);
  });
});

test.each([
  [[], 'Posting a digest needs the service'],
  [['--on', '2026-11-21', '--json'], 'Posting a digest needs the service'],
  [['--dry-run', '--on', '2026-02-30'], '"2026-02-30" is no day'],
  [['--dry-run', '--on', 'tomorrow'], '"tomorrow" is no day'],
  [['--dry-run', '--on', ''], '"" is no day'],
  [['--dry-run', '--plan', 'x'], 'There are: national-2008'],
  [['--dry-run', '--unit', '外星局'], 'No plan names a unit "外星局"'],
  [['--dry-run', '--lang', 'fr'], 'zh or en'],
  [['--dry-run', '--json', '--ics'], 'do not go together'],
  [['--dry-run', 'now'], 'now'],
])('%j is wrong usage', async (args, words) => {
  const ran = await runZeren(['digest', ...args]);
  expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(words) });
});
