/** Least widths of a chart, in pixels, from which on other labels of the x axis are shown: `chart.css` chooses by these. */
export const WIDTHS = [260, 330, 420, 520, 620, 800] as const;

/** Least pixels between the middles of two labels, and between their ends. */
const [APART, GAP] = [50, 10];

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

/** Pixels beside the plot. */
export interface Margins {
  left: number;
  right: number;
}

/** Pixels that labels need beside the plot: those of the y axis, and half of the first and last of the x axis. */
export function marginsOf(down: readonly string[], across: readonly string[]): Margins {
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
  /** Those of `WIDTHS` at which it is shown. */
  widths: number[];
}

/**
 * Labels with the widths of the chart at which each is shown. At no width two touch, and the last is always there.
 * `beside`: pixels of the chart that are not the plot's.
 */
export function xLabels(labels: readonly { at: number; text: string }[], beside: number): XLabel[] {
  const shown = WIDTHS.map((width) => ({ width, labels: spaced(labels, width - beside) }));
  return labels
    .map((label) => ({
      ...label,
      widths: shown.filter(({ labels }) => labels.includes(label)).map(({ width }) => width),
    }))
    .filter(({ widths }) => widths.length > 0);
}

/** Labels that keep their distance on an axis of some width, from the last one on. */
function spaced<Label extends { at: number; text: string }>(
  labels: readonly Label[],
  width: number,
): Label[] {
  const kept: Label[] = [];
  let next = { middle: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY };
  for (const label of labels.toReversed()) {
    const middle = (label.at / 100) * width;
    const half = widthOf(label.text) / 2;
    if (middle + APART > next.middle || middle + half + GAP > next.left) continue;
    kept.unshift(label);
    next = { middle, left: middle - half };
  }
  return kept;
}
