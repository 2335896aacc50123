import type { ObjectKind } from './objects.ts';

/** What a thread that cannot move waits for: an object; `thread` and `threads` for `join` and `parallel`, `process` for `wait`, `children` for that of any child. */
export type WaitingKind = ObjectKind | 'thread' | 'threads' | 'process' | 'children';

/** What a thread is blocked on while time is measured: also `device` for `io`, and `sleep`. */
export type BlockedKind = WaitingKind | 'device' | 'sleep';

/** How those because of whom a thread waits for an object have it: as its owner, as readers, having asked to write before, or with a pipe's other end open. */
export type HoldKind = 'owner' | 'readers' | 'asked' | 'writing-end' | 'reading-end';
