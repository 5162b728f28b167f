import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { MeasuredRow } from '../../src/recordings/measurement.ts';
import { putImage, putProject } from '../../tools/record/site/project.ts';
import { inLab } from '../../tools/record/lab/open.ts';
import { round } from '../../tools/record/measure/hyperfine.ts';
import { median } from '../../src/recordings/measurement.ts';
import { hardened, keep, needEngine, Node, say } from './on.ts';
import { plainServers, type PlainServers } from './plain.ts';

const page = '/docker/images-and-layers/';

/** A server under load, and how to learn how many megabytes of memory it holds. */
interface Server extends Pick<MeasuredRow, 'id' | 'kind' | 'name'> {
  url: string;
  encoding: string;
  memory(): Promise<number>;
}

test.beforeAll(() => needEngine(1));

test('the container answers at least half as many requests as the same web server without a container', async () => {
  test.skip(Boolean(process.env['DOCKER_HOST']), 'the plain servers run in the lab only');
  await inLab({ nodes: ['host'], engine: 'docker' }, say, async (lab) => {
    const host = new Node(lab, 'host');
    await putProject(lab, 'host');
    await putImage(lab, 'host', say);
    await host.run(`docker container run -d --name site -p 8080:8080 ${hardened} practice`);
    // By way of the bridge, as readers come: on 127.0.0.1 a proxy of the engine would copy every byte.
    const gateway = await host.run(
      "docker container inspect --format '{{.NetworkSettings.Networks.bridge.Gateway}}' site",
    );
    const plain = await plainServers(lab, 'host');
    try {
      await sleep(3000);
      const rows: Server[] = [
        {
          id: 'container',
          kind: 'container',
          name: 'The container: Caddy, Brotli',
          url: `http://${gateway}:8080${page}`,
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
      ];
      const found = await inTurns(plain, rows, 3);
      const runsOf = (id: string) => found.filter((run) => run.id === id);
      const perSecondOf = (id: string) => median(runsOf(id).map((run) => run.perSecond));
      const measured = rows.map(({ id, kind, name }): MeasuredRow => {
        const runs = runsOf(id);
        const perSecond = perSecondOf(id);
        const memory = median(runs.map((run) => run.memory));
        say(
          `${name}: ${perSecond.toFixed(0)} requests/s, p99 ${median(runs.map((run) => run.p99)).toFixed(1)} ms, ${memory.toFixed(1)} MB`,
        );
        const what = `${Math.round(perSecond).toLocaleString('en')} requests a second by 32 connections; the server held ${Math.round(memory)} MB`;
        return { id, kind, name, what, runs: runs.map((run) => round(run.p99)) };
      });
      for (const { id, failed, perSecond } of found) {
        expect(failed, id).toBe(0);
        expect(perSecond, id).toBeGreaterThan(200);
      }
      expect(perSecondOf('container')).toBeGreaterThan(perSecondOf('caddy') / 2);
      expect(await memoryOfContainer(host)).toBeLessThan(128);
      await keep({
        session: 'measure-serve-load',
        title: 'Time within which 99 of 100 answers came',
        unit: 'ms',
        scale: 'linear',
        label:
          'wrk with one thread for ten seconds, on the same two processors as the server and other work. Three rounds, one server after the other.',
        rows: measured,
      });
    } finally {
      plain.stop();
    }
  });
});

interface Run {
  id: string;
  perSecond: number;
  p99: number;
  failed: number;
  memory: number;
}

/** Puts load on one server after the other, several rounds, so that other work on the machine meets all alike. */
async function inTurns(plain: PlainServers, servers: readonly Server[], rounds: number): Promise<Run[]> {
  const found: Run[] = [];
  for (let round = 0; round < rounds; round++)
    for (const { id, url, encoding, memory } of servers)
      found.push({ id, ...(await plain.wrk(url, encoding)), memory: await memory() });
  return found;
}

/** Megabytes of memory that the container's processes hold, without the page cache. */
async function memoryOfContainer(host: Node): Promise<number> {
  const line = "cat /proc/$(docker container inspect --format '{{.State.Pid}}' site)/status | grep VmRSS";
  return Number(/(\d+) kB/.exec(await host.run(line))![1]) / 1e3;
}
