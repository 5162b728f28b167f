/** Loaded into every Node process of a measured build: writes what the process has used when it ends. */
import { appendFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  appendFileSync(
    process.env['BENCH_USAGE']!,
    `${JSON.stringify({ peak: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 })}\n`,
  );
});
