import type { ExhibitTable, SpecIn } from '../exhibit.ts';
import { SeenEnds } from './ends/Ends.tsx';

/** What 진짜로 can show: it comes with that mode. */
export const REAL_EXHIBITS = {
  /** Every end with its schedules, its probability, and how often real threads have ended so. */
  'seen-ends': { View: SeenEnds },
  /** A page that freezes, or does not, while something is computed. */
  freeze: { load: async () => (await import('./freeze/Freeze.tsx')).Freeze },
  /** Something that two workers measure of the reader's own device. */
  device: { load: async () => (await import('./device/Device.tsx')).Device },
} satisfies ExhibitTable<'real'>;

/** An exhibit of 진짜로 as a section asks for it. */
export type RealExhibit = SpecIn<typeof REAL_EXHIBITS>;
