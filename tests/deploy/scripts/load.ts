/**
 * Asks for a page again and again until it is told to stop (SIGTERM), then prints what happened as JSON:
 * `node tests/deploy/scripts/load.ts URL CONNECTIONS PAUSE`, the pause between two requests of a connection in milliseconds.
 */
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a stretch of load found. Seconds count from its first request. */
export interface LoadReport {
  requests: number;
  failed: number;
  /** Seconds between the first and the last failure; 0 where there was none, or only one. */
  failedFor: number;
  seconds: number;
  p99: number;
  /** What went wrong, and how often. */
  reasons: Record<string, number>;
}

const [url, connections, pause] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
const started = performance.now();
const times: number[] = [];
const failures: { at: number; why: string }[] = [];
let stopping = false;

/** One request to its end; a complete answer with status 200 is the only success. */
function ask(): Promise<void> {
  return new Promise((done, fail) => {
    const request = get(
      url!,
      { agent, timeout: 10_000, headers: { 'accept-encoding': 'br' } },
      (response) => {
        response.resume();
        response.once('error', fail);
        response.once('end', () =>
          response.statusCode === 200 ? done() : fail(new Error(`status ${response.statusCode}`)),
        );
      },
    );
    request.once('timeout', () => request.destroy(new Error('no answer within 10 s')));
    request.once('error', fail);
  });
}

async function client(): Promise<void> {
  while (!stopping) {
    const before = performance.now();
    try {
      await ask();
      times.push(performance.now() - before);
    } catch (error) {
      failures.push({ at: performance.now(), why: (error as Error).message });
    }
    await sleep(Number(pause));
  }
}

process.once('SIGTERM', () => (stopping = true));
await Promise.all(Array.from({ length: Number(connections) }, client));
agent.destroy();
times.sort((a, b) => a - b);
const reasons: Record<string, number> = {};
for (const { why } of failures) reasons[why] = (reasons[why] ?? 0) + 1;
const report: LoadReport = {
  requests: times.length + failures.length,
  failed: failures.length,
  failedFor: failures.length === 0 ? 0 : (failures.at(-1)!.at - failures[0]!.at) / 1000,
  seconds: (performance.now() - started) / 1000,
  p99: times[Math.floor(times.length * 0.99)] ?? 0,
  reasons,
};
console.log(JSON.stringify(report));
