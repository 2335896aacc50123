const counts = new WeakMap<Request, number>();

/** How many times this was called for the page: makes ids of what stands on a page more than once. */
export function occurrence(request: Request): number {
  const count = (counts.get(request) ?? 0) + 1;
  counts.set(request, count);
  return count;
}
