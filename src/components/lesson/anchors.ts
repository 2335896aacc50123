for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.anchor')) {
  const label = anchor.getAttribute('aria-label') ?? '';
  anchor.addEventListener('click', async () => {
    // The link is followed as well, so that the address is there to copy where the clipboard is not allowed.
    await navigator.clipboard?.writeText(anchor.href).then(
      () => {
        anchor.dataset.copied = '';
        anchor.setAttribute('aria-label', '복사했어요');
        setTimeout(() => {
          delete anchor.dataset.copied;
          anchor.setAttribute('aria-label', label);
        }, 1600);
      },
      () => undefined,
    );
  });
}
