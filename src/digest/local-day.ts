import { Temporal } from 'temporal-polyfill';

/** The day that a clock on the wall of a zone (Asia/Shanghai) shows at a moment. */
export function localDay(moment: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** What that clock shows, with the day: 2026-11-21 09:05. */
export function localMinute(moment: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
}

/**
 * The moment at which an hour of a day comes in a zone. An hour that the clocks skip comes as much later as they
 * skip; of an hour that comes twice it is the first.
 */
export function momentOf(day: string, hour: number, zone: string): Date {
  const { epochMilliseconds } = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: zone,
    plainTime: { hour },
  });
  return new Date(epochMilliseconds);
}
