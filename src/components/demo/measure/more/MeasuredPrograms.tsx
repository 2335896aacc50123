import { unpackSchedule } from '../../../../results/measured/schedule.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { CodeTokens } from '../../code/CodeTokens.tsx';
import { unpackKinds } from '../../code/packed-kinds.ts';
import type { ModeProps } from '../../mode.ts';
import { type Configuration, knownConstants, measuredConstants } from '../configuration.ts';
import type { NamedRun } from '../shown.ts';
import { textWith } from './text-with.ts';
import './MeasuredPrograms.css';

interface MeasuredProgramsProps extends ModeProps {
  configurations: readonly Configuration[];
  runs: readonly NamedRun[];
  /** Whether the runs are those of the configurations. */
  able: boolean;
}

/** The programs that are measured, with the numbers that they are measured with, and ways to step through each run. */
export function MeasuredPrograms({ demo, configurations, runs, able }: MeasuredProgramsProps) {
  const { props } = demo;
  const step = async (configuration: Configuration) => {
    const schedule = runs.find(({ label }) => label === configuration.label)?.schedule;
    if (!schedule) return;
    const { choice, edited } = configuration;
    const constants = knownConstants(configuration);
    await demo.stepMeasured({
      choice,
      edited,
      constants,
      // What is measured has none.
      storeBuffers: false,
      schedule: unpackSchedule(schedule),
    });
  };
  return (
    <div className="measure-programs">
      {configurations.map((configuration) => (
        <article key={configuration.label}>
          <header>
            <b>{configuration.label}</b>
            <button
              type="button"
              className="demo-button"
              disabled={!able}
              onClick={() => step(configuration)}
            >
              이 실행을 한 걸음씩 보기
            </button>
          </header>
          <ProgramText configuration={configuration} packed={props.colours[configuration.choice]} />
        </article>
      ))}
    </div>
  );
}

function ProgramText({ configuration, packed }: { configuration: Configuration; packed: string }) {
  const { job, edited, label } = configuration;
  const own = unpackKinds(job.source, edited === null ? packed : '');
  const { lines, turned } = textWith(own, measuredConstants(configuration));
  return (
    <ScrollBox label={`${label} 프로그램`}>
      <ol className="measured-code">
        {lines.map((tokens, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <li key={i} data-turned={turned.has(i) || undefined}>
            <code>
              <CodeTokens tokens={tokens} />
            </code>
          </li>
        ))}
      </ol>
    </ScrollBox>
  );
}
