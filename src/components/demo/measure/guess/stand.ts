import { josa } from '../../../../words/josa.ts';
import type { MeasureSpec } from '../../spec.ts';
import { turnedBy } from '../configuration.ts';
import type { Dial, Stand } from '../spec.ts';

/** Where the dials stand in what was guessed: null where a guess turns none. */
export function standOfGuess({ asked, estimate }: MeasureSpec, guess: string | number | null): Stand | null {
  const turns = estimate?.turns;
  if (turns === undefined || typeof guess !== 'number') return asked ?? null;
  return { ...asked, [turns.dial]: guess * turns.times };
}

/** Says what was set after a guess; what stood there from the start is not told. */
export function setText(dials: readonly Dial[], stand: Stand | null): string {
  if (stand === null) return '';
  const parts = dials.flatMap((dial): { label: string; at: string }[] => {
    const value = stand[turnedBy(dial)];
    const option = dial.values.find((one) => one.value === value);
    return option === undefined || value === dial.start ? [] : [{ label: dial.label, at: option.label }];
  });
  if (parts.length === 0) return '';
  if (parts.length === 1) return `${josa(parts[0].label, '을/를')} ${josa(parts[0].at, '으로/로')} 놓았어요`;
  return `이렇게 놓았어요: ${parts.map(({ label, at }) => `${label} ${at}`).join(' · ')}`;
}
