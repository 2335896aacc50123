import { follow, type Policy, Run } from '../../../../engine/index.ts';
import type { ResultMetric } from '../../../../results/run-figures.ts';
import { figuresOf } from '../../../../results/run-figures.ts';
import type { ProgramChoice } from '../../choices.ts';
import { compileText } from '../../code/compile.ts';

/** What a program comes to when it is run to its end. */
export type Results = Record<ResultMetric, string>;

/** The results of a text; null for one that does not compile with these constants. */
export async function resultsOf(
  source: string,
  constants: Record<string, number>,
  policy: Policy,
): Promise<Results | null> {
  const { program } = await compileText(source, constants);
  return program && figuresOf(follow(new Run(program), policy));
}

/** Programs without those for 시간 재기, which stand behind them. */
export function stepped(programs: readonly ProgramChoice[]): ProgramChoice[] {
  return programs.filter(({ measured }) => !measured);
}
