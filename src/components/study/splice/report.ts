import { make } from '../make.ts';
import { workStore } from '../store.ts';
import { decodeWork, mergedWork, noWork, versioned } from '../work.ts';
import { scoreOf, type Tasks, workOn } from './score.ts';
import './report.css';

/*
 * SPLICE (cssplice.org): a page in a frame asks the page around it for what was kept, and reports a score from 0 to 1
 * with what is to be kept, by messages.
 */

/** How long the page around may take to answer before the reader is told that it does not, in ms. */
const PATIENCE = 4000;
/** How long one waits for more before a change is reported, in ms. */
const PAUSE = 300;

const SAYS = {
  asking: '',
  kept: '점수와 답이 기록되고 있어요.',
  alone: '점수가 기록되지 않아요. 답은 이 브라우저에만 남아요.',
  failed: '기록되지 않아요. 이 페이지를 보여 주는 곳이 기록하지 못했어요.',
};

function tasksOfPage(): Tasks {
  const checks = [...document.querySelectorAll<HTMLElement>('details.check')];
  const demos = [...document.querySelectorAll<HTMLElement>('[data-demo][data-asks]')];
  return {
    questions: checks.map(({ dataset }) => dataset.of ?? ''),
    demos: demos.map(({ dataset }) => ({
      id: dataset.demo ?? '',
      asks: (dataset.asks ?? '').split(' ').filter(Boolean),
    })),
  };
}

/** The last part of the page's address: the lesson or the demo. */
const activity = () =>
  location.pathname
    .replace(/index\.html$/, '')
    .split('/')
    .filter(Boolean)
    .at(-1) ?? 'home';

interface Answer {
  subject?: unknown;
  message_id?: unknown;
  state?: unknown;
  error?: unknown;
}

class Host {
  readonly #tasks = tasksOfPage();
  readonly #status = make('p', { class: 'framed-status', role: 'status' });
  readonly #asked: string;
  #reported = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    document.body.append(this.#status);
    // Until the page around has answered nothing is shown of what others may have done on this device.
    workStore.keepElsewhere(noWork());
    addEventListener('message', ({ data, source }) => {
      if (source === parent && typeof data === 'object' && data !== null) this.#hear(data);
    });
    this.#asked = this.#send('getState', {});
    setTimeout(() => this.#giveUp(), PATIENCE);
  }

  #send(subject: string, what: object): string {
    const message_id = crypto.randomUUID?.() ?? String(Math.random());
    parent.postMessage({ subject: `SPLICE.${subject}`, message_id, activity_id: activity(), ...what }, '*');
    return message_id;
  }

  #say(says: keyof typeof SAYS): void {
    if (this.#status.dataset.says === says) return;
    this.#status.dataset.says = says;
    this.#status.textContent = SAYS[says];
  }

  #giveUp(): void {
    if (this.#status.dataset.says !== undefined) return;
    this.#say('alone');
    workStore.keepHere();
  }

  #hear({ subject, message_id, state, error }: Answer): void {
    if (subject === 'SPLICE.reportScoreAndState.response') this.#say(error ? 'failed' : 'kept');
    // Some hosts leave the id out of their answer.
    if (subject !== 'SPLICE.getState.response' || (message_id ?? this.#asked) !== this.#asked) return;
    if (this.#status.dataset.says === 'kept') return;
    const text = typeof state === 'string' ? state : JSON.stringify(state ?? null);
    const kept = decodeWork(text) ?? noWork();
    const meanwhile = this.#status.dataset.says === undefined ? workStore.work : noWork();
    workStore.keepElsewhere(mergedWork(kept, meanwhile));
    this.#say(error ? 'failed' : 'kept');
    workStore.follow(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#report(), PAUSE);
    });
    addEventListener('pagehide', () => this.#report());
  }

  #report(): void {
    const own = workOn(this.#tasks, workStore.work);
    const state = versioned(own);
    const text = JSON.stringify(state);
    if (text === this.#reported) return;
    const first = this.#reported === '';
    this.#reported = text;
    const score = scoreOf(this.#tasks, own);
    this.#send('reportScoreAndState', { score, state });
    if (!first) this.#send('sendEvent', { name: 'worked', data: { score } });
  }
}

/** Reports scores to the page around this one, where that keeps them, and says whether it does. */
export function reportToHost(): void {
  new Host();
}
