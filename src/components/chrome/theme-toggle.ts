const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const NAMES: Record<Theme, string> = {
  system: '기기 설정을 따라요',
  light: '밝게',
  dark: '어둡게',
};

function current(): Theme {
  const set = document.documentElement.dataset.theme;
  return set === 'light' || set === 'dark' ? set : 'system';
}

function apply(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage may be blocked; the choice then lasts for this page only.
  }
}

class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    const show = (): void => {
      const theme = current();
      this.dataset.theme = theme;
      button.setAttribute('aria-label', `화면 밝기: ${NAMES[theme]}`);
      button.title = `화면 밝기: ${NAMES[theme]}`;
    };
    button.addEventListener('click', () => {
      apply(THEMES[(THEMES.indexOf(current()) + 1) % THEMES.length] as Theme);
      show();
    });
    show();
    button.hidden = false;
  }
}

customElements.define('theme-toggle', ThemeToggle);
