/** A job that only computes: when it comes, and for how many ticks. */
export interface Job {
  arrival: number;
  ticks: number;
}

/** Ticks at which jobs end, by a simulation that moves a single tick at a time and shares nothing with the engine. */
export function finishes(
  list: readonly Job[],
  policy: 'fcfs' | 'rr' | 'sjf' | 'srtf',
  cpus: number,
  quantum: number,
): number[] {
  const left = list.map(({ ticks }) => ticks);
  const ends = list.map(() => -1);
  const line: number[] = [];
  const running: (number | null)[] = Array.from({ length: cpus }, () => null);
  const turns = running.map(() => 0);
  for (let now = 0; ends.includes(-1); now++) {
    list.forEach(({ arrival }, job) => {
      if (arrival === now) line.push(job);
    });
    running.forEach((job, cpu) => {
      if (job === null) return;
      if (left[job] === 0) {
        ends[job] = now;
        running[cpu] = null;
      } else if (policy === 'rr' && turns[cpu] === quantum) {
        turns[cpu] = 0;
        if (line.length === 0) return;
        line.push(job);
        running[cpu] = null;
      }
    });
    const next = () => {
      if (policy === 'fcfs' || policy === 'rr') return 0;
      return line.reduce((best, job, at) => (left[job] < left[line[best]] ? at : best), 0);
    };
    const fill = () => {
      for (let cpu = 0; cpu < cpus; cpu++) {
        if (running[cpu] !== null || line.length === 0) continue;
        running[cpu] = line.splice(next(), 1)[0];
        turns[cpu] = 0;
      }
    };
    fill();
    while (policy === 'srtf' && line.length > 0) {
      const longest = Math.max(...running.map((job) => left[job!]));
      const shortest = line[next()];
      if (left[shortest] >= longest) break;
      const cpu = running.findIndex((job) => left[job!] === longest);
      line.unshift(running[cpu]!);
      line.splice(line.indexOf(shortest, 1), 1);
      running[cpu] = shortest;
    }
    running.forEach((job, cpu) => {
      if (job === null) return;
      left[job]--;
      turns[cpu]++;
    });
  }
  return ends;
}
