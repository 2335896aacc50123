import { type Configuration, isMeasuredWith } from './configuration.ts';
import type { Origin, WorldMark } from './spec.ts';

/** What the origin of a number is called, and the sign of it in a chart. */
export const ORIGINS: Record<Origin['origin'], { label: string; sign: string }> = {
  measured: { label: '잰 값', sign: '×' },
  published: { label: '문헌', sign: '+' },
  computed: { label: '식', sign: '○' },
};

/** Marks that belong to what is shown: those measured with what some run is measured with now. */
export function shownMarks<Mark extends WorldMark & { run?: string; curve?: string }>(
  marks: readonly Mark[],
  runs: readonly Pick<Configuration, 'label' | 'job' | 'known'>[],
): Mark[] {
  return marks.filter(({ when, run, curve }) => {
    const own = runs.filter(({ label }) => label === (run ?? curve ?? label));
    return own.some((run) => isMeasuredWith(run, when));
  });
}

/** Marks by where they come from, in the order in which they first come. */
export function byOrigin<Mark extends WorldMark>(marks: readonly Mark[]): (Origin & { marks: Mark[] })[] {
  const groups: (Origin & { marks: Mark[] })[] = [];
  for (const mark of marks) {
    const { origin, source } = mark;
    const group = groups.find((one) => one.origin === origin && one.source === source);
    if (group === undefined) groups.push({ origin, source, marks: [mark] });
    else group.marks.push(mark);
  }
  return groups;
}

/** A number or a range as text. */
export function worldText(y: WorldMark['y'], text: (y: number) => string): string {
  if (typeof y === 'number') return text(y);
  const [least, greatest] = y.map(text);
  if (least === greatest) return least;
  // The unit stands once: "1.7–1.93배".
  const unit = /[^\d.,]*$/.exec(greatest)![0];
  return least.endsWith(unit)
    ? `${least.slice(0, least.length - unit.length)}–${greatest}`
    : `${least}–${greatest}`;
}
