/** What the lanes stand for. */
export type Lanes = 'cpus' | 'threads';
