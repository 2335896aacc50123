import { follow, policyOf, Run, type Schedule, ScheduleError } from '../../../engine/index.ts';
import type { Loaded, Wanted } from '../loaded.ts';
import { measuredWith } from '../measured-with.ts';
import type { DemoProps } from '../props.ts';
import { type DemoSpec, modesOf } from '../spec.ts';
import { beginning, type DemoState, firstManner, MOST_STEPS, type ViewSettings } from '../state.ts';
import type { DemoRun } from '../useRun.ts';
import { decodeLink, encodeLink, LinkError, type LinkState } from './codec.ts';
import { settingsOf, turnedOf } from './measure-settings.ts';

/** Longest query that browsers and chat programs carry without harm. */
const LONGEST = 8_000;

/** Query of a demo's present moment, without `?`: empty at an untouched start, null where it is too long for a link. */
export function queryOf(state: DemoState, { spec }: DemoProps): string | null {
  const { program, choice, constants, edited, storeBuffers, run, at, mode } = state;
  const first = firstManner(spec);
  const said = {
    ...turnedIn(state, first, spec),
    ...(choice > 0 && { choice: spec.programs[choice].file }),
    ...(Object.keys(constants).length > 0 && { constants }),
    ...(edited !== null && { source: edited }),
    ...(storeBuffers && { storeBuffers }),
  };
  if (run.length === 0 && mode === first.mode && Object.keys(said).length === 0) return '';
  // Links that people write by hand name a moment, and those are seen one step at a time.
  const link = { demo: spec.id, ...said, ...(mode !== 'step' && { mode }) };
  const whole = encodeLink({ ...link, program, at, schedule: run.schedule });
  if (whole.length <= LONGEST) return whole;
  const shown = encodeLink({ ...link, program, at, schedule: run.schedule.slice(0, at) });
  return shown.length <= LONGEST ? shown : null;
}

/** How the reader looks at the demo, the mode apart, as far as it is not as it begins. */
function turnedIn(state: DemoState, first: ViewSettings, spec: DemoSpec): Partial<LinkState> {
  const [policy, firstPolicy] = [policyOf(state), policyOf(first)];
  const { stride, forgetProgramCounter, turned, look } = state;
  return {
    ...(JSON.stringify(policy) !== JSON.stringify(firstPolicy) && { policy }),
    ...(stride !== first.stride && { stride }),
    ...(forgetProgramCounter && { forgetProgramCounter }),
    ...(turned !== null && { settings: settingsOf(spec.measure!, turned) }),
    ...(Object.keys(look).length > 0 && { look }),
  };
}

interface Opened {
  run: Run;
  at: number;
  manner: ViewSettings;
  /** What the reader is to be told, because not all of the link could be followed; null where it could. */
  note: string | null;
}

/** A link as far as it can be understood before its program is compiled. */
export interface Opening {
  wanted: Wanted;
  /** Goes on with the compiled program; throws `LinkError` where the link does not fit it. */
  open(loaded: Loaded): Opened;
}

const REFUSED = '데모를 처음 상태로 열었어요.';
const CHANGED = `링크를 만든 뒤에 프로그램이 바뀌었어요. ${REFUSED}`;

/** Reads what stands in the address. Nothing in it is trusted: throws `LinkError` with a sentence for the reader. */
export function readLink(query: string, { spec }: Pick<DemoProps, 'spec'>): Opening {
  const link = decodeLink(query);
  const choice = link.choice === null ? 0 : spec.programs.findIndex(({ file }) => file === link.choice);
  if (choice < 0) throw new LinkError(`링크에 적힌 프로그램이 없어요(program=${link.choice}). ${REFUSED}`);
  for (const [constant, value] of Object.entries(link.constants)) {
    const knob = spec.knobs?.find((one) => one.constant === constant);
    const turnable = knob?.values.some((one) => one.value === value) || measuredWith(spec, constant, value);
    if (!turnable)
      throw new LinkError(
        `이 데모에서 고를 수 없는 값이 링크에 적혀 있어요(set=${constant}.${value}). ${REFUSED}`,
      );
  }
  if (link.storeBuffers && !spec.storeBuffers)
    throw new LinkError(`이 데모에는 저장 버퍼를 켜는 설정이 없어요. ${REFUSED}`);
  const manner = mannerOf(link, spec);
  return {
    wanted: { choice, constants: link.constants, edited: link.source, storeBuffers: link.storeBuffers },
    open(loaded) {
      if (link.checksum !== null && link.checksum !== loaded.program.checksum) throw new LinkError(CHANGED);
      const shown =
        link.run === null ? asBegun(loaded, link.at, manner, spec) : taken(link, link.run, loaded, manner);
      return { ...shown, manner };
    },
  };
}

