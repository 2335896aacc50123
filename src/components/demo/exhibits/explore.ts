import type { ExhibitTable, SpecIn } from '../exhibit.ts';

/** What 모든 경우 can show: it comes with that mode. */
export const EXPLORE_EXHIBITS = {
  /** Every way in which the program can end, with the number of schedules that lead there. */
  ends: { beside: true, load: async () => (await import('./ends/Ends.tsx')).Ends },
  /** What can go wrong, and what is known never to. */
  problems: { load: async () => (await import('./problems/Problems.tsx')).Problems },
  /** All states and the steps between them, where they are few. */
  'state-graph': { load: async () => (await import('./state-graph/StateGraph.tsx')).StateGraphPicture },
} satisfies ExhibitTable<'explore'>;

/** An exhibit of 모든 경우 as a section asks for it. */
export type ExploreExhibit = SpecIn<typeof EXPLORE_EXHIBITS>;
