import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { unpackPackages } from '../../tools/record/engine/apt.ts';
import type { Lab } from '../../tools/record/lab/lab.ts';
import { engineFolder } from '../../tools/record/paths.ts';
import { ended, feed, together } from '../../tools/record/shell.ts';

const tree = join(engineFolder, 'plain');

interface WrkReport {
  perSecond: number;
  /** Milliseconds. */
  p99: number;
  /** Answers with another status than 2xx or 3xx, and connections, reads and writes that failed or came too late. */
  failed: number;
}

/** Servers without a container, to compare with, and the tool that puts load on them. */
export interface PlainServers {
  /** Ten seconds of load by 32 connections; 99 of 100 answers came within p99 milliseconds. */
  wrk(url: string, encoding: string): Promise<WrkReport>;
  /** Megabytes of memory that a server's processes hold. */
  memory(program: 'caddy' | 'nginx'): Promise<number>;
  stop(): void;
}

const nginx = `user root; worker_processes auto; daemon off; pid /tmp/nginx.pid; error_log /tmp/nginx.log;
events {}
http {
  include /etc/nginx/mime.types; access_log off; sendfile on; keepalive_requests 1000000;
  server { listen 8070; root /srv; gzip_static on; }
}
`;

/** Starts Debian's Caddy (port 8090) and nginx (port 8070) in a node's network, on the files of the node's image practice. */
export async function plainServers(lab: Lab, node: string): Promise<PlainServers> {
  await prepareTree(lab, node);
  const environment = [
    'env',
    'BASE_PATH=/',
    'SITE_ADDRESS=http://',
    'XDG_DATA_HOME=/tmp',
    'XDG_CONFIG_HOME=/tmp',
    'PATH=/usr/bin:/usr/sbin',
  ];
  const start = (...command: string[]): ChildProcess => {
    const { program, args, env } = lab.inNetworkOf(node, 'chroot', [tree, ...environment, ...command]);
    return spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  };
  const servers = {
    caddy: start('caddy', 'run', '--adapter', 'caddyfile', '--config', '/srv.caddy/Caddyfile'),
    nginx: start('nginx', '-c', '/etc/nginx/plain.conf'),
  };
  return {
    async wrk(url, encoding) {
      const load = start(
        'wrk',
        '-t1',
        '-c32',
        '-d10s',
        '--latency',
        '-H',
        `Accept-Encoding: ${encoding}`,
        url,
      );
      let said = '';
      load.stdout!.setEncoding('utf8').on('data', (text: string) => (said += text));
      await once(load, 'close');
      return readReport(said);
    },
    memory: (program) =>
      Promise.resolve(family(servers[program].pid!).reduce((sum, pid) => sum + resident(pid), 0)),
    stop: () => Object.values(servers).forEach((server) => server.kill('SIGTERM')),
  };
}

/** Unpacks the servers once, and gives them the site's files and their settings. */
async function prepareTree(lab: Lab, node: string): Promise<void> {
  if (!existsSync(join(tree, 'usr/bin/wrk')))
    await unpackPackages(
      ['base-files', 'caddy', 'nginx-light', 'media-types', 'wrk', 'dash', 'coreutils'],
      tree,
    );
  await copyFiles(lab, node);
  const caddyfile = readFileSync(resolve(import.meta.dirname, '../../deploy/Caddyfile'), 'utf8');
  await writeFile(
    join(tree, 'srv.caddy/Caddyfile'),
    caddyfile.replace('http_port 8080', 'http_port 8090').replace('https_port 8443', 'https_port 8453'),
  );
  await writeFile(join(tree, 'etc/nginx/plain.conf'), nginx);
  await writeFile(join(tree, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
  await writeFile(join(tree, 'etc/group'), 'root:x:0:\n');
  await mkdir(join(tree, 'tmp'), { recursive: true });
  await mkdir(join(tree, 'var/lib/nginx'), { recursive: true });
}

/** Copies what the image serves, and the server's table of policies, out of the image. */
async function copyFiles(lab: Lab, node: string): Promise<void> {
  for (const [from, to] of [
    ['/srv', ''],
    ['/etc/caddy', 'srv.caddy'],
  ] as const) {
    await rm(join(tree, to === '' ? 'srv' : to), { recursive: true, force: true });
    await mkdir(join(tree, to), { recursive: true });
    const { program, args, env } = lab.invocation(node, `docker container cp site:${from} -`);
    const copy = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const strip = to === '' ? [] : ['--strip-components=1'];
    const unpack = ['-xf', '-', ...strip, '-C', join(tree, to)];
    await together(
      ended(copy, `copying ${from} out of the image`),
      feed(copy.stdout, { program: 'tar', args: unpack, env: process.env }),
    );
  }
}

/**
 * What wrk says in the end.
 * @throws {Error} when it says no number of requests.
 */
export function readReport(said: string): WrkReport {
  const perSecond = /Requests\/sec:\s+([\d.]+)/.exec(said)?.[1];
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(said) ?? [];
  if (perSecond === undefined || p99 === undefined) throw new Error(`wrk did not report: ${said}`);
  return {
    perSecond: Number(perSecond),
    p99: Number(p99) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'],
    failed: sumIn(/Non-2xx or 3xx responses: .*/, said) + sumIn(/Socket errors: .*/, said),
  };
}

/** The sum of the numbers of failures in a line, or 0 where the line is not there. */
function sumIn(line: RegExp, said: string): number {
  const [, counts = ''] = line.exec(said)?.[0].split(': ') ?? [];
  return (counts.match(/\d+/g) ?? []).reduce((sum, count) => sum + Number(count), 0);
}

/** A process and all that come from it. */
function family(pid: number): number[] {
  const children = execFileSync('sh', ['-c', `cat /proc/${pid}/task/*/children`], { encoding: 'utf8' });
  return [
    pid,
    ...children
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((child) => family(Number(child))),
  ];
}

function resident(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1e3;
}
