/** Least widths of a chart, in pixels, at which labels of its x axis are added; `chart.css` hides them below these. */
export const WIDTHS = [260, 330, 420, 520, 620, 800] as const;

/** Pixels between two labels. */
const APART = 10;

/** Pixels from a label of the y axis to the plot, its tick between them. */
const TICK = 12;

/** Least pixels at the right of the plot. */
const LEAST = 18;

/** Width of a label at 12 px, in pixels and rather too much: there is nothing to measure with where the page is written. */
export function widthOf(label: string): number {
  let width = 0;
  for (const letter of label) width += letter > '\u1100' ? 11.2 : /[\s.,:;'()/|ijl]/.test(letter) ? 4.6 : 7.4;
  return width;
}

/** Pixels that labels need beside the plot: those of the y axis, and half of the first and last of the x axis. */
export function marginsOf(
  down: readonly string[],
  across: readonly string[],
): { left: number; right: number } {
  const half = (label = '') => Math.ceil(widthOf(label) / 2);
  // In steps, so that the plot does not move with each number.
  const widest = Math.ceil(Math.max(0, ...down.map(widthOf)) / 16) * 16;
  return { left: Math.max(widest + TICK, half(across[0])), right: Math.max(LEAST, half(across.at(-1))) };
}

/** A label of the x axis. */
export interface XLabel {
  /** The place in percent of the plot's width. */
  at: number;
  text: string;
  /** The least width of the chart at which there is room for it. */
  from: number;
}

/**
 * Labels with the width of the chart from which each is shown. At no width two touch, and the last is always there.
 * `beside`: pixels of the chart that are not the plot's.
 */
export function xLabels(labels: readonly { at: number; text: string }[], beside: number): XLabel[] {
  const [widest, ...narrower] = WIDTHS.toReversed();
  const found = spaced(labels, widest - beside).map((label): XLabel => ({ ...label, from: 0 }));
  let [kept, above]: [XLabel[], number] = [found, widest];
  for (const width of narrower) {
    const fitting = spaced(kept, width - beside);
    for (const label of kept) if (!fitting.includes(label)) label.from = above;
    [kept, above] = [fitting, width];
  }
  return found;
}

/** Labels that do not touch on an axis of some width, from the last one on. */
function spaced<Label extends { at: number; text: string }>(
  labels: readonly Label[],
  width: number,
): Label[] {
  const kept: Label[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (const label of [...labels].reverse()) {
    const middle = (label.at / 100) * width;
    const half = widthOf(label.text) / 2;
    if (middle + half + APART > next) continue;
    kept.unshift(label);
    next = middle - half;
  }
  return kept;
}
