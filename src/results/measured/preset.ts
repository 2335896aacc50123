import { type Hardware, PRESETS } from '../../engine/index.ts';

/** Where the numbers of the hardware come from before the reader turns any. */
export type PresetName =
  /** An instruction is a tick, everything else is free. */
  | 'textbook'
  /** Times as measured and published; a tick is a ns. */
  | 'measured'
  /** As measured, with a cache line standing for a page, so that small programs fill real caches. */
  | 'pages';

/** Hardware of a preset with changes, the later ones before the earlier. */
export function hardwareOf(preset: PresetName, ...changes: (Partial<Hardware> | undefined)[]): Hardware {
  return Object.assign({}, PRESETS[preset], ...changes);
}

/** Length of a tick in ns, or null where it is no time in particular. */
export function tickOf(preset: PresetName): number | null {
  return preset === 'textbook' ? null : 1;
}
