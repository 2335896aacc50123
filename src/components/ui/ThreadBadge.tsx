import './ThreadBadge.css';

/** Colours and shapes there are before they come round again; the letter goes on telling threads apart. */
const HUES = 8;

/** Value of `data-thread`, which carries a thread's colour to what is inside: `m`, or 1 to 8 in the order of creation. */
export function threadHue(thread: number): string {
  return thread === 0 ? 'm' : String(((thread - 1) % HUES) + 1);
}

/** The colour of a thread, the same in code, memory, timeline and charts. */
export function threadColour(thread: number): string {
  return `var(--thread-${threadHue(thread)})`;
}

interface ThreadBadgeProps {
  /** Index of the thread over all processes. */
  thread: number;
  /** Its letter in schedules. */
  name: string;
  /** Shown faintly, on a button that does nothing now. */
  faded?: boolean;
}

/** A thread's letter on its own colour and its own shape, so that neither has to be seen to know it. */
export function ThreadBadge({ thread, name, faded = false }: ThreadBadgeProps) {
  return (
    <span
      className="thread-badge"
      data-thread={threadHue(thread)}
      style={faded ? { opacity: 0.5 } : undefined}
    >
      {name}
    </span>
  );
}
