import type { KeyboardEvent, ReactNode } from 'react';
import type { ModeName } from './choices.ts';
import { MODES } from './modes.tsx';
import './ModeTabs.css';

interface ModeTabsProps {
  modes: readonly ModeName[];
  mode: ModeName;
  /** Id of the demo. */
  demo: string;
  ready: boolean;
  /** Names of modes that are other than usual. */
  names?: Partial<Record<ModeName, string | undefined>>;
  onMode(mode: ModeName): void;
}

/** Tabs of the modes; with one mode alone its name. */
export function ModeTabs({ modes, mode, demo, ready, names, onMode }: ModeTabsProps) {
  const labelOf = (name: ModeName) => names?.[name] ?? MODES[name].label;
  if (modes.length === 1) {
    return (
      <span className="mode-tab" data-current>
        {labelOf(modes[0])}
      </span>
    );
  }

  function turn(event: KeyboardEvent<HTMLDivElement>) {
    const to = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -modes.indexOf(mode),
      End: modes.length - 1 - modes.indexOf(mode),
    };
    const by = to[event.key as keyof typeof to];
    if (by === undefined) return;
    // Within the tabs these keys turn tabs, not steps.
    event.preventDefault();
    const next = modes[(modes.indexOf(mode) + by + modes.length) % modes.length];
    onMode(next);
    document.getElementById(tabId(demo, next))?.focus();
  }

  return (
    <div className="mode-tabs" role="tablist" aria-label="프로그램에 묻기" onKeyDown={turn}>
      {modes.map((name) => (
        <button
          key={name}
          id={tabId(demo, name)}
          type="button"
          role="tab"
          className="mode-tab"
          data-current={name === mode || undefined}
          aria-selected={name === mode}
          aria-controls={panelId(demo)}
          tabIndex={name === mode ? 0 : -1}
          disabled={!ready}
          onClick={() => onMode(name)}
        >
          {labelOf(name)}
        </button>
      ))}
    </div>
  );
}

interface ModePanelProps {
  modes: readonly ModeName[];
  mode: ModeName;
  /** Id of the demo. */
  demo: string;
  children: ReactNode;
}

/** What a mode shows. */
export function ModePanel({ modes, mode, demo, children }: ModePanelProps) {
  if (modes.length === 1) return <div className="mode-panel">{children}</div>;
  return (
    <div className="mode-panel" id={panelId(demo)} role="tabpanel" aria-labelledby={tabId(demo, mode)}>
      {children}
    </div>
  );
}

function tabId(demo: string, mode: ModeName): string {
  return `${demo}-${mode}-mode`;
}

function panelId(demo: string): string {
  return `${demo}-panel`;
}
