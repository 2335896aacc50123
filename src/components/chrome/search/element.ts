import type { ExcerptPart } from './excerpt.ts';
import type { SearchHit } from './index.ts';

interface Loaded {
  find(query: string): SearchHit[];
  excerpt(text: string, query: string): ExcerptPart[];
  marked(text: string, query: string): ExcerptPart[];
}

/** The library and the index come when search is opened first: most readers of a page never do. */
async function load(): Promise<Loaded> {
  const [{ findDocuments: find, loadIndex }, { excerpt, marked }, response] = await Promise.all([
    import('./index.ts'),
    import('./excerpt.ts'),
    fetch(`${import.meta.env.BASE_URL}search.json`),
  ]);
  if (!response.ok) throw new Error(`search index: ${response.status}`);
  const index = loadIndex(await response.text());
  return { find: (query) => find(index, query), excerpt, marked };
}

class SiteSearch extends HTMLElement {
  #loading: Promise<Loaded> | undefined;
  #query = 0;

  connectedCallback(): void {
    const dialog = this.#part('dialog', HTMLDialogElement);
    const input = this.#part('input', HTMLInputElement);
    this.#bring();
    this.#part('.search__close', HTMLButtonElement).addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener('keydown', (event) => this.#onKey(event));
    input.addEventListener('input', () => void this.#search());
    this.#part('form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#links()[0]?.click();
    });
    // A result on this very page only moves to its anchor, so the dialog must go by itself.
    this.#part('ol', HTMLOListElement).addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a')) dialog.close();
    });
    // What was written before this was there.
    if (input.value !== '') void this.#search();
  }

  #part<T extends Element>(selector: string, type: new () => T): T {
    const found = this.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`site-search has no ${selector}`);
    return found;
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.search__results a')];
  }

  #bring(): Promise<Loaded> {
    const loading = this.#loading ?? load();
    this.#loading = loading;
    // A failed load may be a lost connection: the next letter tries again.
    loading.catch(() => {
      this.#loading = undefined;
    });
    return loading;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const links = this.#links();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
    event.preventDefault();
    if (next < 0) this.#part('input', HTMLInputElement).focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  }

  async #search(): Promise<void> {
    const query = this.#part('input', HTMLInputElement).value.trim();
    const status = this.#part('.search__status', HTMLParagraphElement);
    const list = this.#part('ol', HTMLOListElement);
    const turn = ++this.#query;
    if (query === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      const loaded = await this.#bring();
      if (turn !== this.#query) return;
      const found = loaded.find(query);
      list.replaceChildren(...found.map((each) => this.#item(each, query, loaded)));
      list.scrollTop = 0;
      status.textContent =
        found.length === 0 ? '찾지 못했어요. 다른 말로 찾아보세요.' : `${found.length}개를 찾았어요`;
    } catch {
      if (turn === this.#query)
        status.textContent = '찾기 자료를 받지 못했어요. 연결을 확인하고 다시 열어 주세요.';
    }
  }

  #item(found: SearchHit, query: string, loaded: Loaded): HTMLLIElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    // Named from the site's beginning on.
    link.href = import.meta.env.BASE_URL + found.id.slice(1);
    link.append(
      span('search__place', [{ text: found.place, hit: false }]),
      span('search__title', loaded.marked(found.title, query)),
      span('search__english', loaded.marked(found.english, query)),
      span('search__text', loaded.excerpt(found.text, query)),
    );
    item.append(link);
    return item;
  }
}

function span(className: string, parts: ExcerptPart[]): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  for (const part of parts) {
    if (!part.hit) element.append(part.text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = part.text;
      element.append(mark);
    }
  }
  return element;
}

customElements.define('site-search', SiteSearch);
