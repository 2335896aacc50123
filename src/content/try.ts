import type { ModeName } from '../components/demo/choices.ts';
import { encodeLink } from '../components/demo/link/codec.ts';
import { readLink } from '../components/demo/link/open-link.ts';
import { firstManner, initialState } from '../components/demo/state.ts';
import { parseSchedule } from '../engine/index.ts';
import { programOf } from './programs.ts';
import { specOf } from './specs.ts';

/**
 * How the prose lets a demo stand. Whatever else it names is a constant or a setting of the hardware: `RUNS={5}`,
 * `cpus={1}`. In 시간 재기 that is one of its dials, else a knob.
 */
export interface DemoStand {
  /** Id of the demo. */
  demo: string;
  /** By default the one that the demo opens in. */
  mode?: ModeName;
  /** File of one of the demo's programs; by default the first. */
  program?: string;
  /** Steps taken, as in a link; by default those that the demo takes by itself. */
  run?: string;
  /** Step shown; by default the one that the demo begins at, or the last of `run`. */
  at?: number;
  [setting: string]: string | number | undefined;
}

/** The query of a link to a demo that stands so. Throws where the demo cannot, and where it stands so anyway. */
export function queryOfStand({ demo, mode, program, run, at, ...settings }: DemoStand): string {
  const spec = specOf(demo);
  const wrong = (reason: string) => new Error(`<Try demo="${demo}">: ${reason}`);
  const opens = mode ?? firstManner(spec).mode;
  const numbers = Object.entries(settings).filter(([, value]) => value !== undefined);
  const turned = Object.fromEntries(numbers.map(([name, value]) => [name, String(value)]));
  const constants = Object.fromEntries(numbers.map(([name, value]) => [name, Number(value)]));
  const query = encodeLink({
    demo,
    mode: opens,
    choice: program ?? null,
    ...(opens === 'measure' ? { settings: turned } : { constants }),
    ...(run !== undefined && { schedule: parseSchedule(run) }),
    at: at ?? null,
  });
  try {
    const link = readLink(query, { spec });
    const { choice } = link.wanted;
    const loaded = { ...link.wanted, program: programOf(spec.programs[choice].file, link.wanted.constants) };
    const { note, ...shown } = link.open(loaded);
    if (note !== null) throw new Error(note);
    const first = initialState(spec, programOf(spec.programs[0].file));
    const same =
      choice === 0 &&
      numbers.length === 0 &&
      shown.manner.mode === first.mode &&
      shown.at === first.at &&
      (opens !== 'step' || run === undefined);
    if (same) throw new Error('the demo stands so when it opens');
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
  return query;
}
