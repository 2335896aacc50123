import { useState } from 'react';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { type ComputingThread, type Experiment, longestGap, reaction } from './experiment.ts';
import { FrameStrip } from './FrameStrip.tsx';
import { useExperiment } from './useExperiment.ts';
import './Freeze.css';

/** Seconds that the computation may take. */
const LENGTHS = [1, 2, 4].map((value) => ({ value, label: `${value}초` }));
const PLACES = { page: '화면의 스레드에서', worker: '일꾼 스레드에서' } as const satisfies Record<
  ComputingThread,
  string
>;
const PLACE_OPTIONS = (['page', 'worker'] as const).map((value) => ({ value, label: PLACES[value] }));

const ms = (time: number) => `${Math.round(time).toLocaleString('ko')} ms`;

/**
 * Something moves, a button wants to be pressed, and a long computation runs on the page's own thread or on a worker.
 * Nothing of it is modelled: what freezes is this page.
 */
export function Freeze(_: ExhibitProps<'real'>) {
  const [place, setPlace] = useState<ComputingThread>('page');
  const [seconds, setSeconds] = useState(2);
  const { now, done, start, press } = useExperiment(seconds * 1000);
  const shown = now ?? done[place] ?? null;
  const turn = now === null ? 0 : (now.frames.length % 120) / 120;
  return (
    <div className="freeze">
      <noscript>
        <p>
          자바스크립트가 켜져 있으면 여기에서 이 화면을 정말로 멈춰 볼 수 있어요. 움직이는 공과 누를 단추가
          있고, 긴 계산을 화면의 스레드나 일꾼 스레드에서 해요. 그동안 화면이 가장 오래 멈춘 시간과 눌러서
          반응하기까지의 시간을 재요.
        </p>
      </noscript>
      <Knobs still={now !== null} place={place} onPlace={setPlace} seconds={seconds} onSeconds={setSeconds} />
      <div className="freeze-scene">
        <span className="freeze-track" aria-hidden="true">
          <i className="freeze-ball" style={{ '--turn': turn }} />
        </span>
        <output className="freeze-frames">
          그린 화면 <b>{shown?.frames.length ?? 0}</b>장
        </output>
      </div>
      <div className="freeze-buttons">
        <button
          type="button"
          className="demo-button"
          data-primary
          aria-disabled={now !== null}
          onClick={() => now === null && start(place)}
        >
          {now === null ? '계산 시작' : '계산하는 중'}
        </button>
        <button
          type="button"
          className="demo-button freeze-press"
          aria-disabled={now === null}
          onClick={(event) => press(event.timeStamp)}
        >
          {now?.press ? '반응했어요' : '시작하고 바로 눌러 보세요'}
        </button>
      </div>
      <FrameStrip experiment={shown} length={seconds * 1000 + 1000} />
      <Results done={done} />
      <p role="status" className="visually-hidden">
        {now === null && shown !== null && told(shown)}
      </p>
    </div>
  );
}

interface KnobsProps {
  /** Whether nothing can be turned now. */
  still: boolean;
  place: ComputingThread;
  onPlace(place: ComputingThread): void;
  seconds: number;
  onSeconds(seconds: number): void;
}

function Knobs({ still, place, onPlace, seconds, onSeconds }: KnobsProps) {
  return (
    <div className="freeze-knobs">
      <Segmented<ComputingThread>
        legend="계산을"
        disabled={still}
        options={PLACE_OPTIONS}
        value={place}
        onChange={onPlace}
      />
      <Segmented<number>
        legend="계산의 길이"
        disabled={still}
        options={LENGTHS}
        value={seconds}
        onChange={onSeconds}
      />
    </div>
  );
}

function told(seen: Experiment): string {
  const answered = reaction(seen);
  const press = answered === null ? '' : ` 누르고 나서 ${ms(answered)} 뒤에 반응했어요.`;
  return `${PLACES[seen.place]} 계산하는 동안 화면이 가장 오래 멈춘 시간: ${ms(longestGap(seen))}.${press}`;
}

/** Both places side by side, as far as they have been tried. */
function Results({ done }: { done: Partial<Record<ComputingThread, Experiment>> }) {
  return (
    <table className="number-table freeze-results">
      <thead>
        <tr>
          <th scope="col">계산하는 곳</th>
          <th scope="col">가장 길게 멈춘 화면</th>
          <th scope="col">누르고 반응하기까지</th>
        </tr>
      </thead>
      <tbody>
        {PLACE_OPTIONS.map(({ value, label }) => {
          const seen = done[value];
          const answered = seen ? reaction(seen) : null;
          return (
            <tr key={value}>
              <th scope="row">{label}</th>
              <td>{seen ? ms(longestGap(seen)) : '–'}</td>
              <td>{answered !== null ? ms(answered) : seen ? '안 눌렀어요' : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
