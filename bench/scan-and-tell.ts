/** `scan` as it is, which at its end tells on file descriptor 3 how much memory it has had and how long it worked. */
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ maxRSS, worked: userCPUTime + systemCPUTime }));
});

await import('../lib/cli/scan');
