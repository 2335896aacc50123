import { missedFirst, shuffled } from './shuffle.ts';
import { workStore } from './store.ts';

/** Seeds that somebody can read out to others. */
const SEEDS = 10_000;

const drawSeed = () => Math.floor(Math.random() * SEEDS);

/** The seed that the address names: the same link shows the same order. */
function seedOfAddress(): number | null {
  const text = new URLSearchParams(location.search).get('seed') ?? '';
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/** All questions of the site in the order that the reader wants. */
class Review extends HTMLElement {
  #seed = seedOfAddress();
  #inOrder: HTMLElement[] = [];

  connectedCallback(): void {
    const tools = this.querySelector<HTMLFormElement>('.review__tools');
    const list = this.querySelector('.review__list');
    if (tools === null || list === null) return;
    this.#inOrder = [...list.querySelectorAll<HTMLElement>(':scope > li')];
    const wanted = (name: string) => tools.querySelector<HTMLInputElement>(`input[value=${name}]`);
    const draw = (says: string) => {
      const shuffle = wanted('shuffled')?.checked === true;
      if (shuffle) this.#seed ??= drawSeed();
      const items = shuffle && this.#seed !== null ? shuffled(this.#inOrder, this.#seed) : this.#inOrder;
      const first = wanted('missed')?.checked === true;
      list.replaceChildren(...(first ? missedFirst(items, keyOf, workStore.work) : items));
      const query = shuffle ? `?seed=${this.#seed}` : '';
      history.replaceState(history.state, '', location.pathname + query + location.hash);
      this.#tell(says);
    };
    const again = tools.querySelector<HTMLButtonElement>('button');
    again?.addEventListener('click', () => {
      const shuffle = wanted('shuffled');
      if (shuffle !== null) shuffle.checked = true;
      this.#seed = drawSeed();
      draw('다시 섞었어요.');
    });
    tools.addEventListener('change', () => draw('순서를 바꿨어요.'));
    const shuffle = wanted('shuffled');
    if (this.#seed !== null && shuffle !== null) shuffle.checked = true;
    tools.hidden = false;
    draw('');
    workStore.follow(() => this.#tell());
  }

  #tell(says = ''): void {
    const status = this.querySelector('.review__status');
    const answers = this.#inOrder.map((item) => workStore.work.answers[keyOf(item)]);
    const given = answers.filter((answer) => answer !== undefined);
    const right = given.filter((answer) => answer.right === true).length;
    const text = `질문 ${answers.length}개 가운데 ${given.length}개에 답했고, ${right}개가 맞았어요.`;
    if (status !== null) status.textContent = `${says} ${text}`.trim();
  }
}

const keyOf = (item: HTMLElement) => item.querySelector<HTMLElement>('.check')?.dataset.of ?? '';

customElements.define('question-review', Review);
