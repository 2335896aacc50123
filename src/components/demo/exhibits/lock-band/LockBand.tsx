import { type PointerEvent, type RefObject, useRef } from 'react';
import { particle } from '../../../../words/josa.ts';
import { compact } from '../../../../words/numbers.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { standOf } from '../../measure/configuration.ts';
import {
  type BandSpec,
  type BandVerdict,
  keyMove,
  type LockEnd,
  type LockPlace,
  movedTo,
  placeNumber,
  placeOf,
} from './band.ts';
import './LockBand.css';

/** Lines of a program with a lock around some of them, whose ends are dragged; below it what all schedules come to. */
export function LockBand({ spec, shown, act }: ExhibitProps<'measure', BandSpec>) {
  const { lines, verdicts, what } = spec;
  const { dials, turned, configurations } = shown;
  const box = useRef<HTMLDivElement>(null);
  const dial = dials.findIndex(({ constant }) => constant === spec.constant);
  const place = placeOf(Number(standOf(dials[dial], dial, turned, configurations[0])));
  const { lock, unlock } = place;
  const locked = lock > 0;
  const verdict = verdicts.find((one) => one.lock === lock && one.unlock === unlock);
  const onPlace = (next: LockPlace) => act.turn(dial, placeNumber(next));
  const handle = { box, place, lines: lines.length, onPlace };
  return (
    <section role="group" className="band" aria-label="잠그는 범위">
      <div className="band-head">
        <p>잠금의 위아래 끝을 끌어 옮겨 보세요.</p>
        <button
          type="button"
          className="demo-button"
          aria-pressed={!locked}
          onClick={() => onPlace(locked ? { lock: 0, unlock: 0 } : { lock: 1, unlock: lines.length })}
        >
          잠그지 않기
        </button>
      </div>
      <div ref={box} className="band-lines">
        <ol>
          {lines.map((line, i) => (
            <li key={line} data-locked={(locked && i + 1 >= lock && i + 1 <= unlock) || undefined}>
              <code>{line}</code>
            </li>
          ))}
        </ol>
        {locked && (
          <div
            className="band-region"
            style={{
              insetBlock: `${((lock - 1) / lines.length) * 100}% ${(1 - unlock / lines.length) * 100}%`,
            }}
          >
            <Handle end="lock" {...handle} />
            <Handle end="unlock" {...handle} />
          </div>
        )}
      </div>
      {verdict && <Verdict verdict={verdict} what={what} />}
    </section>
  );
}

interface HandleProps {
  end: LockEnd;
  /** The lines, over which it is dragged. */
  box: RefObject<HTMLElement | null>;
  place: LockPlace;
  /** How many lines there are. */
  lines: number;
  onPlace(next: LockPlace): void;
}

/** One end of the lock: a slider, for the pointer and for keys. */
function Handle({ end, box, place, lines, onPlace }: HandleProps) {
  const move = (to: number) => {
    const at = movedTo(end, to, place, lines);
    if (at !== place[end]) onPlace({ ...place, [end]: at });
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || box.current === null) return;
    const { top, height } = box.current.getBoundingClientRect();
    const line = ((event.clientY - top) / height) * lines;
    // The upper end stands above its line, the lower one below it.
    move(Math.round(line) + (end === 'lock' ? 1 : 0));
  };
  return (
    <span
      className="band-handle"
      data-end={end}
      role="slider"
      tabIndex={0}
      aria-label={end === 'lock' ? '잠그는 자리' : '푸는 자리'}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={lines}
      aria-valuenow={place[end]}
      aria-valuetext={end === 'lock' ? `${place.lock}번 줄 앞` : `${place.unlock}번 줄 뒤`}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={(event) => {
        const to = keyMove(event.key, place[end], lines);
        if (to === null) return;
        event.preventDefault();
        move(to);
      }}
    >
      {end}()
    </span>
  );
}

/** What all schedules come to with the lock where it is. */
function Verdict({ verdict, what }: { verdict: BandVerdict; what: string }) {
  const { right, schedules, ends } = verdict;
  return (
    <p className="band-verdict" role="status">
      {right ? (
        <>
          <b data-right>답이 늘 맞아요.</b> {what} 모든 순서 {compact(schedules)} 가지가 ‘{ends[0]}’
          {particle(ends[0], '으로/로')} 끝나요.
        </>
      ) : (
        <>
          <b data-wrong>답이 틀릴 수 있어요.</b> {what} 순서 {compact(schedules)} 가지 가운데 ‘
          {ends.slice(1).join('’, ‘')}’{particle(ends.at(-1) ?? '', '으로/로')} 끝나는 것이 있어요.
        </>
      )}
    </p>
  );
}
