/** What can be pressed, turned or chosen in a demo. */
const CONTROLS = 'button, input, select, [role=button], [role=tab], [role=slider]';

/** A control by what it is and what it is called, so that it can be told again in what takes the place of its HTML. */
export interface ControlName {
  /** Kind, group and name, as text. */
  called: string;
  /** Which one of those with the same name. */
  place: number;
}

/** The control that an event of a page is about: a label is about its control. */
export function controlAt(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>(CONTROLS) ?? target.closest('label')?.control ?? null;
}

function labelOf(control: Element): string {
  const label = control.getAttribute('aria-label') ?? control.getAttribute('aria-labelledby');
  return label ?? (control.closest('label') ?? control).textContent ?? '';
}

function groupOf(control: Element): string {
  const group = control.closest('fieldset, [role=group], [role=tablist]');
  return group?.getAttribute('aria-label') ?? group?.querySelector('legend')?.textContent ?? '';
}

function callOf(control: Element): string {
  const kind = [control.localName, control.getAttribute('type'), control.getAttribute('role')];
  return [...kind, groupOf(control), labelOf(control)].join('|');
}

/** Controls of a demo with a name, in their order. */
const calledSo = (demo: Element, called: string): HTMLElement[] =>
  [...demo.querySelectorAll<HTMLElement>(CONTROLS)].filter((one) => callOf(one) === called);

/** What a control of a demo is called. */
export function nameOf(demo: Element, control: HTMLElement): ControlName {
  const called = callOf(control);
  return { called, place: calledSo(demo, called).indexOf(control) };
}

/** The control of a demo that has a name now; null where none has. */
export function findControl(demo: Element, { called, place }: ControlName): HTMLElement | null {
  return calledSo(demo, called)[place] ?? null;
}
