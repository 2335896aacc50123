import { Segmented } from './Segmented.tsx';
import './Knob.css';

/** Values up to which each is a button. */
const BUTTONS = 6;

interface KnobControlProps<Value extends string | number> {
  /** What it turns, in Korean. */
  label: string;
  values: readonly { value: Value; label: string }[];
  value: Value;
  onTurn(value: Value): void;
}

/** Whether values are names without an order, such as kinds of faults: one of them may be `exit(3)`, but most are words. */
export function areNames(values: readonly { label: string }[]): boolean {
  return values.filter(({ label }) => /^\d/.test(label)).length < values.length / 2;
}

/** A knob: buttons for a few values, a list for many names, a slider for many numbers. */
export function KnobControl<Value extends string | number>(props: KnobControlProps<Value>) {
  const { label, values, value, onTurn } = props;
  if (values.length <= BUTTONS) {
    return <Segmented legend={label} options={values} value={value} onChange={onTurn} />;
  }
  const place = Math.max(
    0,
    values.findIndex((one) => one.value === value),
  );
  if (areNames(values)) {
    return (
      <label className="knob-choice">
        <span>{label}</span>
        <select value={place} onChange={(event) => onTurn(values[Number(event.target.value)].value)}>
          {values.map((one, i) => (
            <option key={one.value} value={i}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <label className="knob-slider">
      <span>
        {label} <output>{values[place].label}</output>
      </span>
      <input
        type="range"
        min={0}
        max={values.length - 1}
        value={place}
        // The label is taken by the output, the first thing in it that can have one.
        aria-label={label}
        aria-valuetext={values[place].label}
        onChange={(event) => onTurn(values[Number(event.target.value)].value)}
      />
    </label>
  );
}
