import { useMemo } from 'react';
import { type Program, parseSchedule, Run, threadName } from '../../../../engine/index.ts';
import type { Answer, PlainProblem } from '../../../../results/explored/answer.ts';
import { verdicts } from '../../../../results/explored/verdicts.ts';
import { grouped } from '../../../../words/numbers.ts';
import { PROBLEM_WORDS } from '../../../../words/problems.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { ThreadBadge } from '../../../ui/ThreadBadge.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import type { ExploreActions } from '../../explore/shown.ts';
import { WaitGraphPicture } from '../parts/WaitGraphPicture.tsx';
import { waitGraph } from '../parts/wait-graph.ts';
import './Problems.css';

/** What can go wrong with the program, and what is known never to. */
export function Problems({ shown: { program, exploration }, act }: ExhibitProps<'explore'>) {
  const { answer } = exploration;
  return answer && <KnownProblems program={program} answer={answer} watch={act.watch} />;
}

interface KnownProblemsProps extends Pick<ExploreActions, 'watch'> {
  program: Program;
  answer: Answer;
}

function KnownProblems({ program, answer, watch }: KnownProblemsProps) {
  const { found, never, unseen } = useMemo(() => verdicts(program, answer), [program, answer]);
  return (
    <div className="problems">
      <section role="group" aria-label="찾은 것">
        <p className="demo-below-title">찾은 것</p>
        {found.length === 0 && <p className="demo-none">{answer.complete ? '없어요.' : '아직 없어요.'}</p>}
        <ul>
          {found.map((problem) => (
            <li key={problem.kind}>
              <p className="problems-head">
                <b>{PROBLEM_WORDS[problem.kind]}</b>
                {problem.threads.map((thread) => (
                  <ThreadBadge key={thread} thread={thread} name={threadName(thread)} />
                ))}
              </p>
              <p>{problem.message}</p>
              {problem.kind === 'race' && answer.races.length > 1 && (
                <p className="demo-none">경쟁하는 변수를 모두 적으면: {answer.races.join(', ')}</p>
              )}
              <button
                type="button"
                className="demo-quiet"
                onClick={() => watch(problem.schedule + problem.loop)}
              >
                이 순서를 한 걸음씩 보기
              </button>
              {!problem.shortest && <span className="demo-none"> (더 짧은 순서가 있을 수 있어요)</span>}
              {problem.kind === 'deadlock' && <Waits program={program} problem={problem} />}
            </li>
          ))}
        </ul>
      </section>
      <section role="group" aria-label={answer.complete ? '없다고 확인한 것' : '아직 못 본 것'}>
        <p className="demo-below-title">{answer.complete ? '없다고 확인한 것' : '아직 못 본 것'}</p>
        {answer.complete ? (
          <ul className="problems-never">
            {never.map((sentence) => (
              <li key={sentence}>
                <Icon name="check" /> {sentence}
              </li>
            ))}
          </ul>
        ) : (
          <p>
            {unseen.join(', ')}. 없다는 뜻은 아니에요: {grouped(answer.states)}개 상태까지 살폈어요.
          </p>
        )}
      </section>
    </div>
  );
}

/** Who waits for whom at the end of a deadlock's schedule. */
function Waits({ program, problem }: { program: Program; problem: PlainProblem }) {
  const moment = useMemo(() => {
    const run = new Run(program, parseSchedule(problem.schedule));
    return run.at(run.length);
  }, [program, problem]);
  return (
    <details>
      <summary>누가 누구를 기다리나요?</summary>
      <div className="view states">
        <WaitGraphPicture moment={moment} graph={waitGraph(moment)} />
      </div>
    </details>
  );
}
