import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import type { Stride } from '../state.ts';
import './Controls.css';

const STRIDES: Record<Stride, string> = { instruction: '명령 단위', line: '줄 단위', switch: '교환까지' };

interface ControlsProps {
  /** Whether buttons work yet: only when the page's script runs. */
  ready: boolean;
  canBack: boolean;
  canForward: boolean;
  playing: boolean;
  stride: Stride;
  /** Which panel below is open, or null. */
  panel: Panel | null;
  moves: Moves;
  onStride(stride: Stride): void;
  onPanel(panel: Panel | null): void;
  /** Buttons of the threads. */
  children: ReactNode;
  /** The button that copies a link. */
  copy: ReactNode;
}

/** What the buttons and the keys do alike. */
export interface Moves {
  start(): void;
  back(): void;
  forward(): void;
  play(): void;
  end(): void;
}

/** What can be opened below the controls. */
export type Panel = 'trace' | 'settings';

/** Everything that moves the demo. */
export function Controls(props: ControlsProps) {
  const { ready, canBack, canForward, playing, stride, panel, moves, onPanel } = props;
  return (
    <div className="controls">
      <div className="control-group control-transport">
        <Press icon ready={ready} able={canBack} label="처음으로" onPress={moves.start}>
          <Icon name="start" />
        </Press>
        <Press ready={ready} able={canBack} label="뒤로" onPress={moves.back}>
          <Icon name="back" /> 뒤로
        </Press>
        <Press primary ready={ready} able={canForward} label="한 걸음" onPress={moves.forward}>
          한 걸음 <Icon name="step" />
        </Press>
        <Press ready={ready} able={canForward} label={playing ? '멈춤' : '재생'} onPress={moves.play}>
          <Icon name={playing ? 'pause' : 'play'} /> {playing ? '멈춤' : '재생'}
        </Press>
        <Press icon ready={ready} able={canForward} label="끝까지" onPress={moves.end}>
          <Icon name="end" />
        </Press>
      </div>
      {props.children}
      <div className="control-group control-tools">
        <span className="control-select">
          <select
            aria-label="한 걸음의 크기"
            disabled={!ready}
            value={stride}
            onChange={(event) => props.onStride(event.target.value as Stride)}
          >
            {Object.entries(STRIDES).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
        <Toggle panel="trace" open={panel} ready={ready} onPanel={onPanel}>
          글로 보기
        </Toggle>
        {props.copy}
        <Toggle panel="settings" open={panel} ready={ready} onPanel={onPanel}>
          설정
        </Toggle>
      </div>
    </div>
  );
}

interface PressProps {
  ready: boolean;
  /** A button that can do nothing now stays in the tab order: the focus must not fall off it at the end of a run. */
  able: boolean;
  label: string;
  onPress(): void;
  children: ReactNode;
  primary?: boolean;
  icon?: boolean;
}

function Press({ ready, able, label, onPress, children, primary, icon }: PressProps) {
  return (
    <button
      type="button"
      className="demo-button"
      data-primary={primary}
      data-icon={icon}
      disabled={!ready}
      aria-disabled={!able}
      aria-label={label}
      title={icon ? label : undefined}
      onClick={() => able && onPress()}
    >
      {children}
    </button>
  );
}
