// Preloaded into a process that is measured: says at its end what it took.
import { writeFileSync } from 'node:fs';

const { NARANHI_USAGE } = process.env;
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  if (NARANHI_USAGE) writeFileSync(NARANHI_USAGE, JSON.stringify({ seconds, bytes: maxRSS * 1024 }));
});
