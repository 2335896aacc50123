import { policyOf, Run, ScheduleError } from '../../../engine/index.ts';
import type { Loaded, Wanted } from '../loaded.ts';
import { measuredWith } from '../measured-with.ts';
import type { DemoProps } from '../props.ts';
import { type DemoSpec, modesOf } from '../spec.ts';
import { type DemoState, firstManner, type ViewSettings } from '../state.ts';
import type { DemoRun } from '../useRun.ts';
import { decodeLink, encodeLink, LinkError, type LinkState } from './codec.ts';
import { settingsOf, turnedOf } from './measure-settings.ts';

/** Longest query that browsers and chat programs carry without harm. */
const LONGEST = 8_000;

/** Query of a demo's present moment, without `?`: empty at an untouched start, null where it is too long for a link. */
export function queryOf(state: DemoState, { spec }: DemoProps): string | null {
  const { program, choice, constants, edited, run, at, mode } = state;
  const first = firstManner(spec);
  const said = {
    ...turnedIn(state, first, spec),
    ...(choice > 0 && { choice: spec.programs[choice].file }),
    ...(Object.keys(constants).length > 0 && { constants }),
    ...(edited !== null && { source: edited }),
  };
  if (run.length === 0 && mode === first.mode && Object.keys(said).length === 0) return '';
  // Links that people write by hand name a moment, and those are seen one step at a time.
  const link = { ...said, ...(mode !== 'step' && { mode }) };
  const whole = encodeLink({ ...link, program, at, schedule: run.schedule });
  if (whole.length <= LONGEST) return whole;
  const shown = encodeLink({ ...link, program, at, schedule: run.schedule.slice(0, at) });
  return shown.length <= LONGEST ? shown : null;
}

/** How the reader looks at the demo, the mode apart, as far as it is not as it begins. */
function turnedIn(state: DemoState, first: ViewSettings, spec: DemoSpec): Partial<LinkState> {
  const [policy, firstPolicy] = [policyOf(state), policyOf(first)];
  const { stride, forgetProgramCounter, turned } = state;
  return {
    ...(JSON.stringify(policy) !== JSON.stringify(firstPolicy) && { policy }),
    ...(stride !== first.stride && { stride }),
    ...(forgetProgramCounter && { forgetProgramCounter }),
    ...(turned !== null && { settings: settingsOf(spec.measure!, turned) }),
  };
}

interface Opened {
  run: Run;
  at: number;
  manner: ViewSettings;
}

/** A link as far as it can be understood before its program is compiled. */
export interface Opening {
  wanted: Wanted;
  /** Goes on with the compiled program; throws `LinkError` where the link does not fit it. */
  open(loaded: Loaded): Opened;
}

const CHANGED = '링크를 만든 뒤에 프로그램이 바뀌었어요. 데모를 처음 상태로 열었어요.';

/** Reads what stands in the address. Nothing in it is trusted: throws `LinkError` with a sentence for the reader. */
export function readLink(query: string, { spec }: DemoProps): Opening {
  const link = decodeLink(query);
  const choice = link.choice === null ? 0 : spec.programs.findIndex(({ file }) => file === link.choice);
  if (choice < 0) throw new LinkError(CHANGED);
  for (const [constant, value] of Object.entries(link.constants)) {
    const knob = spec.knobs?.find((one) => one.constant === constant);
    const turnable = knob?.values.some((one) => one.value === value) || measuredWith(spec, constant, value);
    if (!turnable) throw new LinkError(CHANGED);
  }
  const manner = mannerOf(link, spec);
  return {
    wanted: { choice, constants: link.constants, edited: link.source },
    open({ program }) {
      if (link.checksum !== null && link.checksum !== program.checksum) throw new LinkError(CHANGED);
      try {
        const run = new Run(program, link.run, { forgetProgramCounter: manner.forgetProgramCounter });
        return { run, at: Math.min(link.at ?? run.length, run.length), manner };
      } catch (error) {
        if (error instanceof ScheduleError)
          throw new LinkError(`링크의 순서대로 갈 수 없어요. ${error.message}`);
        throw error;
      }
    },
  };
}

function mannerOf(
  { mode, policy, stride, forgetProgramCounter, settings }: LinkState,
  spec: DemoSpec,
): ViewSettings {
  const manner = { ...firstManner(spec), forgetProgramCounter };
  if (forgetProgramCounter && !spec.forgetProgramCounter) throw new LinkError(CHANGED);
  const modes = modesOf(spec);
  const named =
    mode === null ? (modes.find((one) => one === 'step') ?? modes[0]) : modes.find((one) => one === mode);
  if (named === undefined) throw new LinkError(CHANGED);
  manner.mode = named;
  if (policy !== null) {
    manner.policy = policy.kind;
    if (policy.kind === 'rr') manner.quantum = policy.quantum;
    if (policy.kind === 'random') manner.seed = policy.seed;
  }
  if (stride !== null) manner.stride = stride;
  if (Object.keys(settings).length > 0) {
    manner.turned = spec.measure === undefined ? null : turnedOf(spec.measure, settings);
    if (manner.turned === null) throw new LinkError(CHANGED);
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
    const { choice, constants, edited } = link.wanted;
    const asBuilt = choice === 0 && edited === null && Object.keys(constants).length === 0;
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
