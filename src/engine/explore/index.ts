// All schedules of a program.
export type { End } from './ends.ts';
export type { Exploration, Problem, ProblemKind, Progress } from './exploration.ts';
export { type ExploreOptions, explorationOf, explore } from './explore.ts';
