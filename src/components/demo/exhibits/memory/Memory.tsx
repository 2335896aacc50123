import { useMemo, useRef, useState } from 'react';
import type { ProcessMoment } from '../../../../engine/index.ts';
import { usePartId } from '../../../ui/usePartId.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import type { StepShown } from '../../step/shown.ts';
import { CellProvider, WordList } from '../parts/Cell.tsx';
import { EndedNote } from '../parts/EndedNote.tsx';
import { HeapObject } from '../parts/HeapObject.tsx';
import { type Kept, keepEnded } from '../parts/last-living.ts';
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

type ProcessProps = Pick<StepShown, 'program'> & { kept: Kept; process: ProcessMoment };

function ProcessMemory({ program, kept: { moment, threads, processes }, process }: ProcessProps) {
  const several = moment.processes.length > 1;
  const dead = isDead(process);
  const last = processes.get(process.index);
  return (
    <section
      role="group"
      className="memory-process"
      data-dead={dead || undefined}
      data-ended={dead || undefined}
      aria-label={processName(process)}
    >
      {several || dead ? (
        <ProcessHead moment={moment} process={process}>
          {dead ? '데이터의 마지막 값' : '데이터 (함께 쓰는 곳)'}
        </ProcessHead>
      ) : (
        <p className="view-label">{processName(process)} · 데이터 (함께 쓰는 곳)</p>
      )}
      {last && (
        <p>
          <EndedNote step={last.step}>메모리는 돌려줬어요</EndedNote>
        </p>
      )}
      <SharedPart process={process} several={several} />
      <p className="view-label">스레드마다 따로</p>
      <ul className="thread-cards">
        {process.threads.map((index) => (
          <ThreadCard
            key={index}
            program={program}
            thread={moment.threads[index]}
            // What a process ended with is said of the process.
            last={dead ? undefined : threads.get(index)}
          />
        ))}
      </ul>
    </section>
  );
}

/** Memory of every process, what the last step touched in it, and what each thread has for itself. */
export function Memory({ shown: { program, run, moment } }: ExhibitProps<'step'>) {
  const root = useRef<HTMLDivElement>(null);
  const [addresses, setAddresses] = useState(false);
  const [pointed, point] = useState<string | null>(null);
  const marks = useMemo(() => marksOf(moment), [moment]);
  const kept = useMemo(() => keepEnded(run, moment), [run, moment]);
  const id = usePartId('addresses');
  useReveal(root, moment.step);
  useJourney(root, program, moment);
  return (
    <ViewRoot name="memory" moment={moment} ref={root}>
      <CellProvider value={{ moment: kept.moment, marks, addresses, pointed, point }}>
        <div className="memory-processes" data-several={moment.processes.length > 1 || undefined}>
          {kept.moment.processes.map((process) => (
            <ProcessMemory key={process.index} program={program} kept={kept} process={process} />
          ))}
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
