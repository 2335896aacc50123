import type { ComponentType } from 'react';
import { late } from '../late.tsx';
import type { ViewName } from '../spec.ts';
import type { ViewProps } from '../step/view.ts';
import { Memory } from './memory/Memory.tsx';
import { Output } from './output/Output.tsx';
import '../../../styles/views.css';

type View = ComponentType<ViewProps>;

// The page brings the two views that most demos open with; the others come when the reader does.
const others = {
  AddressSpace: async (): Promise<View> => (await import('./address-space/AddressSpace.tsx')).AddressSpace,
  ContextSwitch: async (): Promise<View> =>
    (await import('./context-switch/ContextSwitch.tsx')).ContextSwitch,
  Findings: async (): Promise<View> => (await import('./findings/Findings.tsx')).Findings,
  Pages: async (): Promise<View> => (await import('./pages/Pages.tsx')).Pages,
  Processes: async (): Promise<View> => (await import('./processes/Processes.tsx')).Processes,
  States: async (): Promise<View> => (await import('./states/States.tsx')).States,
};

const bring = import.meta.env.SSR
  ? Object.fromEntries(
      await Promise.all(Object.entries(others).map(async ([name, load]) => [name, await load()])),
    )
  : Object.fromEntries(Object.entries(others).map(([name, load]) => [name, late(load)]));

/** Every view by its name, in the order in which tabs stand. */
export const views: Record<ViewName, { title: string; View: View }> = {
  memory: { title: '메모리', View: Memory },
  pages: { title: '페이지', View: bring.Pages },
  'address-space': { title: '주소 공간', View: bring.AddressSpace },
  processes: { title: '프로세스 표', View: bring.Processes },
  states: { title: '상태', View: bring.States },
  'context-switch': { title: '문맥 교환', View: bring.ContextSwitch },
  output: { title: '출력', View: Output },
  findings: { title: '발견', View: bring.Findings },
};
