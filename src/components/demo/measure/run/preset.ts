import { type Hardware, PRESETS } from '../../../../engine/index.ts';
import type { PresetName } from '../spec.ts';

/** Hardware of a preset with changes, the later ones before the earlier. */
export function hardwareOf(preset: PresetName, ...changes: (Partial<Hardware> | undefined)[]): Hardware {
  return Object.assign({}, PRESETS[preset], ...changes);
}

/** Length of a tick in ns, or null where it is no time in particular. */
export function tickOf(preset: PresetName): number | null {
  return preset === 'textbook' ? null : 1;
}
