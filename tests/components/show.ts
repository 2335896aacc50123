import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { views } from '../../src/components/demo/exhibits/views.ts';
import type { ViewName } from '../../src/components/demo/spec.ts';
import { compile } from '../../src/engine/compiler.ts';
import { follow, parseSchedule, Run } from '../../src/engine/index.ts';

/** A run of a text: the schedule first, then in turn to the end. */
export function play(source: string, schedule = ''): Run {
  return follow(new Run(compile(source), parseSchedule(schedule)), { kind: 'rr', quantum: 1 });
}

/** Text of a program of the site. */
export function programText(file: string): string {
  return readFileSync(new URL(`../../src/content/programs/${file}.js`, import.meta.url), 'utf8');
}

/** A view of a run at a step, as HTML. */
export function show(name: ViewName, run: Run, at = run.length): string {
  const props = { program: run.program, run, at, moment: run.at(at), goTo() {}, choose() {}, demo: 'demo' };
  return renderToStaticMarkup(createElement(views[name].View, props));
}

/** What a screen reader says of some HTML, about: its text without tags, with single spaces. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/\s+/g, ' ')
    .trim();
}
