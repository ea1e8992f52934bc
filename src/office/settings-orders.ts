import type { Made, Ordering } from '../chat/office.ts';
import type { Block } from '../model/card.ts';
import type { SettingsOrder } from '../model/order.ts';
import type { PlaceSettings } from '../model/place-settings.ts';
import { settingsWords } from '../wording/settings-words.ts';

/** Sets something for a place, `slack/T1` or `slack/T1/C1`; null takes it back. */
export type ChangePlace = (place: string, change: SettingsOrder['change'], by: string) => Promise<void>;

export type SettingsOrdersDeps = {
  /** What holds where an order is given. */
  settingsHere: (by: Ordering) => PlaceSettings;
  changePlace: ChangePlace;
};

/** Carries out /settings: changes what is named, and shows what holds then. */
export function createSettingsOrders({ settingsHere, changePlace }: SettingsOrdersDeps) {
  return async ({ workspace, change }: SettingsOrder, by: Ordering): Promise<Made> => {
    const { lang, person, where } = by;
    const words = settingsWords[lang];
    const asked = Object.keys(change).length > 0;
    // A direct message on Discord is in no server: what would be set there would be set for those of all people.
    const whole = workspace && where.workspace !== '';
    const place = [where.platform, where.workspace, ...(whole ? [] : [where.channel])].join('/');
    const allowed = !whole || by.manages !== false;
    if (asked && allowed) await changePlace(place, change, person);
    const now = settingsHere(by);
    const blocks = (['lang', 'commands', 'mentions', 'threads'] as const).map(
      (name): Block => ({
        kind: 'row',
        label: words.label[name],
        value: words.value[name][now[name] as never],
      }),
    );
    if (asked && !allowed) return { card: { lang, title: words.notAllowed, blocks, choices: [] }, items: [] };
    const title = asked
      ? words.changed[whole ? 'workspace' : where.direct ? 'direct' : 'channel']
      : words.here;
    return { card: { lang, title, blocks, choices: [] }, items: [] };
  };
}
