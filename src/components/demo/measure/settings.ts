import {
  constantOf,
  type Hardware,
  type HardwareConstant,
  POLICIES,
  PRESETS,
} from '../../../engine/index.ts';
import type { PresetName } from '../../../results/measured/preset.ts';
import { tickOf } from '../../../results/measured/preset.ts';
import { digits } from '../../../words/numbers.ts';
import { POLICY_WORDS } from '../../../words/policies.ts';
import { timeText } from '../../../words/time.ts';
import type { HardwareKey, MeasureSettings } from './spec.ts';

/** One setting as the hardware panel shows it. */
export interface Setting {
  key: HardwareKey;
  name: string;
  /** Values that it can be set to, in order. */
  options: { value: number | string; label: string }[];
  /** Whether the values are of a kind that a slider shows well. */
  slides: boolean;
  /** Where the preset's value comes from; null for what is for the reader to say. */
  constant: HardwareConstant | null;
}

const CHOICES: Partial<Record<HardwareKey, { name: string; options: [string, string][] }>> = {
  policy: { name: '스케줄링', options: POLICIES.map((policy) => [policy, POLICY_WORDS[policy]]) },
  fairBy: {
    name: '공평하게 나누는 단위',
    options: [
      ['thread', '스레드마다'],
      ['process', '프로세스마다'],
    ],
  },
  processStart: {
    name: '프로세스를 만드는 방법',
    options: [
      ['fork', '복제(fork)'],
      ['exec', '새 프로그램(posix_spawn)'],
    ],
  },
  cacheTags: {
    name: '캐시의 태그',
    options: [
      ['physical', '물리 주소'],
      ['virtual', '가상 주소'],
    ],
  },
};

const COUNTS: Partial<Record<HardwareKey, { name: string; values: number[] }>> = {
  cpus: { name: 'CPU', values: [1, 2, 3, 4, 6, 8, 12, 16] },
  levels: { name: 'MLFQ의 단계', values: [1, 2, 3, 4, 5, 6, 8] },
  allotment: { name: '한 단계에 머무는 차례', values: [1, 2, 3, 4, 5] },
  growth: { name: '단계마다 할당량 배수', values: [1, 2, 3, 4] },
};

/** Times between two of something that a policy does; 0 for never. */
const INTERVALS: Partial<Record<HardwareKey, string>> = {
  aging: '에이징: 우선순위를 하나 높일 때까지',
  boost: 'MLFQ에서 모두 맨 위로 올릴 때까지',
};
const MILLI = 1_000_000;
const STOPS = { ticks: [0, 1, 2, 3, 4, 5, 8, 10, 20, 50, 100], times: [0, 1, 2, 5, 10, 20, 50, 100, 1000] };

/** What a policy is set by besides, and offered with it. */
const BROUGHT: Partial<Record<Hardware['policy'], readonly HardwareKey[]>> = {
  rr: ['quantum'],
  priority: ['aging'],
  mlfq: ['quantum', 'levels', 'allotment', 'growth', 'boost'],
  fair: ['quantum', 'fairBy'],
};

/** Settings that a demo offers beside its dials: its own, and what the policy brings, or any that can be chosen. */
export function offeredWith(
  { offer, dials = [], compare = [] }: MeasureSettings,
  policy: Hardware['policy'] | 'any',
): HardwareKey[] {
  const brought = policy === 'any' ? Object.values(BROUGHT).flat() : (BROUGHT[policy] ?? []);
  const all = [...new Set([...offer, ...(offer.includes('policy') ? brought : [])])];
  // What every variant fixes, or a dial turns, is not for the panel.
  const fixed = (key: HardwareKey) => compare.some(({ hardware = {} }) => key in hardware);
  return all.filter(
    (key) => !dials.some(({ hardware }) => hardware === key) && (offer.includes(key) || !fixed(key)),
  );
}

/** A setting under a preset, with the value that it has now among its options. */
export function settingOf(key: HardwareKey, preset: PresetName, now: Hardware[HardwareKey]): Setting {
  const choice = CHOICES[key];
  if (choice !== undefined) {
    const options = choice.options.map(([value, label]) => ({ value, label }));
    return { key, name: choice.name, options, slides: false, constant: null };
  }
  const count = COUNTS[key];
  if (count !== undefined) {
    const options = withValue(count.values, Number(now)).map((value) => ({ value, label: String(value) }));
    return { key, name: count.name, options, slides: true, constant: null };
  }
  const interval = INTERVALS[key];
  if (interval !== undefined) {
    const tick = tickOf(preset);
    const stops = tick === null ? STOPS.ticks : STOPS.times.map((milli) => milli * MILLI);
    const options = withValue(stops, Number(now)).map((value) => ({
      value,
      label: value === 0 ? '없음' : timeText(value, tick),
    }));
    return { key, name: interval, options, slides: true, constant: null };
  }
  const constant = constantOf(key);
  if (constant === undefined) throw new Error(`no setting for ${key}`);
  const values = withValue(stopsOf(constant, preset), Number(now));
  const options = values.map((value) => ({ value, label: valueText(constant, value, preset) }));
  return { key, name: constant.name, options, slides: true, constant };
}

/** A value of a constant with its unit. */
export function valueText({ unit }: HardwareConstant, value: number, preset: PresetName): string {
  if (!unit.startsWith('ns')) return `${digits(value)} ${unit}`;
  const per = unit.slice('ns'.length);
  return `${timeText(value, preset === 'textbook' ? null : 1)}${per}`;
}

/** Round numbers of a constant's range: 1, 2, 5, 10 …, its ends, and the preset's own value. */
function stopsOf({ key, range: [least, most], value, unit }: HardwareConstant, preset: PresetName): number[] {
  const timed = unit.startsWith('ns');
  if (preset === 'textbook' && timed) {
    const stops = withValue([0, 1, 2, 5, 10, 20, 50, 100], Number(PRESETS.textbook[key!]));
    return least > 0 ? stops.filter((stop) => stop > 0) : stops;
  }
  const stops = [least, most, value];
  for (let power = 1; power <= most; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const stop = factor * power;
      if (stop > least && stop < most) stops.push(stop);
    }
  }
  return withValue(stops, Number(PRESETS[preset][key!]));
}

function withValue(values: readonly number[], value: number): number[] {
  return [...new Set([...values, value])].filter(Number.isFinite).sort((a, b) => a - b);
}
