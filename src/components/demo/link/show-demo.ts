/** Brings a demo into the window where most of it is not. */
export function showDemo(demo: Element): void {
  const { top, bottom } = demo.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  if (seen > Math.min(bottom - top, innerHeight) / 2) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  demo.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
}
