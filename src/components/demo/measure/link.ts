import { PRESETS } from '../../../engine/index.ts';
import type { Turned } from './configuration.ts';
import { settingOf } from './settings.ts';
import type { HardwareKey, MeasureSpec, PresetName } from './spec.ts';

/** What the reader has turned as names and values of a link; a dial goes by what it turns. */
export function settingsOf({ dials = [], preset }: MeasureSpec, turned: Turned): Record<string, string> {
  const settings: Record<string, string> = {};
  if (turned.preset !== preset) settings.preset = turned.preset;
  for (const [key, value] of Object.entries(turned.hardware)) settings[key] = String(value);
  for (const [place, value] of Object.entries(turned.dials)) {
    const { constant, hardware } = dials[Number(place)];
    settings[constant ?? hardware] = String(value);
  }
  return settings;
}

/** Reads them back; null where the demo cannot be turned so. */
export function turnedOf(spec: MeasureSpec, settings: Record<string, string>): Turned | null {
  const { preset: named = spec.preset, ...values } = settings;
  if (!Object.hasOwn(PRESETS, named)) return null;
  const preset = named as PresetName;
  const turned: Turned = { preset, dials: {}, hardware: {} };
  for (const [name, text] of Object.entries(values)) {
    const place = spec.dials?.findIndex(({ constant, hardware }) => (constant ?? hardware) === name) ?? -1;
    const options = place >= 0 ? spec.dials![place].values : offered(spec, preset, name);
    const option = options.find(({ value }) => String(value) === text);
    if (option === undefined) return null;
    if (place >= 0) turned.dials[place] = option.value;
    else Object.assign(turned.hardware, { [name]: option.value });
  }
  return turned;
}

function offered({ offer, hardware }: MeasureSpec, preset: PresetName, name: string) {
  const key = offer.find((one) => one === name) as HardwareKey | undefined;
  return key === undefined ? [] : settingOf(key, preset, hardware?.[key] ?? PRESETS[preset][key]).options;
}
