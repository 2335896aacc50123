import type { Program } from '../../engine/index.ts';

/** Which program a demo shows. */
export interface Loaded {
  program: Program;
  /** Place in the spec's programs that it is, or that it was made from. */
  choice: number;
  /** Constants that the reader turned. */
  constants: Record<string, number>;
  /** Text that the reader wrote, or null. */
  edited: string | null;
  /** Whether its threads have store buffers. */
  storeBuffers: boolean;
}

/** Which text a demo is to run: a program of its spec with constants, or one that the reader made of it, with store buffers or without. */
export type Wanted = Pick<Loaded, 'choice' | 'constants' | 'edited' | 'storeBuffers'>;
