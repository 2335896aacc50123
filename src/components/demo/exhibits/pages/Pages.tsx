import { useMemo, useRef, useState } from 'react';
import type { MemorySize, Moment } from '../../../../engine/index.ts';
import { pagesText } from '../../../../results/run-figures.ts';
import { josa } from '../../../../words/josa.ts';
import { SEGMENT_WORDS } from '../../../../words/memory.ts';
import { useRoving } from '../../../ui/roving.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import type { ExhibitProps } from '../../exhibit.ts';
import { type Kept, keepEnded } from '../parts/last-living.ts';
import { useReveal } from '../parts/motion.ts';
import { type FrameUse, frameName, frameUses } from '../parts/pages.ts';
import { ViewRoot } from '../parts/ViewRoot.tsx';
import { processName } from '../parts/words.ts';
import { PageTable } from './PageTable.tsx';
import './Pages.css';

const sizes: { key: keyof MemorySize; label: string; title: string }[] = [
  { key: 'virtual', label: 'VSZ', title: '예약한 페이지' },
  { key: 'resident', label: 'RSS', title: '프레임에 올라온 페이지, 함께 쓰는 것도 다 셈' },
  { key: 'proportional', label: 'PSS', title: '함께 쓰는 페이지는 나눠 셈' },
  { key: 'unique', label: 'USS', title: '이 프로세스만 쓰는 페이지' },
];

function Sizes({ kept: { moment, processes } }: { kept: Kept }) {
  const alive = moment.processes.filter(({ index }) => !processes.has(index));
  const sum = (key: keyof MemorySize) => alive.reduce((total, { memory }) => total + memory[key], 0);
  return (
    <ScrollBox label="크기">
      <table className="number-table">
        <caption>
          크기 <small>단위: 페이지</small>
        </caption>
        <thead>
          <tr>
            <th scope="col">프로세스</th>
            {sizes.map(({ key, label, title }) => (
              <th key={key} scope="col">
                <abbr title={title}>{label}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moment.processes.map((process) => (
            <tr key={process.index} data-ended={processes.has(process.index) || undefined}>
              <th scope="row">
                {processName(process)}
                {processes.has(process.index) && <small> 끝나기 직전</small>}
              </th>
              {sizes.map(({ key }) => (
                <td key={key}>{pagesText(process.memory[key])}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">합 Σ</th>
            {sizes.map(({ key }) => (
              <td key={key}>{pagesText(sum(key))}</td>
            ))}
          </tr>
        </tfoot>
      </table>
      <p className="frames-used">
        진짜로 쓰는 프레임 <b>{moment.frames}</b>
      </p>
    </ScrollBox>
  );
}

function frameText(moment: Moment, use: FrameUse): string {
  const users = use.processes.map((index) => processName(moment.processes[index])).join(', ');
  if (use.returned) return `프레임 ${frameName(use.frame)}: ${josa(users, '이/가')} 끝나며 돌려줬어요`;
  const copied = use.copiedFrom === -1 ? '' : `, 방금 프레임 ${frameName(use.copiedFrom)}에서 복사됨`;
  const cow = use.copyOnWrite ? ', 쓰기 시 복사' : '';
  return `프레임 ${frameName(use.frame)}: ${SEGMENT_WORDS[use.segment]}, ${users}${cow}${copied}`;
}

/** Page tables beside the frames of real memory: who maps what, and what copy on write has copied. */
export function Pages({ shown: { program, run, moment } }: ExhibitProps<'step'>) {
  const root = useRef<HTMLDivElement>(null);
  useReveal(root, moment.step);
  const [lit, light] = useState<number | null>(null);
  const kept = useMemo(() => keepEnded(run, moment), [run, moment]);
  const frames = frameUses(kept.moment);
  const rove = useRoving(frames.length);
  const chosen = frames.find((use) => use.frame === lit);
  return (
    <ViewRoot name="pages" moment={moment} ref={root}>
      <div className="pages-layout">
        <PageTable program={program} kept={kept} lit={lit} light={light} />
        <section className="frames">
          <p className="view-label">프레임 (실제 메모리)</p>
          <ul data-roving>
            {frames.map((use, index) => (
              <li key={use.frame}>
                <button
                  type="button"
                  className="page-cell"
                  data-segment={use.segment}
                  data-shared={use.processes.length > 1 || undefined}
                  data-cow={use.copyOnWrite || undefined}
                  data-copied={use.copiedFrom !== -1 || undefined}
                  data-returned={use.returned || undefined}
                  data-lit={use.frame === lit || undefined}
                  {...rove(index)}
                  onMouseEnter={() => light(use.frame)}
                  onMouseLeave={() => light(null)}
                  onFocus={() => {
                    rove(index).onFocus();
                    light(use.frame);
                  }}
                  onBlur={() => light(null)}
                >
                  <span aria-hidden="true">
                    {frameName(use.frame)}
                    {use.processes.length > 1 && <sub>×{use.processes.length}</sub>}
                  </span>
                  <span className="visually-hidden">{frameText(moment, use)}</span>
                </button>
              </li>
            ))}
          </ul>
          <p className="frame-note">
            {chosen ? frameText(moment, chosen) : '프레임을 고르면 그것을 함께 쓰는 페이지가 밝아져요'}
            {!chosen && kept.processes.size > 0 && <> · 점선은 끝난 프로세스가 돌려준 프레임</>}
          </p>
          <ul className="view-legend">
            <li>
              <span className="page-cell" data-shared /> 함께 씀
            </li>
            <li>
              <span className="page-cell" data-cow /> 쓰기 시 복사
            </li>
            <li>
              <span className="page-cell" data-copied /> 방금 복사됨
            </li>
          </ul>
        </section>
        <Sizes kept={kept} />
      </div>
    </ViewRoot>
  );
}
