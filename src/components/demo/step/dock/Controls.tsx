import type { ReactNode } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import './Controls.css';

interface ControlsProps {
  canBack: boolean;
  canForward: boolean;
  playing: boolean;
  moves: Moves;
  /** Step shown, and the steps that there are. */
  at: number;
  length: number;
  /** Whether the settings are open. */
  settings: boolean;
  onSettings(open: boolean): void;
  /** The button that offers links. */
  share: ReactNode;
}

/** What the buttons and the keys do alike. */
export interface Moves {
  start(): void;
  back(): void;
  forward(): void;
  play(): void;
  end(): void;
}

/** Everything that moves the demo. */
export function Controls(props: ControlsProps) {
  const { canBack, canForward, playing, moves, at, length, settings, onSettings } = props;
  return (
    <div className="controls">
      <div className="control-group control-transport">
        <Press icon able={canBack} label="처음으로" onPress={moves.start}>
          <Icon name="start" />
        </Press>
        <Press able={canBack} label="뒤로" onPress={moves.back}>
          <Icon name="back" /> <span className="control-word">뒤로</span>
        </Press>
        <Press primary able={canForward} label="한 걸음" onPress={moves.forward}>
          한 걸음 <Icon name="step" />
        </Press>
        <Press able={canForward} label={playing ? '멈춤' : '재생'} onPress={moves.play}>
          <Icon name={playing ? 'pause' : 'play'} />{' '}
          <span className="control-word">{playing ? '멈춤' : '재생'}</span>
        </Press>
        <Press icon able={canForward} label="끝까지" onPress={moves.end}>
          <Icon name="end" />
        </Press>
      </div>
      <span className="demo-steps">
        {at} / {length} 걸음
      </span>
      <div className="control-group control-tools">
        {props.share}
        <button
          type="button"
          className="demo-button"
          data-icon
          aria-label="설정"
          title="설정"
          aria-expanded={settings}
          onClick={() => onSettings(!settings)}
        >
          ⋯
        </button>
      </div>
    </div>
  );
}

interface PressProps {
  /** A button that can do nothing now stays in the tab order: the focus must not fall off it at the end of a run. */
  able: boolean;
  label: string;
  onPress(): void;
  children: ReactNode;
  primary?: boolean;
  icon?: boolean;
}

function Press({ able, label, onPress, children, primary, icon }: PressProps) {
  return (
    <button
      type="button"
      className="demo-button"
      data-primary={primary}
      data-icon={icon}
      aria-disabled={!able}
      aria-label={label}
      title={icon ? label : undefined}
      onClick={() => able && onPress()}
    >
      {children}
    </button>
  );
}
