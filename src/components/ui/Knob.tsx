import { Segmented } from './Segmented.tsx';
import './Knob.css';

/** Values up to which each is a button. */
const BUTTONS = 6;

interface KnobProps<Value extends string | number> {
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
export function KnobControl<Value extends string | number>(props: KnobProps<Value>) {
  const { label, values, value, onTurn } = props;
  if (values.length <= BUTTONS)
    return <Segmented legend={label} options={values} value={value} onChange={onTurn} />;
  return areNames(values) ? <KnobList {...props} /> : <KnobSlider {...props} />;
}

/** Where a knob stands; one at none of its values stands at the first. */
function placeOf<Value>({ values, value }: { values: readonly { value: Value }[]; value: Value }): number {
  return Math.max(
    0,
    values.findIndex((one) => one.value === value),
  );
}

/** A knob whose values are picked from a list. */
export function KnobList<Value extends string | number>(props: KnobProps<Value>) {
  const { label, values, onTurn } = props;
  return (
    <label className="knob-list">
      <span>{label}</span>
      <select value={placeOf(props)} onChange={(event) => onTurn(values[Number(event.target.value)].value)}>
        {values.map((one, i) => (
          <option key={one.value} value={i}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A knob that slides over its values. */
export function KnobSlider<Value extends string | number>(props: KnobProps<Value>) {
  const { label, values, onTurn } = props;
  const place = placeOf(props);
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
