import { parseArgs } from 'node:util';
import { z } from 'zod';
import { wantsColour } from '../adapters/terminal/colours.ts';
import { printableJson } from '../adapters/terminal/printable.ts';
import { render } from '../adapters/terminal/render.ts';
import { takenUnits } from '../answering/taken-units.ts';
import { labelsOf } from '../chat/labels.ts';
import type { Collection } from '../collection/collection.ts';
import { calendarOf } from '../digest/calendar.ts';
import { addDays, isDay, yearOf } from '../digest/days.ts';
import { digestOn, itemsBetween } from '../digest/digest.ts';
import { everything } from '../digest/filter.ts';
import { localDay } from '../digest/local-day.ts';
import { isWorkingDay, knowsYear } from '../digest/working-days.ts';
import { AppError } from '../errors.ts';
import { type DigestFilter, digestSchema } from '../model/digest.ts';
import { understand } from '../understanding/understand.ts';
import { plainText } from '../wording/card.ts';
import { calendarName, digestCard, eventWords } from '../wording/digest.ts';
import { open } from './open.ts';
import { type Io, print, say } from './print.ts';
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
  'zeren digest --dry-run [--on 2026-11-21] [--plan ID] [--unit NAME] [--lang zh|en] [--json | --ics]';
const ZONE = 'Asia/Shanghai';
const COLUMNS = 80;
/** How far a calendar looks ahead. */
const CALENDAR_DAYS = 366;

/** `zeren digest --dry-run`: what would be posted on a day, as text, JSON or iCalendar. */
export async function digest(args: readonly string[], settings: AskSettings, io: Io): Promise<void> {
  const values = parse(args);
  const on = dayOf(values.on);
  const lang = langOf(values.lang ?? (settings.lang === 'auto' ? 'zh' : settings.lang));
  const collection = await open(settings, io);
  const filter: DigestFilter = {
    ...everything,
    plans: (values.plan ?? []).map((id) => planId(id, collection)),
    units: (values.unit ?? []).flatMap((name) => unitIds(name, collection, io)),
  };
  const made = digestOn(on, collection, { filter });
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
    return print(io.stdout, `${render(card, look)}\n`);
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
  if (!values['dry-run'])
    throw usage(
      'Posting a digest needs the service, which keeps who has had what; here it can only be shown: add --dry-run.',
    );
  return values;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        'dry-run': { type: 'boolean' },
        on: { type: 'string' },
        json: { type: 'boolean' },
        ics: { type: 'boolean' },
        plan: { type: 'string', multiple: true },
        unit: { type: 'string', multiple: true },
        lang: { type: 'string' },
      },
    });
  } catch (cause) {
    throw usage(cause instanceof Error ? cause.message : String(cause));
  }
}

function dayOf(given: string | undefined): string {
  if (given === undefined) return localDay(new Date(), ZONE);
  if (!isDay(given)) throw usage(`"${given}" is no day: --on takes one such as 2026-11-21.`);
  return given;
}

function langOf(given: string): 'zh' | 'en' {
  if (given !== 'zh' && given !== 'en') throw usage(`--lang takes zh or en, not "${given}".`);
  return given;
}

function planId(given: string, { plans }: Collection): string {
  if (plans.some(({ id }) => id === given)) return given;
  throw usage(`There is no plan "${given}". There are: ${plans.map(({ id }) => id).join(', ')}.`);
}

/** 民政厅 → civil-affairs/province, under all names that the plans print for it. */
function unitIds(name: string, collection: Collection, io: Io): string[] {
  const { query, trouble, corrections } = understand(name, collection, null);
  if (trouble?.kind === 'ambiguous-agency')
    throw usage(`"${name}" can mean several units: ${trouble.names.join('、')}.`);
  const agencies = query?.units.map(({ agency }) => agency).filter(({ ids }) => ids.length > 0) ?? [];
  if (agencies.length === 0) throw usage(`No plan names a unit "${name}".`);
  for (const { from, to } of corrections) say(io, `“${from}” → “${to}”\n`);
  const plans = { ids: collection.plans.map(({ id }) => id), stated: false, missing: [] };
  return [
    ...new Set(
      agencies.flatMap((agency) => [
        ...(agency.level === null ? agency.ids : agency.ids.map((id) => `${id}/${agency.level}`)),
        ...takenUnits(agency, { plans }, collection).flatMap(({ units }) =>
          units.flatMap(({ id }) => id ?? []),
        ),
      ]),
    ),
  ];
}

const usage = (message: string): AppError => new AppError('usage', message, USAGE);
