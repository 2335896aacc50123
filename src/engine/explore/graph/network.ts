/** States and the steps between them, as an analysis walks over them: those of a graph, or with more told of each. */
export interface Network {
  /** Nodes are numbered below this; not every number needs to be one. */
  readonly nodes: number;
  /** Number of threads in any state. */
  readonly threads: number;
  /** Remembered steps out of the node last expanded; only as many count as `expand` has said. */
  readonly steps: Int32Array;
  /** Node where each of `steps` leads. */
  readonly targets: Int32Array;
  /** Fills `steps` and `targets`, and gives their number. */
  expand(node: number): number;
  /** Thread of a remembered step. */
  threadOf(step: number): number;
  /** Threads, and behind them their store buffers where they have some: a fair scheduler forgets neither. */
  readonly agents: number;
  /** Who takes a remembered step. */
  agentOf(step: number): number;
}
