/** A time that is told of a task that was measured: when something happened, or how long something took. */
export type TaskTime =
  /** From when on it exists. */
  | 'arrival'
  /** When it first had a CPU. */
  | 'firstRun'
  /** When it ended. */
  | 'finish'
  /** From its arrival to when it first had a CPU. */
  | 'response'
  /** From its arrival to its end. */
  | 'turnaround'
  /** Ready without a CPU. */
  | 'waiting'
  /** With a CPU. */
  | 'running'
  /** Waiting for something else than a CPU. */
  | 'blocked';
