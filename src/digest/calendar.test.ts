// Read back by ical.js, which is not the library that writes.
import ICAL from 'ical.js';
import { afterEach, expect, test } from 'vitest';
import { type CalendarEvent, calendarOf } from './calendar.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const events: CalendarEvent[] = [
  {
    id: 'fujian-2008/3.1.2@1024@2009-03-08',
    day: '2009-03-08',
    summary:
      '三八国际妇女节：各职能部门和单位结合“3·8”、“6·1”等节日，在全省范围内积极开展有关保护妇女儿童合法权益的宣传；教育',
    description: '第一行\n第二行, a; b\\c 𠮷',
  },
  { id: 'b', day: '2008-12-31', summary: 'x'.repeat(300), description: '' },
];

const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .map(({ uid, startDate, summary, description }) => ({
      uid,
      day: startDate.toString(),
      isDate: startDate.isDate,
      summary,
      description: description ?? '',
    }));

test('another library reads what was written, in every zone the same bytes', () => {
  const texts = ['America/Santiago', 'Pacific/Kiritimati', 'UTC', 'Asia/Shanghai'].map((TZ) => {
    process.env['TZ'] = TZ;
    return calendarOf('行动计划期限', events, '2026-11-21');
  });
  expect(new Set(texts).size).toBe(1);
  expect(read(texts[0] ?? '')).toEqual(
    events.map(({ id, ...event }) => ({ ...event, uid: `${id}.zeren`, isDate: true })),
  );
});

test('no line is longer than 75 octets, none breaks a character, each ends with CRLF', () => {
  const text = calendarOf('行动计划期限', events, '2026-11-21');
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text.isWellFormed() && lines.every((line) => line.isWellFormed())).toBe(true);
});
