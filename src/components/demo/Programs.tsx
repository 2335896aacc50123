import type { Program } from '../../engine/index.ts';
import { KnobControl } from '../ui/Knob.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import type { Knob } from './choices.ts';
import { late } from './late.tsx';
import type { Wanted } from './loaded.ts';
import type { DemoSpec } from './spec.ts';
import './Programs.css';

// Few programs are about it.
const Switch = late(
  async () => (await import('./exhibits/store-buffers/StoreBuffers.tsx')).StoreBufferSwitch,
);

interface ProgramsProps {
  spec: DemoSpec;
  program: Program;
  /** What runs, or is about to. */
  chosen: Wanted;
  load(wanted: Wanted): void;
}

/** Which program runs, and its constants that the reader can turn. */
export function Programs({ spec, program, chosen, load }: ProgramsProps) {
  const { choice, constants, edited, storeBuffers } = chosen;
  // What is chosen may be a whole state.
  const wanted = { choice, constants, edited, storeBuffers };
  const knobs = (spec.knobs ?? []).filter((knob) =>
    program.constants.some(({ name }) => name === knob.constant),
  );
  const programs = spec.programs
    .map(({ label, measured }, value) => ({ value, label, measured }))
    .filter(({ value, measured }) => !measured || value === choice);
  if (programs.length < 2 && knobs.length === 0 && !spec.storeBuffers) return null;
  return (
    <div className="demo-programs">
      {programs.length > 1 && (
        <Segmented
          legend="프로그램"
          options={programs}
          value={edited === null ? choice : -1}
          onChange={(value) => load({ ...wanted, choice: value, edited: null })}
        />
      )}
      {knobs.map((knob) => {
        const own = program.constants.find(({ name }) => name === knob.constant)?.value ?? 0;
        const turning = {
          label: knob.label,
          values: knob.values,
          value: constants[knob.constant] ?? own,
          onTurn: (value: number) => load({ ...wanted, constants: { ...constants, [knob.constant]: value } }),
        };
        if (knob.again !== undefined) return <Again key={knob.constant} words={knob.again} {...turning} />;
        return <KnobControl key={knob.constant} {...turning} />;
      })}
      {spec.storeBuffers && (
        <Switch on={storeBuffers} onTurn={(on) => load({ ...wanted, storeBuffers: on })} />
      )}
    </div>
  );
}

interface AgainProps {
  words: string;
  label: string;
  values: Knob['values'];
  value: number;
  onTurn(value: number): void;
}

/** A knob that is turned one way: once more, and when there is no more, from the first. */
function Again({ words, label, values, value, onTurn }: AgainProps) {
  const place = values.findIndex((one) => one.value === value);
  const last = place === values.length - 1;
  return (
    <p className="demo-again">
      <button
        type="button"
        className="demo-button"
        data-primary
        onClick={() => onTurn(values[last ? 0 : place + 1].value)}
      >
        {last ? '처음부터' : words}
      </button>
      <span role="status">
        {label} <b>{values[place]?.label}</b>
      </span>
    </p>
  );
}
