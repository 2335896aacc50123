import { readFileSync } from 'node:fs';
import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Exhibits } from '../../src/components/demo/exhibits/Exhibits.tsx';
import { STEP_EXHIBITS, type StepExhibit } from '../../src/components/demo/exhibits/step.ts';
import { viewsOf } from '../../src/components/demo/exhibits/views.ts';
import { IDLE } from '../../src/components/demo/explore/run/explored.ts';
import { allThere } from '../../src/components/demo/late.tsx';
import type { StepActions, StepShown } from '../../src/components/demo/step/shown.ts';
import { compile } from '../../src/engine/compiler.ts';
import { follow, parseSchedule, Run } from '../../src/engine/index.ts';

const STEP_VIEWS = viewsOf<'step'>(STEP_EXHIBITS);

await allThere();

/** A run of a text: the schedule first, then in turn to the end. */
export function play(source: string, schedule = ''): Run {
  return follow(new Run(compile(source), parseSchedule(schedule)), { kind: 'rr', quantum: 1 });
}

/** Text of a program of the site. */
export function programText(file: string): string {
  return readFileSync(new URL(`../../src/content/programs/${file}.js`, import.meta.url), 'utf8');
}

/** Exhibits that any program can have, from its state alone. */
export const VIEWS = [
  'memory',
  'pages',
  'address-space',
  'processes',
  'states',
  'context-switch',
  'output',
  'findings',
] as const satisfies StepExhibit['kind'][];

/** What 한 단계씩 shows of a run at a step. */
export function shownAt(run: Run, at: number): StepShown {
  const { program } = run;
  return {
    demo: 'demo',
    program,
    run,
    at,
    moment: run.at(at),
    chosen: { choice: 0, constants: {}, edited: null, storeBuffers: false },
    policy: { kind: 'rr', quantum: 1 },
    exploration: IDLE,
    offered: { programs: [], sources: [program.source], knobs: [] },
  };
}

const NOTHING: StepActions = { goTo() {}, choose() {}, load() {} };

/** Any component as the HTML that the build would write. */
export function render<Props extends object>(View: ComponentType<Props>, props: Props): string {
  return renderToStaticMarkup(createElement(View, props));
}

/** Exhibits of 한 단계씩 as HTML. */
export function showAll(show: StepExhibit[], shown: StepShown): string {
  return render(Exhibits<'step'>, { views: STEP_VIEWS, show, shown, act: NOTHING });
}

/** An exhibit of a run at a step, as HTML. */
export function show(name: (typeof VIEWS)[number], run: Run, at = run.length): string {
  return showAll([{ kind: name }], shownAt(run, at));
}

const SIGNS = { gt: '>', lt: '<', quot: '"', '#x27': "'", amp: '&' };

/** What a screen reader says of some HTML, about: its text without tags, with single spaces. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(gt|lt|quot|#x27|amp);/g, (_, name) => SIGNS[name as keyof typeof SIGNS])
    .replace(/\s+/g, ' ')
    .trim();
}
