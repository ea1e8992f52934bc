import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** An item as a calendar shows it, already in words. */
export type CalendarEvent = {
  id: string;
  day: string;
  summary: string;
  description: string;
  /** Address of the page with its clause. */
  url?: string | null;
};

/** How often programs are to read a calendar again that has an address, in seconds. */
const REFRESH = 6 * 3600;

/**
 * An iCalendar (RFC 5545) of all-day events. `asOf` is the day that it was made for and the only time in it: the
 * same events give the same bytes. Controls, which RFC 5545 does not allow, are left out.
 */
export function calendarOf(name: string, events: readonly CalendarEvent[], asOf: string): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'zeren', product: 'zeren' },
    ttl: REFRESH,
  });
  for (const { id, day, summary, description, url } of events)
    calendar.createEvent({
      id: `${id}.zeren`,
      stamp: new Date(asOf),
      start: new Date(day),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: withoutControls(summary),
      description: { plain: withoutControls(description) },
      ...(url ? { url } : {}),
    });
  return `${calendar.toString()}\r\n`;
}

const withoutControls = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
