/** What cut an exploration short: a limit on states, the memory, or whoever asked, who has a limit on time. */
export type StopKind = 'states' | 'memory' | 'caller';

/** What an exploration is doing: states are found, schedules counted, shortest schedules looked for. */
export type PhaseKind = 'search' | 'count' | 'analyse';
