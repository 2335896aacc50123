import { usePartId } from './usePartId.ts';
import './Segmented.css';

interface SegmentedProps<Value extends string | number> {
  legend: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  /** Whether its name is only told: what stands around says what it is for. */
  isNameHidden?: boolean;
  disabled?: boolean;
  onChange(value: Value): void;
}

/** One of a few values, all of them in sight: radio buttons in the dress of a segmented control. */
export function Segmented<Value extends string | number>(props: SegmentedProps<Value>) {
  const { legend, isNameHidden, options, value, disabled, onChange } = props;
  const name = usePartId(legend);
  return (
    // Names are told once: what is seen of them would be read again.
    <fieldset className="segmented" disabled={disabled} aria-label={legend}>
      <legend aria-hidden="true" className={isNameHidden ? 'visually-hidden' : undefined}>
        {legend}
      </legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              aria-label={option.label}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span aria-hidden="true">{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
