import { z } from 'zod';
import { wantsColour } from '../adapters/terminal/colours.ts';
import { printableJson } from '../adapters/terminal/printable.ts';
import { render } from '../adapters/terminal/render.ts';
import { labelsOf } from '../chat/labels.ts';
import { calendarOf } from '../digest/calendar.ts';
import { digestOn, itemsBetween } from '../digest/digest.ts';
import { localDay } from '../digest/local-day.ts';
import { isWorkingDay, knowsYear, workingDayAfter } from '../digest/working-days.ts';
import { AppError } from '../errors.ts';
import { addDays, isDay, yearOf } from '../model/days.ts';
import { digestSchema } from '../model/digest.ts';
import { plainText } from '../wording/card.ts';
import { calendarName, digestCard, eventWords } from '../wording/digest.ts';
import { type WorkingDay, workingDayNotes } from '../wording/working-day.ts';
import { filterOf } from './digest-filter.ts';
import { open } from './open.ts';
import { type Io, print } from './print.ts';
import { readArgs } from './read-args.ts';
import type { AskSettings } from './settings.ts';

/** `zeren digest --dry-run --json` */
export const digestOutputSchema = z.strictObject({
  ...digestSchema.shape,
  lang: z.enum(['zh', 'en']),
  /** The complete digest as plain text. */
  text: z.string(),
  /** Version of the collection it was made from. */
  corpus: z.string(),
  working_day: z.boolean(),
  /** Whether the public holidays of the year are known; if not, only those with a fixed day are counted. */
  holidays_known: z.boolean(),
});

const USAGE =
  'zeren digest --dry-run [--on DAY] [--since DAY] [--plan ID] [--unit NAME [--role lead|support]] [--jurisdiction PLACE] [--horizon DAYS] [--lang zh|en] [--json | --ics]';
const ZONE = 'Asia/Shanghai';
const COLUMNS = 80;
/** How far a calendar looks ahead. */
const CALENDAR_DAYS = 366;

/** `zeren digest --dry-run`: what would be posted on a day, as text, JSON or iCalendar. */
export async function digest(args: readonly string[], settings: AskSettings, io: Io): Promise<void> {
  const values = parse(args);
  const on = values.on === undefined ? localDay(new Date(), ZONE) : dayOf(values.on, '--on');
  const since = values.since === undefined ? undefined : sinceOf(values.since, on);
  const lang = langOf(values.lang ?? (settings.lang === 'auto' ? 'zh' : settings.lang));
  const collection = await open(settings, io);
  const filter = filterOf(values, collection, io);
  const made = digestOn(on, collection, { filter, ...(since !== undefined && { since }) });
  const labels = labelsOf(collection);
  if (values.ics) {
    const events = [
      ...made.groups.overdue,
      ...itemsBetween(on, addDays(on, CALENDAR_DAYS), collection, filter),
    ];
    const worded = events.map((item) => eventWords(item, lang, labels));
    return print(io.stdout, calendarOf(calendarName(lang), worded, on));
  }
  const card = digestCard(made, lang, labels);
  if (!values.json) {
    const look = {
      width: io.stdout.columns ?? COLUMNS,
      colour: wantsColour(io.env, io.stdout.isTTY === true),
    };
    const notes = workingDayNotes(workingDayOf(on), lang).map((text) => ({ kind: 'note' as const, text }));
    return print(io.stdout, `${render({ ...card, blocks: [...card.blocks, ...notes] }, look)}\n`);
  }
  const output = digestOutputSchema.parse({
    ...made,
    lang,
    text: plainText(card),
    corpus: collection.version,
    working_day: isWorkingDay(on),
    holidays_known: knowsYear(yearOf(on)),
  });
  return print(io.stdout, `${printableJson(JSON.stringify(output))}\n`);
}

function parse(args: readonly string[]) {
  const { values } = parsed(args);
  if (values.json && values.ics) throw usage('--json and --ics do not go together.');
  if (values.ics && (values.since !== undefined || values.horizon !== undefined))
    throw usage(
      '--since and --horizon do not go with --ics: a calendar shows every day, whenever it is announced.',
    );
  if (!values['dry-run'])
    throw usage(
      'Posting a digest needs the service, which keeps who has had what; here it can only be shown: add --dry-run.',
    );
  return values;
}

const parsed = (args: readonly string[]) =>
  readArgs(
    {
      args: [...args],
      options: {
        'dry-run': { type: 'boolean' },
        on: { type: 'string' },
        json: { type: 'boolean' },
        ics: { type: 'boolean' },
        plan: { type: 'string', multiple: true },
        unit: { type: 'string', multiple: true },
        role: { type: 'string' },
        jurisdiction: { type: 'string', multiple: true },
        horizon: { type: 'string' },
        since: { type: 'string' },
        lang: { type: 'string' },
      },
    },
    USAGE,
  );

/** A day off is told with the day that takes its place, in whose year the holidays can be unknown as well. */
function workingDayOf(day: string): WorkingDay {
  const working = isWorkingDay(day);
  const next = workingDayAfter(day);
  const years = working ? [yearOf(day)] : [yearOf(day), yearOf(next)];
  const unknownYears = [...new Set(years)].filter((year) => !knowsYear(year)).map(String);
  return { day, working, next, unknownYears };
}

function dayOf(given: string, option: string): string {
  if (!isDay(given)) throw usage(`"${given}" is no day: ${option} takes one such as 2026-11-21.`);
  return given;
}

function sinceOf(given: string, on: string): string {
  if (dayOf(given, '--since') >= on)
    throw usage(`--since is the day of the digest before: ${given} is not before ${on}.`);
  return given;
}

function langOf(given: string): 'zh' | 'en' {
  if (given !== 'zh' && given !== 'en') throw usage(`--lang takes zh or en, not "${given}".`);
  return given;
}

const usage = (message: string): AppError => new AppError('usage', message, USAGE);
