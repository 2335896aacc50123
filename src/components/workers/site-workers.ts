import { present } from '../loading/present.ts';

/** A worker of the site as the page has it. */
export interface SiteWorker<Message> {
  post(message: Message, transfer?: Transferable[]): void;
  /** Ends it, whatever it does; it is heard no more. */
  terminate(): void;
}

/**
 * The script of a worker that brings the site's code. What it is told until that is there, it passes on then.
 * No module, though that would wait by itself: where a frame has no origin, browsers start none.
 */
const bringing = (address: string) => `const early = [];
const keep = ({ data }) => early.push(data);
addEventListener('message', keep);
import(${JSON.stringify(address)}).then(() => {
  removeEventListener('message', keep);
  for (const data of early) dispatchEvent(new MessageEvent('message', { data }));
}).catch(reportError);`;

/**
 * Opens a worker. A frame without an origin of its own may open none from the site, but one from itself that brings the
 * site's code.
 */
function open(address: string): Worker {
  if (globalThis.origin !== 'null') return new Worker(address, { type: 'module' });
  const script = bringing(new URL(address, location.href).href);
  const own = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    return new Worker(own);
  } finally {
    // What a worker is opened with is looked up at once.
    URL.revokeObjectURL(own);
  }
}

/** Workers that run one file of the site, whatever is said to them. */
export function siteWorkers<Message, Said>(address: string) {
  return {
    /** Brings the file. */
    bring: (): Promise<void> => present([address]),
    /** Starts one, once the file is there; hears what it says, and why it has died. */
    start(listen: (said: Said) => void, fail: (error: Error) => void): SiteWorker<Message> {
      const worker = open(address);
      worker.onmessage = ({ data }: MessageEvent<Said>) => listen(data);
      worker.onerror = ({ message = '' }) => fail(new Error(message));
      return {
        post: (message, transfer = []) => worker.postMessage(message, transfer),
        terminate() {
          worker.onmessage = worker.onerror = null;
          worker.terminate();
        },
      };
    },
  };
}
