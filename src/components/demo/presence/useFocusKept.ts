import { type RefObject, useEffect } from 'react';
import { type ControlName, controlAt, findControl, nameOf } from './control.ts';

/** What had the focus last, told so that its place can be found when it is gone. */
interface Focused {
  element: HTMLElement;
  control: ControlName | null;
  /** What it stood in, from the inside. */
  around: Element[];
}

function around(element: Element, demo: Element): Element[] {
  const found: Element[] = [];
  for (let one = element.parentElement; one !== null && one !== demo; one = one.parentElement)
    found.push(one);
  return [...found, demo];
}

const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** Where to go from what is gone: to the control that has its name now, to what was said about it, or to the demo. */
function heirOf({ control, around }: Focused, demo: HTMLElement): HTMLElement {
  const same = control && findControl(demo, control);
  if (same && !same.matches(':disabled') && isVisible(same)) return same;
  const place = around.find((one) => one.isConnected && isVisible(one));
  for (const status of place?.querySelectorAll<HTMLElement>('[role=status]') ?? []) {
    if (status.textContent?.trim() === '' || !isVisible(status)) continue;
    status.tabIndex = -1;
    return status;
  }
  return demo;
}

/** Keeps the focus in a demo when what has it goes away: a reader with a keyboard else begins at the page's top. */
export function useFocusKept(figure: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const demo = figure.current;
    if (demo === null) return;
    let last: Focused | null = null;
    const take = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const control = controlAt(target);
      last = { element: target, control: control && nameOf(demo, control), around: around(target, demo) };
    };
    const leave = ({ target }: Event) => {
      if (target instanceof Node && last?.element.contains(target) === false) last = null;
    };
    const keep = () => {
      if (last === null || document.activeElement !== document.body) return;
      heirOf(last, demo).focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => last?.element.isConnected === false && keep());
    // What is hidden or disabled loses the focus too, when that is drawn.
    const lose = ({ relatedTarget }: FocusEvent) => relatedTarget === null && requestAnimationFrame(keep);
    observer.observe(demo, { childList: true, subtree: true });
    demo.addEventListener('focusin', take);
    demo.addEventListener('focusout', lose);
    for (const type of ['pointerdown', 'focusin']) document.addEventListener(type, leave, { capture: true });
    return () => {
      observer.disconnect();
      demo.removeEventListener('focusin', take);
      demo.removeEventListener('focusout', lose);
      for (const type of ['pointerdown', 'focusin'])
        document.removeEventListener(type, leave, { capture: true });
    };
  }, [figure]);
}
