const dialog = document.querySelector<HTMLDialogElement>('dialog.search');

/** Letters can be written at once; what finds comes when search is opened first. */
function open(): void {
  dialog?.showModal();
  dialog?.querySelector('input')?.select();
  void import('./element.ts');
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

for (const button of document.querySelectorAll<HTMLButtonElement>('.search-open')) {
  button.addEventListener('click', open);
  button.hidden = false;
}
document.addEventListener('keydown', (event) => {
  if (dialog?.open || event.isComposing) return;
  const modified = event.ctrlKey || event.metaKey;
  const slash = event.key === '/' && !modified && !event.altKey && !isTyping(event.target);
  if (!slash && !(event.key.toLowerCase() === 'k' && modified)) return;
  event.preventDefault();
  open();
});
