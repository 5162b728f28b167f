import { expect, test } from '@playwright/test';
import { inLab } from '../../tools/record/lab/open.ts';
import { buildImage, buildLine, putBases, putProject } from '../../tools/record/site/project.ts';
import { hardened, needEngine, Node, report, say } from './on.ts';

test.beforeAll(() => needEngine(1));

test('the image is built from a clone and serves every page as it should', async () => {
  await inLab({ nodes: ['host'], engine: 'docker' }, say, async (lab) => {
    const host = new Node(lab, 'host');
    if (lab.label !== undefined)
      say('The base images are STAND-INS: node, caddy (2.6.2) and busybox from Debian and npm');
    await putProject(lab, 'host');
    await putBases(lab, 'host', say);

    await test.step('docker build', async () => {
      await buildImage(lab, 'host');
      const bytes = await host.run('docker image inspect --format "{{.Size}}" practice');
      say(`image: ${(Number(bytes) / 1e6).toFixed(1)} MB`);
      expect(Number(bytes)).toBeLessThan(120e6);
    });

    await test.step('it runs without privileges, on a read-only root', async () => {
      await host.run(`docker container run -d --name site -p 8080:8080 ${hardened} practice`);
      await expect
        .poll(() => host.run('docker inspect --format "{{.State.Health.Status}}" site'), { timeout: 20_000 })
        .toBe('healthy');
      expect(await host.run('docker container exec site id -u')).toBe('65534');
      expect((await host.try('docker container exec site touch /srv/new')).output).toContain(
        'Read-only file system',
      );
      expect(await host.run('docker container exec site grep CapBnd /proc/1/status')).toMatch(/\t0+$/);
    });

    await test.step('every file, header and encoding', async () => {
      const files = await host.run(
        "docker container exec site find /srv -type f ! -name '*.br' ! -name '*.gz' ! -name '*.zst'",
      );
      const probe = host.script('probe.ts', 'http://127.0.0.1:8080');
      probe.stdin!.end(files.replaceAll('/srv/', '/'));
      const found = await report<{ files: number; faults: string[] }>(probe);
      say(`${found.files} files asked for in four encodings, ${found.faults.length} faults`);
      expect(found.faults.slice(0, 20)).toEqual([]);
      expect(found.files).toBeGreaterThan(200);
    });

    await test.step('redirects, errors, TLS behind a proxy', async () => {
      const head = (path: string, options = '') =>
        host.run(`curl -s -o /dev/null -D - ${options} http://127.0.0.1:8080${path}`);
      expect(await head('/docker/dockerfile')).toMatch(
        /^HTTP\/1.1 308[^]*\nLocation: \/docker\/dockerfile\/\r/,
      );
      expect(await head('/docker/dockerfile/index.html')).toMatch(
        /^HTTP\/1.1 301[^]*\nLocation: \/docker\/dockerfile\/\r/,
      );
      expect(await head('/%5Cother.example/index.html')).toMatch(/^HTTP\/1.1 404/);
      const missing = await head('/_astro/no-such-file.js');
      expect(missing).toMatch(/^HTTP\/1.1 404/);
      expect(missing).toContain('Cache-Control: no-cache');
      expect(missing).toContain('Content-Type: text/html');
      expect(missing).toContain("frame-ancestors 'none'");
      expect(await host.run('curl -s http://127.0.0.1:8080/no/such/page')).toContain(
        'This page does not exist',
      );
      expect(await head('/', '-H "X-Forwarded-Proto: https"')).toContain(
        'Strict-Transport-Security: max-age=31536000',
      );
    });

    await test.step('a browser has nothing to complain of', async () => {
      const paths = [
        '/',
        '/docker/images-and-layers/',
        '/commands/',
        '/search/?q=volume',
        '/figures/',
        '/no/such/page',
      ];
      const seen = await report<{ complaints: string[]; kept: boolean }>(
        host.script('browse.ts', 'http://127.0.0.1:8080', ...paths),
      );
      expect(seen.complaints.filter((each) => !each.includes('404'))).toEqual([]);
      expect(seen.kept).toBe(true);
    });

    await test.step('with a domain name it speaks TLS and HTTP/2, and sends plain HTTP on', async () => {
      await host.run(
        `docker container run -d --name tls -e SITE_ADDRESS=localhost -p 9080:8080 -p 9443:8443 --tmpfs /data:uid=65534 --tmpfs /tmp ${hardened} practice`,
      );
      await expect
        .poll(
          async () =>
            (
              await host.try(
                'curl -sk -o /dev/null -w "%{http_version} %{http_code}" https://localhost:9443/',
              )
            ).output,
          { timeout: 20_000 },
        )
        .toBe('2 200');
      expect(await host.run('curl -skI https://localhost:9443/')).toContain(
        'strict-transport-security: max-age=31536000',
      );
      expect(await host.run('curl -sI http://localhost:9080/docker/dockerfile/')).toMatch(
        /^HTTP\/1.1 308[^]*Location: https:\/\/localhost\/docker\/dockerfile\//,
      );
      await expect
        .poll(() => host.run('docker inspect --format "{{.State.Health.Status}}" tls'), { timeout: 20_000 })
        .toBe('healthy');
    });

    await test.step('told to stop it ends well', async () => {
      await host.run('docker container stop site tls');
      expect(await host.run('docker inspect --format "{{.State.ExitCode}}" site')).toBe('0');
    });

    await test.step('docker compose up is one command', async () => {
      await host.run(`docker compose -f deploy/compose.yaml up -d --build --wait`, 600);
      expect(await host.run('curl -s -o /dev/null -w "%{http_code}" http://127.0.0.1:8080/')).toBe('200');
      await host.run(`docker compose -f deploy/compose.yaml down -v`);
    });

    await test.step('below a path of its own', async () => {
      await host.run(
        buildLine.replace('-t practice', '--build-arg BASE_PATH=/practice/ -t practice:below'),
        600,
      );
      await host.run(`docker container run -d --name below -p 8080:8080 ${hardened} practice:below`);
      await expect
        .poll(() => host.run('docker inspect --format "{{.State.Health.Status}}" below'), { timeout: 20_000 })
        .toBe('healthy');
      const status = (path: string) =>
        host.run(`curl -s -o /dev/null -w "%{http_code}" http://127.0.0.1:8080${path}`);
      expect(
        await Promise.all(['/practice/', '/practice/docker/dockerfile/', '/', '/practice/no/'].map(status)),
      ).toEqual(['200', '200', '302', '404']);
      expect(await host.run('curl -sI http://127.0.0.1:8080/')).toMatch(/\nLocation: \/practice\/\r/);
      expect(await host.run('curl -s http://127.0.0.1:8080/practice/no/')).toContain(
        'This page does not exist',
      );
    });

    await test.step('a wrong configuration is not shipped', async () => {
      await host.run(`sed -i 's/route {/rout {/' deploy/Caddyfile`);
      const { exit, output } = await host.try(buildLine, 600);
      expect(exit).toBe(1);
      expect(output).toContain('unrecognized directive: rout');
    });
  });
});