type Shown = Pick<Opened, 'run' | 'at' | 'note'>;

/** The steps of a link as far as the program can take them. */
function taken({ at, broken }: LinkState, steps: Schedule, { program }: Loaded, manner: ViewSettings): Shown {
  const { forgetProgramCounter } = manner;
  try {
    const run = new Run(program, steps, { forgetProgramCounter });
    if (broken !== null)
      return { run, at: Math.min(at ?? run.length, run.length), note: stopped(run, broken) };
    return { run, at: Math.min(at ?? run.length, run.length), note: beyond(run, at) };
  } catch (error) {
    if (!(error instanceof ScheduleError)) throw error;
    if (error.step === 0) throw new LinkError(`링크의 순서대로 갈 수 없어요. ${error.message}`);
    const run = new Run(program, steps.slice(0, error.step), { forgetProgramCounter });
    return { run, at: Math.min(at ?? run.length, run.length), note: stopped(run, error.message) };
  }
}

function stopped(run: Run, reason: string): string {
  return `링크의 순서를 ${run.length}걸음까지만 따라갈 수 있어서 거기까지 열었어요. ${reason}`;
}

function beyond(run: Run, at: number | null): string | null {
  if (at === null || at <= run.length) return null;
  return `링크에는 ${at}걸음째라고 적혀 있지만 이 실행은 ${run.length}걸음까지예요. 마지막 걸음을 열었어요.`;
}

/** The demo as it begins, or as it goes on by itself to a step that a link names. */
function asBegun(loaded: Loaded, named: number | null, manner: ViewSettings, spec: DemoSpec): Shown {
  const at = named ?? manner.steps?.[0] ?? null;
  const begun = beginning(loaded, manner, spec);
  if (at === null) return { run: begun.run, at: begun.at, note: null };
  const run =
    at <= begun.run.length
      ? begun.run
      : follow(begun.run, policyOf(begun), { maxSteps: Math.min(at, MOST_STEPS) });
  return { run, at: Math.min(at, run.length), note: beyond(run, at) };
}

function mannerOf(link: LinkState, spec: DemoSpec): ViewSettings {
  const { mode, policy, stride, forgetProgramCounter, settings, look, steps } = link;
  const manner = { ...firstManner(spec), forgetProgramCounter, look, steps };
  if (forgetProgramCounter && !spec.forgetProgramCounter)
    throw new LinkError(`이 데모에는 PC를 저장하지 않는 설정이 없어요. ${REFUSED}`);
  const modes = modesOf(spec);
  // Links that people write by hand name a moment, and those are seen one step at a time.
  const unsaid = link.run === null && link.at === null && steps === null ? manner.mode : 'step';
  const named = modes.find((one) => one === (mode ?? unsaid)) ?? (mode === null ? modes[0] : undefined);
  if (named === undefined)
    throw new LinkError(`이 데모에는 링크에 적힌 모드가 없어요(mode=${mode}). ${REFUSED}`);
  manner.mode = named;
  if (policy !== null) {
    manner.policy = policy.kind;
    if (policy.kind === 'rr') manner.quantum = policy.quantum;
    if (policy.kind === 'random') manner.seed = policy.seed;
  }
  if (stride !== null) manner.stride = stride;
  if (Object.keys(settings).length > 0) {
    manner.turned = spec.measure === undefined ? null : turnedOf(spec.measure, settings);
    if (manner.turned === null)
      throw new LinkError(`이 데모에서 할 수 없는 설정이 링크에 적혀 있어요(with). ${REFUSED}`);
  }
  return manner;
}

/** What a link leads to, or a sentence for the reader when it leads nowhere. */
export type Followed = ({ loaded: Loaded } & Opened) | { refused: string };

/** Follows the link in the address; null when the reader has turned to something else meanwhile. */
export async function followLink(
  query: string,
  props: DemoProps,
  compile: DemoRun['compile'],
): Promise<Followed | null> {
  try {
    const link = readLink(query, props);
    const { choice, constants, edited, storeBuffers } = link.wanted;
    const asBuilt = choice === 0 && edited === null && !storeBuffers && Object.keys(constants).length === 0;
    const loaded = asBuilt ? { ...link.wanted, program: props.program } : await compile(link.wanted);
    if (loaded === null) return null;
    if (!('program' in loaded))
      throw new LinkError('링크에 담긴 프로그램에 틀린 곳이 있어요. 데모를 처음 상태로 열었어요.');
    return { loaded, ...link.open(loaded) };
  } catch (error) {
    if (error instanceof LinkError) return { refused: error.message };
    throw error;
  }
}

export { toldChange } from './changes.ts';
export { askSite, withForeign } from './foreign.ts';
