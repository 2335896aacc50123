// All schedules of a program.
export type { EndedKind } from '../../kinds/ends.ts';
export type { PhaseKind, StopKind } from '../../kinds/exploration.ts';
export { PROBLEM_KINDS, type ProblemKind } from '../../kinds/problems.ts';
export type { Exploration, ExplorationProgress } from './exploration.ts';
export { explorationOf, explore } from './explore.ts';
export type { End } from './graph/ends.ts';
export { type StateEdge, type StateGraph, stateGraph } from './graph/state-graph.ts';
export type { ExploreOptions } from './options.ts';
export type { Problem } from './problems/problem.ts';
