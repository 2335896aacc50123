import type { ComponentType } from 'react';
import type { ViewName } from '../spec.ts';
import type { ViewProps } from '../view.ts';
import { AddressSpace } from './AddressSpace.tsx';
import { ContextSwitch } from './ContextSwitch.tsx';
import { Findings } from './Findings.tsx';
import { Memory } from './Memory.tsx';
import { Output } from './Output.tsx';
import { Pages } from './Pages.tsx';
import { Processes } from './Processes.tsx';
import { States } from './States.tsx';
import '../../../styles/views.css';

export { Comparison, type ComparisonRow } from './Comparison.tsx';
export { Matrix } from './Matrix.tsx';

/** Every view by its name, in the order in which tabs stand. */
export const views: Record<ViewName, { title: string; View: ComponentType<ViewProps> }> = {
  memory: { title: '메모리', View: Memory },
  pages: { title: '페이지', View: Pages },
  'address-space': { title: '주소 공간', View: AddressSpace },
  processes: { title: '프로세스 표', View: Processes },
  states: { title: '상태', View: States },
  'context-switch': { title: '문맥 교환', View: ContextSwitch },
  output: { title: '출력', View: Output },
  findings: { title: '발견', View: Findings },
};
