/**
 * Ids by lesson. Links from coursework lead to these, so none may ever go or change its name: a section that gets
 * another id keeps the old one as an alias, an empty element with that id beside its heading. Sections and demos that
 * are added are added here too.
 */
export const permanent: Record<
  string,
  { overviews?: string[]; sections: string[]; parts?: string[]; demos: string[] }
> = {
  process: {
    sections: ['loaded-program', 'running-program'],
    demos: ['runs-of-one-program', 'states-and-zombies'],
  },
  thread: {
    sections: ['unit-of-execution', 'one-or-more'],
    demos: ['whose-turn', 'who-is-left'],
  },
  'multi-process': {
    sections: [
      'definition',
      'separate-memory',
      'independence',
      'fault-isolation',
      'shared-disk',
      'switching-and-sharing',
      'cold-cache',
    ],
    demos: [
      'workers-and-one-cpu',
      'same-address',
      'one-fault-three-workers',
      'pool-and-master',
      'one-copy-many-maps',
      'messages-and-switches',
      'what-gets-cold',
    ],
  },
  'context-switching': {
    sections: ['one-at-a-time', 'taking-turns', 'save-and-restore'],
    demos: ['one-core', 'quantum', 'swap'],
  },
  'multi-thread': {
    sections: [
      'sharing-one-process',
      'fewer-resources',
      'cheaper-creation',
      'throughput',
      'easy-exchange',
      'fast-switching',
      'response-time',
      'all-but-stack',
      'shared-heap',
      'sync-hazards',
      'over-synchronization',
      'one-crash-ends-all',
      'single-processor',
    ],
    parts: ['counter-twice', 'deadlock'],
    demos: [
      'split-the-work',
      'workers-weighed',
      'create-one',
      'overlap-waits',
      'publish',
      'switch-both-ways',
      'click',
      'pass-four-ways',
      'hand-over',
      'lost-update',
      'lost-update-twice',
      'two-locks',
      'lock-range',
      'crash-box',
      'overlap-on-one-cpu',
    ],
  },
  'thread-vs-process': {
    overviews: ['at-a-glance'],
    sections: ['thread-side', 'process-side'],
    demos: ['same-job', 'three-servers'],
  },
};
