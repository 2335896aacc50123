import { addressSpace } from '../../../../engine/index.ts';

/** Where a word or an object is, as a key: what processes share is at one place for all of them. */
export function placeKey(process: number, address: number): string {
  const { SHARED_BASE, SHARED_LIMIT } = addressSpace;
  return address >= SHARED_BASE && address < SHARED_LIMIT ? `shared ${address}` : `${process} ${address}`;
}
