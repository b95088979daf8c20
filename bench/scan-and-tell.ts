/** `scan` as it is, which at its end tells on file descriptor 3 how much memory it has had. */
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, JSON.stringify({ maxRSS: process.resourceUsage().maxRSS })));

await import('../lib/cli/scan');
