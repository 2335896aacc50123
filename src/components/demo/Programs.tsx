import type { Program } from '../../engine/index.ts';
import { KnobControl } from '../ui/Knob.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import type { Wanted } from './loaded.ts';
import type { DemoSpec } from './spec.ts';
import './Programs.css';

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
    <div className="demo-programs">
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
          label={knob.label}
          values={knob.values}
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
