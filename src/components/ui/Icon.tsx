import './Icon.css';

const SHAPES = {
  start: 'M4 3v10M13 3.5 7 8l6 4.5z',
  end: 'M12 3v10M3 3.5 9 8l-6 4.5z',
  back: 'M6.5 3 3 6.5 6.5 10M3.5 6.5H9a4 4 0 0 1 0 7H6.5',
  step: 'M2.5 8h11M9.5 4l4 4-4 4',
  play: 'M5 3.2 12.5 8 5 12.8z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  check: 'M3 8.5 6.5 12 13 4.5',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  down: 'M4.5 6.5 8 10l3.5-3.5',
} as const;

/** A small drawing beside a word; the word says what it means. */
export function Icon({ name }: { name: keyof typeof SHAPES }) {
  return (
    <svg
      className="demo-icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
