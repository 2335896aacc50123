import { type ControlName, controlAt, findControl, nameOf } from './control.ts';

/** A control that was used while it was still as the build wrote it. */
interface Use {
  demo: Element;
  control: ControlName;
  /** What it was set to; null where it was pressed. */
  value: string | null;
}

/** What was used and could not answer yet, in order. */
const waiting: Use[] = [];

/** Controls that stand where they were set, and do something with it when it is set. */
function isSet(control: Element): control is HTMLInputElement | HTMLSelectElement {
  if (control instanceof HTMLSelectElement) return true;
  return control instanceof HTMLInputElement && control.type !== 'radio' && control.type !== 'checkbox';
}

/** Whether an element is only what the build wrote: its code is not there yet. */
const isWritten = (element: Element): boolean =>
  element.closest('.demo')?.hasAttribute('data-ready') === false ||
  element.closest('[data-written]') !== null;

/** Remembers a use of a control that cannot answer yet. */
function remember(event: Event): void {
  const control = controlAt(event.target);
  const demo = control?.closest('.demo');
  if (control === null || demo == null || !isWritten(control)) return;
  if (isSet(control) !== (event.type === 'change')) return;
  // A radio button that stayed chosen could not be chosen again.
  event.preventDefault();
  event.stopImmediatePropagation();
  const name = nameOf(demo, control);
  const value = isSet(control) ? control.value : null;
  const last = waiting.at(-1);
  const same =
    last?.demo === demo && last.control.called === name.called && last.control.place === name.place;
  // A finger that is impatient wants one press; a slider is wanted where it was let go.
  if (same) waiting.pop();
  waiting.push({ demo, control: name, value });
}

/** Sets a control as a reader does, so that React hears of it. */
function set(control: HTMLInputElement | HTMLSelectElement, value: string): void {
  const { prototype } = control instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
  // React's own setter on the element would take the value for known, and as known it may have found it.
  if (control instanceof HTMLInputElement) control.value = control.defaultValue;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Uses what was used before its code was there, as far as it is there now. */
export function pressAgain(demo: Element): void {
  const place = waiting.findIndex((use) => use.demo === demo);
  if (place < 0) return;
  const { control: name, value } = waiting[place];
  const control = findControl(demo, name);
  if (control === null || isWritten(control)) return;
  waiting.splice(place, 1);
  if (value === null) control.click();
  else if (isSet(control)) set(control, value);
  // What comes next may be there only when this has been drawn.
  requestAnimationFrame(() => pressAgain(demo));
}

/** From now on nothing that is pressed on the page is lost, whether its code is there or not. */
export function rememberPresses(): void {
  for (const type of ['click', 'change']) document.addEventListener(type, remember, { capture: true });
}
