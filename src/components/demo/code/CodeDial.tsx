import type { TextDial } from './dials.ts';
import './CodeDial.css';

interface CodeDialProps {
  dial: TextDial;
  onTurn(constant: string, value: number): void;
}

/** A number in the text with a way to the one before it and to the one behind it. */
export function CodeDial({ dial, onTurn }: CodeDialProps) {
  const { constant, label, value, values } = dial;
  if (values.length < 2) return <span className="token-constant">{value}</span>;
  const place = values.findIndex((one) => one.value === value);
  const turn = (by: 1 | -1) => {
    // A number that was written by hand may stand between two of the knob's.
    const next =
      place >= 0
        ? values[place + by]
        : by > 0
          ? values.find((one) => one.value > value)
          : values.findLast((one) => one.value < value);
    const isPossible = next !== undefined;
    return (
      <button
        type="button"
        data-by={by}
        aria-label={`${label} ${next === undefined ? (by > 0 ? '더 크게' : '더 작게') : next.label}`}
        // Not `disabled`: the focus would fall away at the last one.
        aria-disabled={!isPossible}
        onClick={(event) => {
          event.stopPropagation();
          if (isPossible) onTurn(constant, next.value);
        }}
      />
    );
  };
  return (
    <span className="code-dial" role="group" aria-label={label}>
      {turn(-1)}
      <output className="token-constant">{value}</output>
      {turn(1)}
    </span>
  );
}
