import { compile } from '../../engine/compiler.ts';
import { MeasureError, type MeasureLimits, measure, type Program, ProgramError } from '../../engine/index.ts';
import type { Job, Result } from './job.ts';
import { packSchedule } from './schedule.ts';
import { packSpans } from './spans.ts';
import { packStates } from './states.ts';
import { summarise } from './summary.ts';

/** Programs that were compiled, by text and constants; a sweep over hardware compiles once. */
const compiled = new Map<string, Program>();
const MOST_COMPILED = 200;

function programOf(source: string, constants: Record<string, number>): Program {
  const key = JSON.stringify([source, constants]);
  let program = compiled.get(key);
  if (program === undefined) {
    program = compileKnown(source, constants);
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    compiled.set(key, program);
  }
  return program;
}

/** Compiles with the constants that the text has. */
function compileKnown(source: string, constants: Record<string, number>): Program {
  const plain = compile(source);
  const known = Object.entries(constants).filter(([name]) =>
    plain.constants.some((constant) => constant.name === name),
  );
  return known.length === 0 ? plain : compile(source, { constants: Object.fromEntries(known) });
}

/** Pieces of time at most: what crosses to the page for as many takes some 10 MB. */
const MAX_SPANS = 200_000;

/** Measures one run, as far as the limits let it go. What cannot be measured is told as a sentence. */
export function runJob(
  { source, constants, hardware, jobs, spans }: Job,
  limits: MeasureLimits = {},
): Result {
  try {
    const program = programOf(source, constants);
    const measured = measure(program, hardware, { maxSpans: MAX_SPANS, ...limits });
    const count = jobs === undefined ? undefined : program.constants.find(({ name }) => name === jobs)?.value;
    return {
      summary: summarise(measured, hardware, count ?? null),
      spans: spans ? packSpans(measured, hardware.cpus) : null,
      states: spans ? packStates(measured) : null,
      schedule: spans ? packSchedule(measured.schedule) : null,
    };
  } catch (error) {
    if (error instanceof ProgramError) {
      return {
        failed: `프로그램에 틀린 곳이 있어요. ${error.errors[0]?.line}줄: ${error.errors[0]?.message}`,
      };
    }
    if (error instanceof MeasureError) return { failed: error.message };
    throw error;
  }
}
