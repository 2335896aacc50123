import { count } from './counting.ts';
import { takePart } from './litmus.ts';
import type { FromHelper, Parcel, ToHelper } from './protocol.ts';

/** What has to change its owner with a message. */
export function transferred({ way, bytes }: Parcel): Transferable[] {
  return way === 'transfer' && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
}

/** Does the other half of what a leader asks for. */
export function help(port: MessagePort): void {
  const answer = (message: FromHelper, transfer: Transferable[] = []) => port.postMessage(message, transfer);
  port.onmessage = ({ data }: MessageEvent<ToHelper>) => {
    if (data.kind === 'echo') {
      answer(data, transferred(data.parcel));
      return;
    }
    answer({ kind: 'ready' });
    if (data.kind === 'count') count(data.part);
    else takePart(data.part);
  };
}
