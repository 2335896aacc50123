import { hrefOf, isAddressed } from './address.ts';

const placeOf = (id: string) => document.querySelector(`.demo-address[data-demo="${CSS.escape(id)}"] > span`);

/** Writes beside a demo where it can be opened as it stands: on paper, where it cannot be moved. */
export function writeAddress(id: string, href: string): void {
  const place = placeOf(id);
  if (place !== null) place.textContent = new URL(href, location.href).href;
}

/** Writes it beside every demo of the page, before any of them has been touched. */
export function writeAddresses(): void {
  for (const { dataset } of document.querySelectorAll<HTMLElement>('.demo-address')) {
    const id = dataset.demo ?? '';
    writeAddress(id, isAddressed(id) ? location.href : hrefOf('', id));
  }
}
