import type { Program } from '../../engine/index.ts';
import { Segmented } from './Segmented.tsx';
import type { DemoSpec, Knob } from './spec.ts';
import type { Wanted } from './useRun.ts';

/** Values up to which each is a button; with more a slider is clearer. */
const BUTTONS = 6;

interface ProgramsProps {
  spec: DemoSpec;
  program: Program;
  /** What runs, or is about to. */
  chosen: Wanted;
  ready: boolean;
  load(wanted: Wanted): void;
}

/** Which program runs, and its constants that the reader can turn. */
export function Programs({ spec, program, chosen, ready, load }: ProgramsProps) {
  const { choice, constants, edited } = chosen;
  const knobs = (spec.knobs ?? []).filter((knob) =>
    program.constants.some(({ name }) => name === knob.constant),
  );
  const programs = spec.programs
    .map(({ label, measured }, value) => ({ value, label, measured }))
    .filter(({ value, measured }) => !measured || value === choice);
  if (programs.length < 2 && knobs.length === 0) return null;
  return (
    <div className="programs">
      {programs.length > 1 && (
        <Segmented
          legend="프로그램"
          disabled={!ready}
          options={programs}
          value={edited === null ? choice : -1}
          onChange={(value) => load({ choice: value, constants, edited: null })}
        />
      )}
      {knobs.map((knob) => (
        <KnobControl
          key={knob.constant}
          knob={knob}
          ready={ready}
          value={
            constants[knob.constant] ??
            program.constants.find(({ name }) => name === knob.constant)?.value ??
            0
          }
          onTurn={(value) => load({ choice, constants: { ...constants, [knob.constant]: value }, edited })}
        />
      ))}
    </div>
  );
}

interface KnobControlProps {
  knob: Pick<Knob, 'label' | 'values'>;
  value: number;
  ready: boolean;
  onTurn(value: number): void;
}

/** A knob: buttons for a few values, a slider for many. */
export function KnobControl({ knob, value, ready, onTurn }: KnobControlProps) {
  const { label, values } = knob;
  if (values.length <= BUTTONS) {
    return <Segmented legend={label} disabled={!ready} options={values} value={value} onChange={onTurn} />;
  }
  const place = Math.max(
    0,
    values.findIndex((one) => one.value === value),
  );
  return (
    <label className="slider">
      <span>
        {label} <output>{values[place].label}</output>
      </span>
      <input
        type="range"
        min={0}
        max={values.length - 1}
        value={place}
        disabled={!ready}
        // The label is taken by the output, the first thing in it that can have one.
        aria-label={label}
        aria-valuetext={values[place].label}
        onChange={(event) => onTurn(values[Number(event.target.value)].value)}
      />
    </label>
  );
}
