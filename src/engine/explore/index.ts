// All schedules of a program.
export type { End } from './ends.ts';
export type { Exploration, Problem, ProblemKind, Progress } from './exploration.ts';
export { type ExploreOptions, explorationOf, explore } from './explore.ts';
export { type StateEdge, type StateGraph, stateGraph } from './state-graph.ts';
