/**
 * Calls once the reader of a touch screen has come to an element: no pointer announces a finger, so what its press
 * needs is had beforehand, when the page was scrolled and the element is in the window. A page that was only opened,
 * and one that a mouse reads, loads nothing by this. Gives what stops it.
 */
export function whenNear(element: Element, then: () => void): () => void {
  if (!matchMedia('(hover: none)').matches) return () => {};
  // Safari has none; what is shown is there by then.
  const idle = window.requestIdleCallback ?? setTimeout;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    idle(then);
  });
  const watch = () => observer.observe(element);
  if (scrollY > 0) watch();
  else addEventListener('scroll', watch, { once: true, passive: true });
  return () => {
    removeEventListener('scroll', watch);
    observer.disconnect();
  };
}
