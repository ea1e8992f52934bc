import { addDays, dayIn, yearOf } from '../model/days.ts';

/** A festival on a day of the civil year, or of the Chinese lunar year. */
type Festival = { names: RegExp; month: number; day: number; lunar: boolean };

const festival = (names: RegExp, month: number, day: number, lunar = false): Festival => ({
  names,
  month,
  day,
  lunar,
});

const FESTIVALS: readonly Festival[] = [
  festival(/^(?:元旦|new year'?s day)/u, 1, 1),
  festival(/^(?:春节|大年初一|(?:the )?spring festival|chinese new year|lunar new year)/u, 1, 1, true),
  festival(/^(?:元宵|lantern festival)/u, 1, 15, true),
  festival(/^(?:三八|妇女节|international women'?s day|women'?s day)/u, 3, 8),
  festival(/^(?:五一|劳动节|may day|labou?r day)/u, 5, 1),
  festival(/^(?:端午|(?:the )?dragon boat festival)/u, 5, 5, true),
  festival(/^(?:六一|儿童节|(?:international )?children'?s day)/u, 6, 1),
  festival(/^(?:七一|建党节)/u, 7, 1),
  festival(/^(?:八一|建军节)/u, 8, 1),
  festival(/^(?:中秋|(?:the )?mid-autumn)/u, 8, 15, true),
  festival(/^(?:重阳)/u, 9, 9, true),
  festival(/^(?:国庆|十一|national day)/u, 10, 1),
  festival(/^(?:圣诞|christmas)/u, 12, 25),
];

/** As people write them, for a form. */
export const FESTIVALS_ZH =
  '元旦节?|春节|大年初一|元宵节|三八(?:国际)?(?:妇女)?节|妇女节|五一(?:劳动)?节?|劳动节|端午节?|六一(?:儿童)?节?|儿童节|七一|建党节|八一|建军节|中秋节?|重阳节|国庆节?|圣诞节?';
export const FESTIVALS_EN =
  "new year'?s day|(?:the )?spring festival|(?:chinese|lunar) new year|lantern festival|(?:international )?women'?s day|may day|labou?r day|(?:the )?dragon boat festival|(?:international )?children'?s day|(?:the )?mid-autumn(?: festival)?|national day|christmas(?: day)?";

/** The next day of a festival, today included; null where the name is none. */
export function festivalDay(name: string, today: string): string | null {
  if (/^除夕|^大年三十/u.test(name)) return eveOfSpringFestival(today);
  const found = FESTIVALS.find(({ names }) => names.test(name));
  if (!found) return null;
  const years = [yearOf(today), yearOf(today) + 1];
  return years.map((year) => dayOf(found, year)).find((day) => day !== null && day >= today) ?? null;
}

/** The day before Spring Festival: of the next year, where this year's has come. */
function eveOfSpringFestival(today: string): string | null {
  const spring = festivalDay('春节', addDays(today, 1));
  return spring && addDays(spring, -1);
}

function dayOf({ month, day, lunar }: Festival, year: number): string | null {
  return lunar ? lunarDay(year, month, day) : dayIn(year, month, day);
}

/** Days of the first, fifteenth of the first, fifth of the fifth, fifteenth of the eighth and ninth of the ninth month. */
const LUNAR_DAYS = ['1-1', '1-15', '5-5', '8-15', '9-9'];

/**
 * As the lunar table of chinese-days 1.5.7 has them for Beijing; its functions count in the time zone of the process, and the
 * calendar of ICU puts the new year of 2027 a day late.
 */
const LUNAR: Record<number, readonly string[]> = {
  2026: ['02-17', '03-03', '06-19', '09-25', '10-18'],
  2027: ['02-06', '02-20', '06-09', '09-15', '10-08'],
  2028: ['01-26', '02-09', '05-28', '10-03', '10-26'],
  2029: ['02-13', '02-27', '06-16', '09-22', '10-16'],
  2030: ['02-03', '02-17', '06-05', '09-12', '10-05'],
  2031: ['01-23', '02-06', '06-24', '10-01', '10-24'],
  2032: ['02-11', '02-25', '06-12', '09-19', '10-12'],
  2033: ['01-31', '02-14', '06-01', '09-08', '10-01'],
  2034: ['02-19', '03-05', '06-20', '09-27', '10-20'],
  2035: ['02-08', '02-22', '06-10', '09-16', '10-09'],
  2036: ['01-28', '02-11', '05-30', '10-04', '10-27'],
  2037: ['02-15', '03-01', '06-18', '09-24', '10-17'],
  2038: ['02-04', '02-18', '06-07', '09-13', '10-07'],
  2039: ['01-24', '02-07', '05-27', '10-02', '10-26'],
  2040: ['02-12', '02-26', '06-14', '09-20', '10-14'],
};

/** A day of the Chinese year that begins in `year`; null in years that the table does not have. */
function lunarDay(year: number, month: number, day: number): string | null {
  const found = LUNAR[year]?.[LUNAR_DAYS.indexOf(`${month}-${day}`)];
  return found === undefined ? null : `${year}-${found}`;
}
