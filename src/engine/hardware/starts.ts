/** System calls by name, in their order: those of the one who starts and waits, and those of the one that is started. */
export interface StartCalls {
  /** Those of the one who starts and waits. */
  parent: readonly string[];
  /** Those of the one that is started. */
  child: readonly string[];
}

/**
 * System calls from starting a worker to having waited for its end, as strace showed them (Linux 6.18, glibc 2.36,
 * 2026; the stack of the thread was there already). The model counts a call where the program makes one; a library
 * makes more of them, and their time is in `threadCreate` and `fork`.
 */
export const START_CALLS: Readonly<Record<'thread' | 'fork', StartCalls>> = {
  thread: {
    parent: ['rt_sigprocmask', 'clone3', 'rt_sigprocmask', 'futex'],
    child: ['rseq', 'set_robust_list', 'rt_sigprocmask', 'rt_sigprocmask', 'madvise', 'exit'],
  },
  fork: {
    parent: ['clone', 'wait4'],
    child: ['set_robust_list', 'exit_group'],
  },
};
