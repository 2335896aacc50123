/** Under what the reader's work is kept on the device. */
export const WORK_KEY = 'work';

/** Whether there may be work to show again: something is kept here, or the page around this one may keep it. */
export function mayHaveWork(): boolean {
  try {
    return parent !== window || localStorage.getItem(WORK_KEY) !== null;
  } catch {
    return false; // where a browser keeps nothing
  }
}
