import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** An item as a calendar shows it, already in words. */
export type CalendarEvent = { id: string; day: string; summary: string; description: string };

/**
 * An iCalendar (RFC 5545) of all-day events. `asOf` is the day that it was made for and the only time in it: the
 * same events give the same bytes.
 */
export function calendarOf(name: string, events: readonly CalendarEvent[], asOf: string): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'zeren', product: 'zeren' },
  });
  for (const { id, day, summary, description } of events)
    calendar.createEvent({
      id: `${id}.zeren`,
      stamp: new Date(asOf),
      start: new Date(day),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary,
      description: { plain: description },
    });
  return `${calendar.toString()}\r\n`;
}
