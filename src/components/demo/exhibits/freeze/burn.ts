/** Computes without a pause for so many milliseconds, and gives what came of it: nothing else of its thread gets a turn. */
export function burn(milliseconds: number): number {
  const until = performance.now() + milliseconds;
  let value = 1;
  while (performance.now() < until) {
    for (let i = 0; i < 10_000; i++) value = (value * 48_271) % 2_147_483_647;
  }
  return value;
}
