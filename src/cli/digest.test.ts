import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { knowsYear } from '../digest/working-days.ts';
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

  test('filters by the part of a unit, by place, by how far it looks ahead', async () => {
    const on = ['--on', '2009-02-06'];
    const unit = [...on, '--unit', '司法厅'];
    expect((await json(...unit, '--role', 'support')).count).toBe(1);
    expect((await json(...unit, '--role', 'lead')).count).toBe(0);
    expect((await json(...on, '--horizon', '30')).count).toBe(1);
    expect((await json(...on, '--horizon', '29')).count).toBe(0);
    for (const place of ['福建省', '福建', 'Fujian', 'fujian province', ' FUJIAN '])
      expect(await json(...on, '--jurisdiction', place)).toMatchObject({
        count: 1,
        filter: { jurisdictions: ['福建省'] },
      });
    for (const place of ['全国', '国家', 'national'])
      expect((await json(...on, '--jurisdiction', place)).filter.jurisdictions).toEqual(['全国']);
    const both = ['--jurisdiction', 'Jiangsu', '--jurisdiction', '云阳县'];
    expect(await json(...on, ...both)).toMatchObject({
      count: 0,
      filter: { jurisdictions: ['江苏省', '云阳县'] },
    });
  });

  test('--since is the day of the digest before: what came up after it is in this one', async () => {
    expect((await json('--on', '2009-02-10')).count).toBe(0);
    const late = await json('--on', '2009-02-10', '--since', '2009-02-05');
    expect(late).toMatchObject({ since: '2009-02-05', count: 1 });
    expect(late.groups.later).toMatchObject([{ day: '2009-03-08', days_left: 26, rung: 30 }]);
    expect((await json('--on', '2009-02-10', '--since', '2009-02-06')).count).toBe(0);
  });

  test('says when a day is no working day, and when the holidays of its year are not known', async () => {
    const text = async (...args: string[]): Promise<string> =>
      (await runZeren(['digest', '--dry-run', ...args], '', { COLUMNS: '80' })).stdout.replace(/\s+/gu, ' ');
    expect(await text('--on', '2026-11-20')).not.toMatch(/工作日/u);
    expect(await text('--on', '2026-11-21')).toMatch(/2026-11-21 不是工作日.*2026-11-23/u);
    expect(await text('--on', '2026-10-10', '--lang', 'en')).not.toContain('working day');
    const spring = await text('--on', '2040-02-13', '--lang', 'en');
    expect(spring).toContain('The public holidays of 2040 are not known yet');
    expect(spring).not.toContain('is no working day');
    expect(await json('--on', '2040-02-13')).toMatchObject({ working_day: true, holidays_known: false });
    const last = Math.max(...Array.from({ length: 80 }, (_, i) => 2000 + i).filter(knowsYear));
    expect(await text('--on', `${last}-12-30`)).not.toContain(`${last + 1} 年的放假`);
    expect(await text('--on', `${last + 1}-01-01`)).toContain(`${last + 1} 年的放假调休安排尚未收录`);
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
  [['--dry-run', '--role', 'lead'], 'name one with --unit'],
  [['--dry-run', '--unit', '公安厅', '--role', 'chair'], '--role takes lead or support, not "chair"'],
  [['--dry-run', '--jurisdiction', '北京市'], 'No plan is of "北京市". There are those of: 全国 (National)'],
  [['--dry-run', '--jurisdiction', ''], 'No plan is of ""'],
  [['--dry-run', '--horizon', '一周'], 'a number of days such as 7, not "一周"'],
  [['--dry-run', '--horizon', '1.5'], 'not "1.5"'],
  [['--dry-run', '--horizon=-1'], 'not "-1"'],
  [['--dry-run', '--since', 'last week'], '"last week" is no day: --since'],
  [['--dry-run', '--on', '2026-11-21', '--since', '2026-11-21'], 'is not before 2026-11-21'],
  [['--dry-run', '--ics', '--since', '2026-11-20'], 'do not go with --ics'],
  [['--dry-run', '--ics', '--horizon', '7'], 'do not go with --ics'],
  [['--dry-run', 'now'], 'now'],
])('%j is wrong usage', async (args, words) => {
  const ran = await runZeren(['digest', ...args]);
  expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(words) });
});
