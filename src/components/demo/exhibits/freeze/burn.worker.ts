import { burn } from './burn.ts';

self.addEventListener('message', ({ data }: MessageEvent<number>) => self.postMessage(burn(data)));
