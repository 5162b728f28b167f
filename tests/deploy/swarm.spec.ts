import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { inLab } from '../../tools/record/lab/open.ts';
import { putImage, putProject } from '../../tools/record/site/project.ts';
import type { MeasuredRow } from '../../src/recordings/measurement.ts';
import { round } from '../../tools/record/measure/hyperfine.ts';
import { counted, keep, needEngine, Node, say, underLoad, words } from './on.ts';
import type { LoadReport } from './scripts/load.ts';

const site = 'registry:5000/practice';
const url = (port: number) => `http://192.168.65.11:${port}/docker/dockerfile/`;

/**
 * What stands in for the routing mesh, whose kernel module (IP_VS) not every machine has: a proxy on the first node
 * that asks the swarm's own name server every second which tasks there are. Without retry it answers 502 where a task
 * does not answer; with retry it asks another.
 */
const proxy = (port: number, retry: boolean) => `{
  admin off
  auto_https off
}
:${port} {
  reverse_proxy {
    dynamic a {
      name tasks.practice_site
      port 8080
      refresh 1s
    }
    lb_policy round_robin
    ${retry ? 'lb_try_duration 8s\n    lb_try_interval 50ms' : ''}
    transport http {
      dial_timeout 300ms
      response_header_timeout 2s
    }
  }
}
`;

test.beforeAll(() => needEngine(3));

test('a swarm of three nodes updates, loses a node and rolls back while readers read', async () => {
  await inLab({ nodes: ['manager1', 'worker1', 'worker2'], engine: 'docker' }, say, async (lab) => {
    const manager = new Node(lab, 'manager1');
    await putProject(lab, 'manager1');
    await putImage(lab, 'manager1', say);
    await makeVersions(manager);
    await manager.run('docker swarm init --advertise-addr 192.168.65.11');
    const token = await manager.run('docker swarm join-token -q worker');
    for (const name of ['worker1', 'worker2'])
      await new Node(lab, name).run(`docker swarm join --token ${token} 192.168.65.11:2377`);

    const states = () =>
      manager.run(
        `docker service ps practice_site --filter desired-state=running --format '{{.Image}} {{.CurrentState}}'`,
      );
    const running = async () => (await states()).split('\n').filter((line) => / Running /.test(line)).length;
    const updateState = () =>
      manager.run(`docker service inspect practice_site --format '{{.UpdateStatus.State}}'`);
    const deploy = (tag: string) =>
      manager.run(
        `REGISTRY=registry:5000 TAG=${tag} docker stack deploy --detach=true -c deploy/stack.yaml practice`,
      );

    const rows: MeasuredRow[] = [];
    const row = (id: string, name: string, found: LoadReport) =>
      rows.push({
        id,
        name,
        kind: 'control',
        what: `from the first failed request to the last; ${counted(found)}`,
        runs: [round(found.failedFor)],
      });

    await test.step('docker stack deploy', async () => {
      await deploy('1');
      await expect.poll(running, { timeout: 60_000 }).toBe(3);
      const nodes = await manager.run(`docker service ps practice_site --format '{{.Node}}'`);
      expect(nodes.split('\n').sort()).toEqual(['manager1', 'worker1', 'worker2']);
      for (const [port, retry] of [
        [9000, false],
        [9001, true],
      ] as const) {
        await lab.put('manager1', `proxy-${port}`, proxy(port, retry));
        await manager.run(`docker config create proxy-${port} proxy-${port}`);
        await manager.run(
          `docker service create --quiet --detach --no-healthcheck --name proxy-${port} --network practice_default --constraint node.hostname==manager1 ` +
            `--config source=proxy-${port},target=/proxy --publish mode=host,target=${port},published=${port} ${site}:1 caddy run --adapter caddyfile --config /proxy`,
        );
        await expect
          .poll(
            async () => (await manager.try(`curl -s -o /dev/null -w '%{http_code}' ${url(port)}`)).output,
            { timeout: 60_000 },
          )
          .toBe('200');
      }
    });

    await test.step('a rolling update under load loses nothing', async () => {
      const found = await underLoad(manager, url(9000), async () => {
        await deploy('2');
        await expect.poll(updateState, { timeout: 180_000 }).toBe('completed');
        await sleep(5000);
      });
      say(`rolling update, no retry: ${words(found)}`);
      row('update', 'Rolling update', found);
      expect((await states()).match(/practice:2/g)).toHaveLength(3);
      expect(found.requests).toBeGreaterThan(1000);
      expect(found.failed).toBe(0);
    });

    await test.step('a version that answers nothing is rolled back by itself, and readers do not notice', async () => {
      const found = await underLoad(manager, url(9000), async () => {
        await deploy('broken');
        await expect.poll(updateState, { timeout: 240_000 }).toBe('rollback_completed');
        await sleep(5000);
      });
      say(`broken version, rolled back, no retry: ${words(found)}`);
      row('rollback', 'Broken version, rolled back', found);
      expect((await states()).match(/practice:2/g)).toHaveLength(3);
      expect(found.failed).toBe(0);
    });

    await test.step('a node loses its power under load', async () => {
      let repaired = 0;
      const during = async () => {
        await sleep(3000);
        const cut = performance.now();
        await lab.cut('worker1');
        await expect
          .poll(
            async () =>
              !/Ready/.test(await manager.run(`docker node ls --filter name=worker1 --format '{{.Status}}'`)),
            { timeout: 60_000 },
          )
          .toBe(true);
        await expect
          .poll(
            async () =>
              (
                await manager.run(
                  `docker service ps practice_site --filter desired-state=running --format '{{.Node}} {{.CurrentState}}'`,
                )
              )
                .split('\n')
                .filter((line) => / Running /.test(line) && !line.startsWith('worker1')).length,
            { timeout: 60_000 },
          )
          .toBe(3);
        repaired = (performance.now() - cut) / 1000;
        await sleep(5000);
      };
      let found!: LoadReport;
      const retried = await underLoad(manager, url(9001), async () => {
        found = await underLoad(manager, url(9000), during);
      });
      say(`power cut, no retry: ${words(found)}; three tasks again after ${repaired.toFixed(1)} s`);
      say(`power cut, with retry: ${words(retried)}`);
      row('cut', 'Power cut, one attempt', found);
      row('cut-retry', 'Power cut, further attempts', retried);
      expect(found.failed).toBeLessThan(found.requests / 2);
      rows.push({
        id: 'repaired',
        name: 'Power cut: three tasks again',
        kind: 'engine',
        what: 'from the power cut until three tasks run on the two nodes that are left',
        runs: [round(repaired)],
      });
      expect(retried.failed).toBe(0);
    });

    await keep({
      session: 'measure-serve-under-load',
      title: 'Seconds in which readers met an error',
      unit: 's',
      scale: 'linear',
      label:
        'Eight clients read a page without a break, through a proxy that stands in for the routing mesh. One run each.',
      rows,
    });
  });
});

/** Puts three versions into the lab's registry: two that work and one whose start page is gone. */
async function makeVersions(manager: Node): Promise<void> {
  const change = { 2: 'echo 2 >/srv/version.txt', broken: 'rm /srv/index.html' };
  await manager.run(`docker image tag practice ${site}:1`);
  for (const [tag, line] of Object.entries(change))
    await manager.run(
      `printf 'FROM ${site}:1\nUSER 0\nRUN ${line}\nUSER 65534:65534\n' | docker build --quiet -t ${site}:${tag} -`,
    );
  for (const tag of ['1', ...Object.keys(change)])
    await manager.run(`docker image push --quiet ${site}:${tag}`);
}
