import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { decodeWork, encodeWork, type Work } from '../work.ts';

/** Characters that SCORM 1.2 promises for `cmi.suspend_data`. */
export const MOST_CHARACTERS = 4096;

/** Work as text that every learning management system keeps unchanged; null where it would be longer than they keep. */
export function packWork(work: Work): string | null {
  const bytes = deflateSync(strToU8(encodeWork(work)), { level: 9 });
  const text = btoa(strFromU8(bytes, true));
  return text.length > MOST_CHARACTERS ? null : text;
}

/** Work from what a learning management system has kept, which may be anything; null where it is none of ours. */
export function unpackWork(text: string): Work | null {
  // More than was ever written could become endlessly much.
  if (text.length > MOST_CHARACTERS) return null;
  try {
    return decodeWork(strFromU8(inflateSync(strToU8(atob(text), true))));
  } catch {
    return null;
  }
}
