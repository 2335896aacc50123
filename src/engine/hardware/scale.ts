import type { Hardware } from './hardware.ts';

/** Room for so many, of which each now stands for more; none stays none, and some stay at least one. */
const room = (count: number, scale: number) => (count === 0 ? 0 : Math.max(1, Math.floor(count / scale)));

/** Hardware whose caches, translations and pages are counted in pages of the machine, as `pageScale` says. */
export function atScale(hardware: Hardware): Hardware {
  const { pageScale } = hardware;
  return {
    ...hardware,
    tlbEntries: room(hardware.tlbEntries, pageScale),
    l1Lines: room(hardware.l1Lines, pageScale),
    l2Lines: room(hardware.l2Lines, pageScale),
    l3Lines: room(hardware.l3Lines, pageScale),
    tlbMiss: hardware.tlbMiss * pageScale,
    l2Time: hardware.l2Time * pageScale,
    l3Time: hardware.l3Time * pageScale,
    memoryTime: hardware.memoryTime * pageScale,
    lineTransfer: hardware.lineTransfer * pageScale,
    pageFault: hardware.pageFault * pageScale,
    copyPage: hardware.copyPage * pageScale,
  };
}
