/** What cut an exploration short: a limit on states, memory or time, or whoever asked and does not want more. */
export type StopKind = 'states' | 'memory' | 'time' | 'caller';

/** What an exploration is doing: states are found, schedules counted, shortest schedules looked for. */
export type PhaseKind = 'search' | 'count' | 'analyse';
