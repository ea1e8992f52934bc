import type { Log } from '../chat/intent.ts';
import type { ChatSettings } from '../chat/settings.ts';
import { type PlaceSettings, placeSettingsSchema } from '../model/place-settings.ts';
import type { ChangePlace } from '../office/settings-orders.ts';
import type { Store } from '../store/open.ts';

/** Another instance may have changed something: it is seen within so long. */
const REFRESH_MS = 30_000;

/**
 * The settings of the file, over which stand those that people have set in chat. They are in memory, because it has to be
 * known at once whether a reply is private.
 */
export async function openPlaces(
  base: ChatSettings,
  { settings: kept }: Pick<Store, 'settings'>,
  log: Log,
  signal: AbortSignal,
): Promise<{ settings: ChatSettings; change: ChangePlace }> {
  let places = base.places;
  const partial = placeSettingsSchema.partial();

  const load = async (): Promise<void> => {
    const set = await kept.all();
    const entries = set.map(({ place, value }): [string, Partial<PlaceSettings>] => {
      // What an older version has written counts as far as it is known.
      const known = partial.safeParse(value);
      return [
        place,
        { ...base.places[place], ...(known.success ? (known.data as Partial<PlaceSettings>) : {}) },
      ];
    });
    places = { ...base.places, ...Object.fromEntries(entries) };
  };
  // One after the other: what was read earlier must not overwrite what was read later.
  let last = load();
  const refresh = (): Promise<void> => {
    last = last.then(load, load);
    return last;
  };
  await last;
  const timer = setInterval(() => {
    refresh().catch((error: unknown) => log.warn({ error: String(error) }, 'settings are not read anew'));
  }, REFRESH_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });

  return {
    settings: {
      ...base,
      get places() {
        return places;
      },
    },
    change: async (place, change, by) => {
      await kept.change(
        place,
        (value) =>
          Object.fromEntries(Object.entries({ ...value, ...change }).filter(([, set]) => set !== null)),
        by,
      );
      await refresh();
    },
  };
}
