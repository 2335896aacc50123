import { useMemo, useRef, useState } from 'react';
import type { Moment, ProcessMoment } from '../../../../engine/index.ts';
import { usePartId } from '../../../ui/usePartId.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import type { StepShown } from '../../step/shown.ts';
import { CellProvider, WordList } from '../parts/Cell.tsx';
import { Badges, HeapObject } from '../parts/HeapObject.tsx';
import { marksOf } from '../parts/marks.ts';
import { useJourney, useReveal } from '../parts/motion.ts';
import { ViewRoot } from '../parts/ViewRoot.tsx';
import { isDead, processName } from '../parts/words.ts';
import { ProcessHead } from './ProcessHead.tsx';
import { ThreadCard } from './ThreadCard.tsx';
import './Memory.css';

/** What all threads of a process see: data, heap, shared mappings. */
function SharedPart({ process, several }: { process: ProcessMoment; several: boolean }) {
  const empty = process.globals.length + process.heap.length + process.shared.length === 0;
  return (
    <div className="memory-box">
      {process.globals.length > 0 && (
        <WordList words={process.globals} process={process.index} label="데이터" />
      )}
      {process.heap.length > 0 && (
        <>
          <p className="memory-box-label">힙</p>
          <ul className="objects">
            {process.heap.map((object) => (
              <HeapObject key={object.address} object={object} process={process.index} />
            ))}
          </ul>
        </>
      )}
      {process.shared.length > 0 && (
        <>
          <p className="memory-box-label">{several ? '다른 프로세스와 함께 쓰는 곳' : '공유 매핑'}</p>
          <ul className="objects" data-shared>
            {process.shared.map((object) => (
              <HeapObject key={object.address} object={object} process={process.index} />
            ))}
          </ul>
        </>
      )}
      {empty && <p className="demo-none">전역 변수도 객체도 없어요</p>}
    </div>
  );
}

type ProcessProps = Pick<StepShown, 'program' | 'moment'> & { process: ProcessMoment };

/** A process that has ended: its memory went back, and only who was in it is left to say. */
function Gone({ moment, process }: Omit<ProcessProps, 'program'>) {
  return (
    <section role="group" className="memory-process" data-dead aria-label={processName(process)}>
      <ProcessHead moment={moment} process={process} />
      <p className="demo-none">
        <Badges moment={moment} threads={process.threads} /> 끝났고, 메모리를 돌려줬어요
      </p>
    </section>
  );
}

function ProcessMemory({ program, moment, process }: ProcessProps) {
  const several = moment.processes.length > 1;
  const dead = isDead(process);
  return (
    <section
      role="group"
      className="memory-process"
      data-dead={dead || undefined}
      aria-label={processName(process)}
    >
      {several || dead ? (
        <ProcessHead moment={moment} process={process}>
          {dead ? '데이터의 마지막 값' : '데이터 (함께 쓰는 곳)'}
        </ProcessHead>
      ) : (
        <p className="view-label">{processName(process)} · 데이터 (함께 쓰는 곳)</p>
      )}
      <SharedPart process={process} several={several} />
      <p className="view-label">스레드마다 따로</p>
      <ul className="thread-cards">
        {process.threads.map((index) => (
          <ThreadCard key={index} program={program} thread={moment.threads[index]} />
        ))}
      </ul>
    </section>
  );
}

/** Whether what a process last held is still worth a look: it has just ended, or the program was all its own. */
function isShown(moment: Moment, process: ProcessMoment): boolean {
  return !isDead(process) || process.index === 0 || (moment.effect?.exited.includes(process.index) ?? false);
}

/** Memory of every process, what the last step touched in it, and what each thread has for itself. */
export function Memory({ shown: { program, moment } }: ExhibitProps<'step'>) {
  const root = useRef<HTMLDivElement>(null);
  const [addresses, setAddresses] = useState(false);
  const [pointed, point] = useState<string | null>(null);
  const marks = useMemo(() => marksOf(moment), [moment]);
  const id = usePartId('addresses');
  useReveal(root, moment.step);
  useJourney(root, program, moment);
  return (
    <ViewRoot name="memory" moment={moment} ref={root}>
      <CellProvider value={{ moment, marks, addresses, pointed, point }}>
        <div className="memory-processes" data-several={moment.processes.length > 1 || undefined}>
          {moment.processes.map((process) =>
            isShown(moment, process) ? (
              <ProcessMemory key={process.index} program={program} moment={moment} process={process} />
            ) : (
              <Gone key={process.index} moment={moment} process={process} />
            ),
          )}
        </div>
      </CellProvider>
      <p className="view-options">
        <input
          id={id}
          type="checkbox"
          checked={addresses}
          onChange={(event) => setAddresses(event.target.checked)}
        />
        <label htmlFor={id}>주소 보기</label>
      </p>
    </ViewRoot>
  );
}
