/** What of SCORM 1.2's runtime environment (ADL, 2001, §3.3) is used here. Every answer is text. */
export interface ScormApi {
  LMSInitialize(parameter: string): string;
  LMSFinish(parameter: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(parameter: string): string;
}

/** What of a window is needed to look for the runtime. */
export interface WindowAround {
  readonly parent: WindowAround;
  readonly opener?: WindowAround | null;
}

/** Frames that are looked through on the way out; no host has nearly as many. */
const FAR = 50;

const isApi = (value: unknown): value is ScormApi =>
  typeof value === 'object' && value !== null && 'LMSInitialize' in value;

function apiAt(place: WindowAround): ScormApi | null {
  try {
    const api: unknown = Reflect.get(place, 'API');
    return isApi(api) ? api : null;
  } catch {
    // The window of another origin shows nothing of itself.
    return null;
  }
}

/** The runtime of the learning management system: in a window around this one, or around the one that opened it. */
export function findApi(start: WindowAround): ScormApi | null {
  for (const begin of [start, start.opener]) {
    let place = begin;
    for (let passed = 0; place && passed < FAR; passed++) {
      const api = apiAt(place);
      if (api !== null) return api;
      if (place.parent === place) break;
      place = place.parent;
    }
  }
  return null;
}
