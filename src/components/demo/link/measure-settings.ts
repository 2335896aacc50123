import { PRESETS } from '../../../engine/index.ts';
import type { PresetName } from '../../../results/measured/preset.ts';
import type { Overrides } from '../measure/configuration.ts';
import { offeredWith, settingOf } from '../measure/settings.ts';
import type { HardwareKey, MeasureSettings } from '../measure/spec.ts';
import { BY_THREAD, numberOf, type OfThread, offersThreads } from '../measure/task-settings.ts';

/** What the reader has turned as names and values of a link; a dial goes by what it turns. */
export function settingsOf(
  { dials = [], preset }: MeasureSettings,
  turned: Overrides,
): Record<string, string> {
  const settings: Record<string, string> = {};
  if (turned.preset !== preset) settings.preset = turned.preset;
  for (const [key, value] of Object.entries(turned.hardware)) settings[key] = String(value);
  for (const [place, value] of Object.entries(turned.dials)) {
    const { constant, hardware } = dials[Number(place)];
    settings[constant ?? hardware] = String(value);
  }
  for (const { of, link } of BY_THREAD) {
    for (const [thread, value] of Object.entries(turned[of])) settings[link + thread] = String(value);
  }
  return settings;
}

/** Reads them back; null where the demo cannot be turned so. */
export function turnedOf(spec: MeasureSettings, settings: Record<string, string>): Overrides | null {
  const { preset: named = spec.preset, ...values } = settings;
  if (!Object.hasOwn(PRESETS, named)) return null;
  const preset = named as PresetName;
  const turned: Overrides = { preset, dials: {}, hardware: {}, arrivals: {}, priorities: {} };
  for (const [name, text] of Object.entries(values)) {
    const own = offersThreads(spec) ? ofThread(name) : null;
    if (own !== null) {
      const number = numberOf(own.of, text);
      if (number === null) return null;
      turned[own.of][own.thread] = number;
      continue;
    }
    const place = spec.dials?.findIndex(({ constant, hardware }) => (constant ?? hardware) === name) ?? -1;
    const options = place >= 0 ? spec.dials![place].values : offered(spec, preset, name);
    const option = options.find(({ value }) => String(value) === text);
    if (option === undefined) return null;
    if (place >= 0) turned.dials[place] = option.value;
    else Object.assign(turned.hardware, { [name]: option.value });
  }
  return turned;
}

/** What a name of a link sets of which thread; null for other settings. */
function ofThread(name: string): { of: OfThread; thread: string } | null {
  for (const { of, link } of BY_THREAD) {
    if (name.startsWith(link) && /^[a-ln-z]?[A-Z]$/.test(name.slice(link.length)))
      return { of, thread: name.slice(link.length) };
  }
  return null;
}

function offered(spec: MeasureSettings, preset: PresetName, name: string) {
  const key = offeredWith(spec, 'any').find((one) => one === name) as HardwareKey | undefined;
  if (key === undefined) return [];
  return settingOf(key, preset, spec.hardware?.[key] ?? PRESETS[preset][key]).options;
}
