import { present } from '../loading/present.ts';

/** What demos are given, by its address. */
const given = new Map<string, string | Promise<string>>();

/** Says what is at an address: the build does before it writes a demo. */
export function give(address: string, data: string): void {
  given.set(address, data);
}

async function read(address: string): Promise<string> {
  await present([address]);
  // It has just been fetched, so that what fails can be had again.
  const response = await fetch(address, { cache: 'force-cache' });
  return response.text();
}

/** What is at an address; in a page it may have to be brought. */
export function givenAt(address: string): string | Promise<string> {
  const data = given.get(address) ?? read(address);
  given.set(address, data);
  return data;
}
