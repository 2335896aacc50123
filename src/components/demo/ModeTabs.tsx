import type { ReactNode } from 'react';
import { Tabs } from '../ui/Tabs.tsx';
import { MODE_NAMES, type ModeName } from './choices.ts';
import './ModeTabs.css';

interface ModeTabsProps {
  modes: readonly ModeName[];
  mode: ModeName;
  /** Id of the demo. */
  demo: string;
  /** Names of modes that are other than usual. */
  names?: Partial<Record<ModeName, string | undefined>>;
  onMode(mode: ModeName): void;
}

/** Tabs of the modes; with one mode alone its name. */
export function ModeTabs({ modes, mode, demo, names, onMode }: ModeTabsProps) {
  const labelOf = (name: ModeName) => names?.[name] ?? MODE_NAMES[name];
  if (modes.length === 1) {
    return <span className="mode-tab">{labelOf(modes[0])}</span>;
  }

  return (
    <Tabs
      label="프로그램에 묻기"
      names={modes}
      open={mode}
      titleOf={labelOf}
      idOf={(name) => tabId(demo, name)}
      panelId={panelId(demo)}
      className="mode-tabs"
      tabClassName="mode-tab"
      onOpen={onMode}
    />
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
