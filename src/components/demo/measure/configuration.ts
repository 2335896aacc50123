import { checksum, type Hardware, type Program } from '../../../engine/index.ts';
import type { Job } from '../../../results/measured/job.ts';
import type { PresetName } from '../../../results/measured/preset.ts';
import { hardwareOf } from '../../../results/measured/preset.ts';
import type { ProgramChoice } from '../choices.ts';
import type { Loaded } from '../loaded.ts';
import type { Conditions, Dial, MeasureSettings, Stand, Variant } from './spec.ts';

/** Everything that the reader has turned in this mode. */
export interface Overrides {
  preset: PresetName;
  /** Values of dials, by their place. */
  dials: Record<number, number | string>;
  /** Settings of the hardware panel. */
  hardware: Partial<Hardware>;
  /** When threads arrive, in ticks, by name; those that a run does not have are passed over. */
  arrivals: Record<string, number>;
  /** Priorities of threads by name. */
  priorities: Record<string, number>;
}

/** One of the runs that are shown: what it is called, and how it is measured. */
export interface Configuration {
  label: string;
  /** Place of its program among the demo's. */
  choice: number;
  /** Text that the reader wrote, or null. */
  edited: string | null;
  /** Constants that its text has, with their numbers there. */
  known: Readonly<Record<string, number>>;
  job: Job;
}

/** How the mode stands before the reader turns anything. */
export function noOverrides({ preset }: Pick<MeasureSettings, 'preset'>): Overrides {
  return { preset, dials: {}, hardware: {}, arrivals: {}, priorities: {} };
}

/** What a demo can measure: its programs, their texts, and with which settings. */
export interface Measurable {
  spec: { programs: readonly ProgramChoice[]; measure?: MeasureSettings };
  sources: readonly string[];
  /** For each of these, the numbers of its constants. */
  constants: readonly Readonly<Record<string, number>>[];
}

/** The runs that a demo shows, the first program's text for a variant that names none. */
export function configurations(of: Measurable, shown: Loaded, turned: Overrides): Configuration[] {
  const { programs, measure } = of.spec;
  if (measure === undefined) return [];
  if (measure.compare === undefined) {
    return [configuration(of, measure, turned, shown, { label: programs[shown.choice].label })];
  }
  return measure.compare.map((variant) => configuration(of, measure, turned, null, variant));
}

function configuration(
  { spec: { programs }, sources, constants: known }: Measurable,
  spec: MeasureSettings,
  turned: Overrides,
  shown: Loaded | null,
  variant: Variant,
): Configuration {
  const { label, program } = variant;
  const named = programs.findIndex(({ file }) => file === program);
  const made = programs.findIndex(({ measured, linked }) => measured && !linked);
  const choice = shown?.choice ?? Math.max(0, program === undefined ? made : named);
  const { constants, hardware } = byDials(spec, turned);
  return {
    label,
    choice,
    edited: shown?.edited ?? null,
    known: shown ? constantsOf(shown.program) : known[choice],
    job: {
      source: shown?.edited ?? sources[choice],
      constants: { ...spec.constants, ...shown?.constants, ...constants, ...variant.constants },
      hardware: hardwareOf(turned.preset, spec.hardware, turned.hardware, hardware, variant.hardware, {
        arrivals: turned.arrivals,
        priorities: turned.priorities,
      }),
      jobs: spec.jobs,
      spans: true,
    },
  };
}

function byDials(
  { dials = [] }: MeasureSettings,
  turned: Overrides,
): Pick<Job, 'constants'> & { hardware: Partial<Hardware> } {
  const constants: Record<string, number> = {};
  const hardware: Record<string, number | string> = {};
  dials.forEach((dial, place) => {
    const value = turned.dials[place] ?? dial.start;
    if (value === undefined) return;
    if (dial.constant !== undefined) constants[dial.constant] = Number(value);
    else hardware[dial.hardware] = value;
  });
  return { constants, hardware };
}

/** The same run at another value of a dial, sums only. */
export function jobAt(job: Job, over: Dial, value: number | string): Job {
  const at =
    over.constant !== undefined
      ? { constants: { ...job.constants, [over.constant]: Number(value) } }
      : { hardware: { ...job.hardware, [over.hardware]: value } };
  return { ...job, ...at, spans: false };
}

/** Numbers of a program's constants, by name. */
export function constantsOf({ constants }: Pick<Program, 'constants'>): Record<string, number> {
  return Object.fromEntries(constants.map(({ name, value }) => [name, value]));
}

/** Where a dial stands: as turned, as it starts, or as the program or the hardware says. */
export function standOf(
  dial: Dial,
  place: number,
  turned: Overrides,
  { job: { constants, hardware }, known }: Pick<Configuration, 'job' | 'known'>,
): number | string {
  const value = turned.dials[place] ?? dial.start;
  if (value !== undefined) return value;
  if (dial.constant !== undefined) return constants[dial.constant] ?? known[dial.constant] ?? Number.NaN;
  const setting = hardware[dial.hardware];
  return typeof setting === 'object' ? Number.NaN : setting;
}

/** Whether a run is measured under some conditions. */
export function isMeasuredWith(
  { job: { constants, hardware }, known }: Pick<Configuration, 'job' | 'known'>,
  settings: Conditions = {},
): boolean {
  return Object.entries(settings).every(([name, wanted]) => {
    const value = name in hardware ? hardware[name as keyof Hardware] : (constants[name] ?? known[name]);
    return [wanted].flat().some((one) => one === value);
  });
}

/** Those constants that a run is measured with and that its text has. */
export function knownConstants({ job: { constants }, known }: Configuration): Record<string, number> {
  return Object.fromEntries(Object.entries(constants).filter(([name]) => name in known));
}

/** What a dial turns, as links name it. */
export function turnedBy({ constant, hardware }: Dial): string {
  return constant ?? hardware;
}

/** Dials turned to where a section says; throws where there is no such dial. */
export function turnedTo({ dials = [] }: MeasureSettings, turned: Overrides, stand: Stand): Overrides {
  const to = { ...turned.dials };
  for (const [name, value] of Object.entries(stand)) {
    const place = dials.findIndex((dial) => turnedBy(dial) === name);
    if (place < 0) throw new Error(`no dial turns ${name}`);
    to[place] = value;
  }
  return { ...turned, dials: to };
}

/** The same run with dials at other values, sums only; what is no dial stays. */
export function jobWith(job: Job, dials: readonly Dial[], stand: Stand): Job {
  const turned = dials.filter((dial) => turnedBy(dial) in stand);
  return turned.reduce<Job>((run, dial) => jobAt(run, dial, stand[turnedBy(dial)]), { ...job, spans: false });
}

/** The runs of some configurations with constants at other values, sums only. */
export function jobsAt(
  configurations: readonly Pick<Configuration, 'job'>[],
  constants: Readonly<Record<string, number>>,
): Job[] {
  return configurations.map(({ job }) => ({
    ...job,
    constants: { ...job.constants, ...constants },
    spans: false,
  }));
}

/** What a run is measured with, in a few letters: runs with the same ones are the same run. */
export function settingKey({ job, known }: Pick<Configuration, 'job' | 'known'>): string {
  return checksum(
    job.source + JSON.stringify(job.hardware),
    Object.entries(measuredConstants({ job, known })),
  );
}

/** The numbers of a program's constants as they are measured. */
export function measuredConstants({
  job,
  known,
}: Pick<Configuration, 'job' | 'known'>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(known).map(([name, value]) => [name, job.constants[name] ?? value]),
  );
}
