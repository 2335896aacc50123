import type { ReactNode } from 'react';
import { TURN_WORDS } from '../../../../words/policies.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { DemoState, Stride, Turns } from '../../state.ts';
import { SPEEDS } from '../dock/usePlay.ts';
import './Settings.css';

const POLICIES = (['rr', 'fcfs', 'random'] as const).map((value) => ({ value, label: TURN_WORDS[value] }));

const STRIDES: { value: Stride; label: string }[] = [
  { value: 'instruction', label: '명령 단위' },
  { value: 'line', label: '줄 단위' },
  { value: 'switch', label: '교환까지' },
];

const QUANTA = [1, 2, 3, 5, 10];

/** What the keys do, as the reader sees it. */
const KEYS: [string, string][] = [
  ['→', '한 걸음'],
  ['←', '뒤로'],
  ['Space', '재생·멈춤'],
  ['Home', '처음으로'],
  ['End', '끝까지'],
];

interface SettingsProps {
  state: DemoState;
  /** Letters of the threads that there are. */
  letters: string[];
  speed: number;
  /** Offers the switch "PC를 저장하지 않으면?". */
  offerForget: boolean;
  onStride(stride: Stride): void;
  onTurns(turns: Turns): void;
  onSpeed(speed: number): void;
  onForget(forget: boolean): void;
  /** The button that copies a link, for which the bar has no room on a phone. */
  copy: ReactNode;
}

/** Who goes next when the reader does not say, how fast, and what the keys do. */
export function Settings(props: SettingsProps) {
  const { state, letters, speed, offerForget, onStride, onTurns, onSpeed, onForget, copy } = props;
  return (
    <div className="step-settings">
      <Segmented legend="한 걸음의 크기" options={STRIDES} value={state.stride} onChange={onStride} />
      <Segmented
        legend="다음 스레드는"
        options={POLICIES}
        value={state.policy}
        onChange={(policy) => onTurns({ policy })}
      />
      {state.policy === 'rr' && (
        <Segmented
          legend="한 번에 몇 걸음씩 (타임 슬라이스)"
          options={QUANTA.map((value) => ({ value, label: String(value) }))}
          value={state.quantum}
          onChange={(quantum) => onTurns({ quantum })}
        />
      )}
      {state.policy === 'random' && (
        <p className="settings-seed">
          씨앗 {state.seed}
          <button type="button" className="demo-button" onClick={() => onTurns({ seed: state.seed + 1 })}>
            다른 씨앗
          </button>
        </p>
      )}
      <Segmented
        legend="재생 속도"
        options={SPEEDS.map(({ label }, value) => ({ value, label }))}
        value={speed}
        onChange={onSpeed}
      />
      {offerForget && (
        <label className="settings-check">
          <input
            type="checkbox"
            checked={state.forgetProgramCounter}
            onChange={(event) => onForget(event.target.checked)}
          />
          PC를 저장하지 않으면?
        </label>
      )}
      <p className="settings-copy">{copy}</p>
      <Keys letters={letters.slice(0, 4)} />
    </div>
  );
}

function Keys({ letters }: { letters: string[] }) {
  return (
    <dl className="settings-keys" aria-label="단축키">
      {KEYS.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
      <div>
        <dt>
          {letters.map((letter) => (
            <kbd key={letter}>{letter}</kbd>
          ))}
        </dt>
        <dd>그 스레드 보내기</dd>
      </div>
    </dl>
  );
}
