import type { Hardware } from './hardware.ts';

/** The address spaces whose translations one CPU still has, the last used first. */
export class AddressSpaces {
  private readonly hardware: Hardware;
  private known: number[] = [];
  private current = -1;

  constructor(hardware: Hardware) {
    this.hardware = hardware;
  }

  /** Changes to a process and gives the ticks of it: nothing when it is the current one. */
  change(process: number, pages: number): { change: number; refill: number } {
    if (process === this.current) return { change: 0, refill: 0 };
    const first = this.current < 0;
    this.current = process;
    const remembered = this.known.includes(process);
    this.known = [process, ...this.known.filter((one) => one !== process)].slice(0, this.hardware.addressSpaceSlots);
    const { processSwitch, flush, flushPage } = this.hardware;
    if (first) return { change: 0, refill: 0 };
    return { change: processSwitch, refill: remembered ? 0 : flush + flushPage * pages };
  }
}
