import { burn } from './burn.ts';

const page = self as unknown as {
  onmessage: ((event: MessageEvent<number>) => void) | null;
  postMessage(value: number): void;
};

page.onmessage = ({ data }) => page.postMessage(burn(data));
