import './menu.css';

/** Something that can be had of a place. */
export interface Offer {
  name: string;
  /** Does it; gives what to say, or what to show below the list. */
  give(): Promise<string | Element>;
}

let open: HTMLElement | null = null;

/** Below what opened it, within the window. */
function put(menu: HTMLElement, opener: Element): void {
  const { left, bottom, top } = opener.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = bottom + height + 8 <= innerHeight;
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, below ? bottom + 4 : top - height - 4)}px`;
}

/** What was made of an offer, said or shown below the list. */
async function answer(offer: Offer, said: HTMLElement, done: () => void): Promise<void> {
  try {
    const given = await offer.give();
    said.replaceChildren(given);
  } catch {
    said.textContent = '하지 못했어요. 다시 해 보세요.';
  }
  done();
}

/** Opens the list of what can be had of a place, beside what opened it. Pressed again, it closes. */
export function openMenu(opener: HTMLElement, title: string, offers: readonly Offer[]): void {
  const again = open?.dataset.of === title && open.isConnected;
  open?.hidePopover();
  if (again) return;
  const menu = document.createElement('div');
  menu.className = 'share';
  menu.popover = 'auto';
  menu.dataset.of = title;
  menu.setAttribute('role', 'group');
  menu.setAttribute('aria-label', title);
  const list = document.createElement('ul');
  const said = document.createElement('div');
  said.className = 'share-said';
  said.setAttribute('role', 'status');
  for (const offer of offers) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = offer.name;
    button.addEventListener('click', () => answer(offer, said, () => put(menu, opener)));
    const item = document.createElement('li');
    item.append(button);
    list.append(item);
  }
  menu.append(list, said);
  menu.addEventListener('toggle', ({ newState }) => {
    opener.setAttribute('aria-expanded', String(newState === 'open'));
    if (newState === 'open') return;
    // Only where the reader has not gone elsewhere.
    if (menu.contains(document.activeElement) || document.activeElement === document.body)
      opener.focus({ preventScroll: true });
    menu.remove();
    open = null;
  });
  // What is outside of an open dialog cannot be pressed.
  (opener.closest('dialog') ?? document.body).append(menu);
  open = menu;
  menu.showPopover();
  put(menu, opener);
  menu.querySelector('button')?.focus({ preventScroll: true });
}
