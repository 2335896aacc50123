/** Writes beside a demo the address that the page now has, which leads to what it shows: on paper it cannot be moved. */
export function printAddress(id: string): void {
  const place = document.querySelector(`.demo-address[data-demo="${id}"] a`);
  if (!(place instanceof HTMLAnchorElement)) return;
  place.href = location.href;
  place.textContent = location.href;
}
