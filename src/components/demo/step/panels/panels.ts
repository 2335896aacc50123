import { STEP_EXHIBITS, type StepExhibit } from '../../exhibits/step.ts';
import type { StepSpec } from '../../spec.ts';

/**
 * What can stand in the panel of 한 단계씩: an exhibit, the run in words, the settings; on a phone the code too, which
 * has a place of its own elsewhere.
 */
export type PanelName = StepExhibit['kind'] | 'code' | 'trace' | 'settings';

/** The panels that have tabs, in their order. */
export function tabsOf({ main, more = [] }: StepSpec): PanelName[] {
  const kinds = [main[0], ...more].map(({ kind }) => kind);
  // What was printed can always be read as a whole.
  return ['code', ...kinds, ...(kinds.includes('output') ? [] : ['output' as const]), 'trace'];
}

/** The panel beside the code: where the code itself was asked for, the section's own. */
export function besideCode(panel: PanelName, { main }: StepSpec): PanelName {
  return panel === 'code' ? main[0].kind : panel;
}

/** Name of a panel. */
export function titleOf(panel: PanelName): string {
  switch (panel) {
    case 'code':
      return '코드';
    case 'trace':
      return '글로 보기';
    case 'settings':
      return '설정';
    default:
      return STEP_EXHIBITS[panel].title;
  }
}

/** The exhibits that a panel shows. */
export function exhibitsIn(panel: PanelName, { main, more = [] }: StepSpec): StepExhibit[] {
  if (panel === main[0].kind) return main;
  return [...more, { kind: 'output' } as const].filter(({ kind }) => kind === panel).slice(0, 1);
}
