import { POLICIES } from '../../kinds/policies.ts';
import { keysOf } from '../../kinds/record.ts';
import { josa, particle } from '../../words/josa.ts';
import { threadName } from '../run/schedule.ts';
import type { Hardware } from './hardware.ts';

/** CPUs that a run may have. */
const MAX_CPUS = 64;

/** Numbers that must be whole, with the least that makes sense. */
const WHOLE: Partial<Record<keyof Hardware, number>> = {
  cpus: 1,
  quantum: 1,
  levels: 1,
  allotment: 1,
  boost: 0,
  aging: 0,
  addressSpaceSlots: 0,
  tlbEntries: 0,
  lineWords: 1,
  l1Lines: 0,
  l2Lines: 0,
  l3Lines: 0,
  valueBytes: 1,
  pipeBytes: 1,
  parentPages: 0,
};

/** Settings that are one of some words. */
const CHOICES = {
  fairBy: ['thread', 'process'],
  processStart: ['fork', 'exec'],
  cacheTags: ['physical', 'virtual'],
} satisfies Partial<Record<keyof Hardware, string[]>>;

/** A run that cannot be measured. */
export class MeasureError extends Error {
  /** The setting that is wrong, or null when it is not one of them alone. */
  readonly setting: keyof Hardware | null;
  /** What is wrong, as a Korean sentence that goes on behind the name of the setting. */
  readonly rule: string;

  /** @param rule Korean sentence for the reader, or what follows the name of the setting in it */
  constructor(rule: string, setting: keyof Hardware | null = null) {
    super(setting === null ? rule : `${setting}${rule}`);
    this.name = 'MeasureError';
    this.setting = setting;
    this.rule = rule;
  }
}

/** Throws `MeasureError` for hardware that cannot be. */
export function checkHardware(hardware: Hardware): void {
  if (!POLICIES.includes(hardware.policy))
    throw new MeasureError(
      `"${hardware.policy}"${particle(hardware.policy, '이라는/라는')} 스케줄링 정책은 없어요.`,
    );
  for (const name of keysOf(CHOICES)) {
    const choices = CHOICES[name];
    if (!choices.includes(hardware[name]))
      throw new MeasureError(`에는 ${choices.join(', ')} 가운데 하나를 적어 주세요.`, name);
  }
  for (const name of keysOf(hardware)) {
    const value = hardware[name];
    if (typeof value !== 'number') continue;
    const least = WHOLE[name];
    if (least !== undefined && (!Number.isSafeInteger(value) || value < least)) {
      throw new MeasureError(`에는 ${least} 이상의 정수를 적어 주세요.`, name);
    }
    if (!(value >= 0 && value <= Number.MAX_SAFE_INTEGER))
      throw new MeasureError('에는 0 이상의 수를 적어 주세요.', name);
  }
  for (const [name, arrival] of Object.entries(hardware.arrivals)) {
    if (name === threadName(0))
      throw new MeasureError(
        `에 ${josa(name, '을/를')} 적을 수는 없어요. 처음부터 있는 스레드예요.`,
        'arrivals',
      );
    if (!Number.isSafeInteger(arrival) || arrival < 0)
      throw new MeasureError('에는 0 이상의 정수를 적어 주세요.', 'arrivals');
  }
  if (hardware.cpus > MAX_CPUS) throw new MeasureError(`CPU는 ${MAX_CPUS}개까지 둘 수 있어요.`);
  if (!(hardware.pageScale > 0)) throw new MeasureError('에는 0보다 큰 수를 적어 주세요.', 'pageScale');
  if (hardware.growth < 1) throw new MeasureError('에는 1 이상의 수를 적어 주세요.', 'growth');
}
