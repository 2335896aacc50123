/** Part of an address space. */
export type Segment = 'code' | 'data' | 'heap' | 'shared' | 'stack' | 'guard';
