import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { MeasuredRow } from '../../src/recordings/measurement.ts';
import { plainServers } from '../../tools/deploy/plain.ts';
import { putImage, putProject } from '../../tools/deploy/project.ts';
import { inLab } from '../../tools/record/lab/open.ts';
import { round } from '../../tools/record/measure/hyperfine.ts';
import { keep, needEngine, Node, say } from './on.ts';

const page = '/docker/images-and-layers/';

test.beforeAll(() => needEngine(1));

test('the container keeps up with a plain web server on the same files', async () => {
  test.skip(Boolean(process.env['DOCKER_HOST']), 'the plain servers run in the lab only');
  await inLab({ nodes: ['host'], engine: 'docker' }, say, async (lab) => {
    const host = new Node(lab, 'host');
    await putProject(lab, 'host');
    await putImage(lab, 'host', say);
    const hardened = '--read-only --cap-drop ALL --security-opt no-new-privileges';
    await host.run(`docker container run -d --name site -p 8080:8080 ${hardened} practice`);
    const plain = await plainServers(lab, 'host');
    try {
      await sleep(3000);
      const rows = [
        {
          id: 'container',
          kind: 'container',
          name: 'The container: Caddy, Brotli',
          url: `http://127.0.0.1:8080${page}`,
          encoding: 'br',
          memory: () => memoryOfContainer(host),
        },
        {
          id: 'caddy',
          kind: 'kernel',
          name: 'The same Caddy and files without a container',
          url: `http://127.0.0.1:8090${page}`,
          encoding: 'br',
          memory: () => plain.memory('caddy'),
        },
        {
          id: 'nginx',
          kind: 'kernel',
          name: "Debian's nginx, the same files, gzip",
          url: `http://127.0.0.1:8070${page}`,
          encoding: 'gzip',
          memory: () => plain.memory('nginx'),
        },
      ] as const;
      const measured: MeasuredRow[] = [];
      const rates: number[] = [];
      for (const { id, kind, name, url, encoding, memory } of rows) {
        const { perSecond, p99, failed } = await plain.wrk(url, encoding);
        rates.push(perSecond);
        const what = `${Math.round(perSecond).toLocaleString('en')} requests a second by 32 connections; the server held ${Math.round(await memory())} MB`;
        measured.push({ id, kind, name, what, runs: [round(p99)] });
        say(
          `${name}: ${perSecond.toFixed(0)} requests/s, p99 ${p99.toFixed(1)} ms, ${failed} failed, ${(await memory()).toFixed(1)} MB`,
        );
        expect(failed).toBe(0);
      }
      expect(await memoryOfContainer(host)).toBeLessThan(128);
      expect(rates[0]!).toBeGreaterThan(200);
      keep({
        session: 'measure-serve-load',
        title: 'Time within which 99 of 100 answers came',
        unit: 'ms',
        scale: 'linear',
        label: 'wrk with one thread for ten seconds, on the same two processors as the server. One run each.',
        rows: measured,
      });
    } finally {
      plain.stop();
    }
  });
});

/** Megabytes of memory that the container's processes hold, without the page cache. */
async function memoryOfContainer(host: Node): Promise<number> {
  const line = "cat /proc/$(docker container inspect --format '{{.State.Pid}}' site)/status | grep VmRSS";
  return Number(/(\d+) kB/.exec(await host.run(line))![1]) / 1e3;
}
