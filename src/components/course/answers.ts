const kept = new WeakMap<Request, Map<string, string>>();

/** Answers that a page has kept for its end, as HTML, by the ids of their questions. */
export function answersOf(request: Request): Map<string, string> {
  const answers = kept.get(request) ?? new Map<string, string>();
  kept.set(request, answers);
  return answers;
}
