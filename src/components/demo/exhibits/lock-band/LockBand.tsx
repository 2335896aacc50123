import { type PointerEvent, useRef } from 'react';
import { particle } from '../../../../words/josa.ts';
import { compact } from '../../../../words/numbers.ts';
import type { ExhibitProps } from '../../exhibit.ts';
import { standOf } from '../../measure/configuration.ts';
import { type BandSpec, keyMove, movedTo, placeNumber, placeOf } from './band.ts';
import './LockBand.css';

/** Lines of a program with a lock around some of them, whose ends are dragged; below it what all schedules come to. */
export function LockBand({ spec, shown, act }: ExhibitProps<'measure', BandSpec>) {
  const { lines, verdicts, what } = spec;
  const { dials, turned, configurations, ready } = shown;
  const box = useRef<HTMLDivElement>(null);
  const dial = dials.findIndex(({ constant }) => constant === spec.constant);
  const place = placeOf(Number(standOf(dials[dial], dial, turned, configurations[0])));
  const { lock, unlock } = place;
  const onMove = (lock: number, unlock: number) => act.turn(dial, placeNumber({ lock, unlock }));
  const locked = lock > 0;
  const verdict = verdicts.find((one) => one.lock === lock && one.unlock === unlock);
  const move = (end: 'lock' | 'unlock', to: number) => {
    const at = movedTo(end, to, place, lines.length);
    if (at !== place[end]) onMove(end === 'lock' ? at : lock, end === 'unlock' ? at : unlock);
  };
  const drag = (end: 'lock' | 'unlock') => (event: PointerEvent<HTMLElement>) => {
    if (!ready || !event.currentTarget.hasPointerCapture(event.pointerId) || box.current === null) return;
    const { top, height } = box.current.getBoundingClientRect();
    const line = ((event.clientY - top) / height) * lines.length;
    // The upper end stands above its line, the lower one below it.
    move(end, Math.round(line) + (end === 'lock' ? 1 : 0));
  };

  const handle = (end: 'lock' | 'unlock') => (
    <span
      className="band-handle"
      data-end={end}
      role="slider"
      tabIndex={ready ? 0 : -1}
      aria-label={end === 'lock' ? '잠그는 자리' : '푸는 자리'}
      aria-orientation="vertical"
      aria-disabled={!ready}
      aria-valuemin={1}
      aria-valuemax={lines.length}
      aria-valuenow={place[end]}
      aria-valuetext={end === 'lock' ? `${lock}번 줄 앞` : `${unlock}번 줄 뒤`}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag(end)}
      onKeyDown={(event) => {
        const to = keyMove(event.key, place[end], lines.length);
        if (to === null || !ready) return;
        event.preventDefault();
        move(end, to);
      }}
    >
      {end}()
    </span>
  );

  return (
    <section role="group" className="band" aria-label="잠그는 범위">
      <div className="band-head">
        <p>잠금의 위아래 끝을 끌어 옮겨 보세요.</p>
        <button
          type="button"
          className="demo-button"
          disabled={!ready}
          aria-pressed={!locked}
          onClick={() => (locked ? onMove(0, 0) : onMove(1, lines.length))}
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
            {handle('lock')}
            {handle('unlock')}
          </div>
        )}
      </div>
      {verdict && (
        <p className="band-verdict" role="status">
          {verdict.right ? (
            <>
              <b data-right>답이 늘 맞아요.</b> {what} 모든 순서 {compact(verdict.schedules)} 가지가 ‘
              {verdict.ends[0]}’{particle(verdict.ends[0], '으로/로')} 끝나요.
            </>
          ) : (
            <>
              <b data-wrong>답이 틀릴 수 있어요.</b> {what} 순서 {compact(verdict.schedules)} 가지 가운데 ‘
              {verdict.ends.slice(1).join('’, ‘')}’{particle(verdict.ends.at(-1) ?? '', '으로/로')} 끝나는
              것이 있어요.
            </>
          )}
        </p>
      )}
    </section>
  );
}
