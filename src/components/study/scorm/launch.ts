import { answerSplice } from './answer.ts';
import { findApi } from './api.ts';
import { ScormSession } from './session.ts';

/*
 * The page of a SCORM package that a learning management system launches: stands between it and the page of the site.
 * Where there is no such system nobody answers the framed page, and it tells the reader so itself.
 */

function launch(frame: HTMLIFrameElement, status: Element): void {
  const api = findApi(window);
  const session = api === null ? null : ScormSession.begin(api);
  if (session !== null) {
    addEventListener('message', ({ data, source, origin }) => {
      if (source !== frame.contentWindow || origin !== self.origin) return;
      const answer = answerSplice(data, session);
      if (answer === null) return;
      status.textContent = answer.note;
      frame.contentWindow?.postMessage(answer.message, '*');
    });
    // As long as this page was there, the visit took.
    addEventListener('pagehide', () => session.end(performance.now()));
    // A page that comes back from the browser's memory has ended its visit.
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  }
  // Only now: what the page asks at once is to be heard.
  frame.src = frame.dataset.src ?? '';
}

const frame = document.querySelector('iframe');
const status = document.querySelector('[role=status]');
if (frame !== null && status !== null) launch(frame, status);
