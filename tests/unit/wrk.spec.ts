import { expect, test } from '@playwright/test';
import { readReport } from '../deploy/plain.ts';

/** What wrk 4.1 prints, with the lines on failures that it prints only where there were some. */
const said = (...failures: readonly string[]) => `Running 10s test @ http://127.0.0.1:8090/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency    28.11ms   14.90ms 178.27ms   85.71%
    Req/Sec     1.19k   176.85     1.54k    71.00%
  Latency Distribution
     50%   25.23ms
     75%   32.78ms
     90%   43.35ms
     99%   90.06ms
  11843 requests in 10.02s, 142.11MB read
${failures.map((line) => `  ${line}\n`).join('')}Requests/sec:   1182.45
Transfer/sec:     14.19MB
`;

test('of what wrk prints the rate, the slowest of a hundred answers and every failure are read', () => {
  expect(readReport(said())).toEqual({ perSecond: 1182.45, p99: 90.06, failed: 0 });
  const refused = 'Non-2xx or 3xx responses: 7';
  const broken = 'Socket errors: connect 1, read 20, write 300, timeout 4000';
  expect(readReport(said(refused)).failed).toBe(7);
  expect(readReport(said(broken)).failed).toBe(4321);
  expect(readReport(said(broken, refused)).failed).toBe(4328);
  expect(readReport(said().replace('90.06ms', '1.50s')).p99).toBe(1500);
  expect(readReport(said().replace('90.06ms', '750.00us')).p99).toBe(0.75);
});

test('without a rate there is no report', () => {
  expect(() => readReport('unable to connect to 127.0.0.1:8090 Connection refused')).toThrow(
    'wrk did not report: unable to connect',
  );
});
