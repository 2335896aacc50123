/** Why a file of the site cannot be had: nobody answers, there is a newer deployment without it, or something else. */
export type Reason = 'unreachable' | 'replaced' | 'failed';

const SENTENCES: Record<Reason, string> = {
  unreachable: '연결이 끊겨 일부를 불러오지 못했어요. 지금 보이는 것은 그대로 있어요.',
  failed: '일부를 불러오지 못했어요. 지금 보이는 것은 그대로 있어요.',
  replaced: '새 판이 나왔어요. 새로고침하면 하던 데서 새 판으로 이어져요.',
};

/** What waits until the reader asks again. */
let waiting: (() => void)[] = [];
let bar: HTMLElement | null = null;
let told: Reason | null = null;
/** What brings the newer deployment. */
let renew = () => location.reload();

/** Lets all that waits try again. */
function again(): void {
  const those = waiting;
  waiting = [];
  bar?.remove();
  bar = told = null;
  for (const resolve of those) resolve();
}

function button(name: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.addEventListener('click', press);
  return made;
}

/** What lies over the page: what is outside of an open dialog cannot be pressed, and a press outside of a menu closes it. */
const OVER = 'dialog[open], [popover=auto]:popover-open';

/** Puts the notice where it can be pressed, and back on the page when what lies over that is closed. */
function put(notice: HTMLElement): void {
  const over = document.querySelector(OVER);
  (over ?? document.body).append(notice);
  const back = () => {
    if (notice === bar && !over?.matches(OVER)) document.body.append(notice);
  };
  for (const closing of ['close', 'toggle']) over?.addEventListener(closing, back);
}

function show(reason: Reason): void {
  // A newer deployment stays the reason, whatever else fails.
  if (told === 'replaced') return;
  told = reason;
  bar?.remove();
  bar = document.createElement('div');
  bar.className = 'loading-notice';
  bar.setAttribute('role', 'alert');
  const sentence = document.createElement('p');
  sentence.textContent = SENTENCES[reason];
  // What was deployed instead will not have the file either.
  const press = reason === 'replaced' ? button('새로고침', () => renew()) : button('다시 불러오기', again);
  bar.append(sentence, press);
  put(bar);
}

/** Says that a newer deployment is there; `bring` lets it take over. */
export function tellOfNew(bring: () => void): void {
  renew = bring;
  show('replaced');
}

/** Says why something could not be loaded; resolves when the reader wants it to be tried again, or is back online. */
export function askAgain(reason: Reason): Promise<void> {
  show(reason);
  return new Promise((resolve) => waiting.push(resolve));
}

if (typeof addEventListener === 'function') addEventListener('online', again);
