import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { policyOf, policyTable, prepare } from '../../deploy/prepare.ts';
import { addressOf } from '../../src/build/base-path.ts';
import { annotate } from '../../src/notes/annotations.ts';
import { alwaysSent, commonPolicy, headersFile, isHashed } from '../../src/build/host-headers.ts';
import { withFolder } from '../support/folder.ts';

const file = (path: string) => readFileSync(path, 'utf8');

test('a page is sent with the policy of its head, and no other page may frame it', () => {
  const meta = `<meta http-equiv="content-security-policy" content="default-src 'none'; img-src 'self'">`;
  expect(policyOf('a/index.html', meta)).toBe("default-src 'none'; img-src 'self'; frame-ancestors 'none'");
  expect(() => policyOf('a/index.html', '<p>')).toThrow('a/index.html has no policy');
});

test('a picture may use its own style, a service worker may fetch, and other files may load nothing', () => {
  expect(policyOf('a.svg', '<svg><style>a{}</style></svg>')).toMatch(
    /^default-src 'none'; .*style-src 'sha256-[\w+/]{43}='; font-src data:$/,
  );
  expect(policyOf('service-worker.js', '')).toContain("connect-src 'self'");
  expect(policyOf('a.json', '{}')).toBeUndefined();
});

test('the table names each page by the address it answers to', () => {
  expect(addressOf('index.html', '/practice/')).toBe('/practice/');
  expect(addressOf('a/index.html', '/')).toBe('/a/');
  expect(addressOf('404.html', '/')).toBe('/404.html');
  expect(policyTable(new Map([['/a/', "default-src 'none'"]]))).toContain(`\t/a/ "default-src 'none'"\n`);
});

test('without a built site, or with a path that is none, nothing is made and the reason is said', async () => {
  await expect(prepare('deploy', '/nowhere', '/')).rejects.toThrow(
    'deploy holds no built site: run npm run build',
  );
  await withFolder({ 'index.html': '<p>one</p>' }, (dist) =>
    expect(prepare(dist, '/nowhere', 'practice')).rejects.toThrow('BASE_PATH is "practice"'),
  );
});

test('a built site is laid below its path, each text also compressed where that makes it smaller, with its policies', async () => {
  const html = `<meta http-equiv="content-security-policy" content="default-src 'none'">${'<p>one</p>'.repeat(99)}`;
  const built = { 'index.html': html, 'a.svg': '<svg/>', 'cards/a.png': 'picture '.repeat(99) };
  await withFolder(built, async (dist) => {
    const out = join(dist, 'out');
    await prepare(dist, out, '/practice/');
    const srv = join(out, 'srv/practice');
    expect(globSync('**/*.*', { cwd: join(out, 'srv') }).sort()).toEqual(
      ['a.svg', 'cards/a.png', 'index.html', 'index.html.br', 'index.html.gz', 'index.html.zst'].map((name) =>
        join('practice', name),
      ),
    );
    for (const [name, text] of Object.entries(built)) expect(file(join(srv, name))).toBe(text);
    const unpacked = { br: brotliDecompressSync, gz: gunzipSync, zst: zstdDecompressSync };
    for (const [ending, unpack] of Object.entries(unpacked))
      expect(String(unpack(readFileSync(join(srv, `index.html.${ending}`)))), ending).toBe(html);
    expect(file(join(out, 'policies.caddy'))).toBe(
      policyTable(new Map([['/practice/', "default-src 'none'; frame-ancestors 'none'"]])),
    );
  });
});

test('static hosts send the same headers as the server of the image', () => {
  const caddyfile = file('deploy/Caddyfile').replaceAll('"', '');
  for (const [name, value] of Object.entries(alwaysSent)) expect(caddyfile).toContain(`${name} ${value}`);
  const names = ['docker', 'search-main.0a1b2c3d.js', 'search-index.0a1b2c3d.json', 'robots.txt'];
  const [everything, ...hashed] = headersFile('/practice/', names, new Map()).text.split('\n\n');
  expect(everything).toContain(`/practice/*\n`);
  expect(everything).toContain(`Content-Security-Policy: ${commonPolicy()}`);
  expect(commonPolicy()).not.toMatch(/unsafe|default-src|script-src|style-src/);
  expect(hashed.length).toBeGreaterThan(0);
  for (const rule of hashed) expect(rule).toContain('immutable');
  expect(hashed.map((rule) => rule.split('\n')[0])).toEqual([
    '/practice/_astro/*',
    '/practice/search-index.0a1b2c3d.json',
    '/practice/search-main.0a1b2c3d.js',
  ]);
  const kept = /path_regexp \^\{\$BASE_PATH\}(\S+)/.exec(caddyfile)?.[1];
  const paths = [...names, '_astro/Figure.x_Y-1234.js', 'service-worker.js', 'docker/index.html'];
  expect(paths.filter(isHashed)).toEqual([names[1], names[2], '_astro/Figure.x_Y-1234.js']);
  expect(paths.filter((path) => new RegExp(`^${kept}`).test(path))).toEqual(paths.filter(isHashed));
});

test('static hosts send the policy of each page, by one rule for a folder that has one policy; what exceeds the rules they read is told', () => {
  const pages = ['', 'a/', 'a/b/', 'a/c/', 'd/e/', 'd/f/', 'g/h/'];
  const policies = new Map(pages.map((page) => [page, page.startsWith('a/') ? 'same' : `policy of ${page}`]));
  const [, , ...rules] = headersFile('/practice/', [], policies).text.split('\n\n');
  expect(rules.map((rule) => rule.trim().split(/\n {2}Content-Security-Policy: /))).toEqual([
    ['/practice/', `policy of ; frame-ancestors 'none'`],
    ['/practice/a/', `same; frame-ancestors 'none'`],
    ['/practice/a/:page/', `same; frame-ancestors 'none'`],
    ['/practice/d/e/', `policy of d/e/; frame-ancestors 'none'`],
    ['/practice/d/f/', `policy of d/f/; frame-ancestors 'none'`],
    ['/practice/g/h/', `policy of g/h/; frame-ancestors 'none'`],
  ]);
  const many = new Map(Array.from({ length: 100 }, (_, page) => [`${page}/`, `policy ${page}`]));
  const { text, without } = headersFile('/practice/', [], many);
  expect(text.split('\n\n')).toHaveLength(100);
  expect(without).toEqual(['/practice/98/', '/practice/99/']);
});

test('the image is built from pinned bases, and from the Node that the project names', () => {
  const dockerfile = file('deploy/Dockerfile');
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image!);
  for (const image of bases) {
    const digest = /^\w+:\d+\.\d+\.\d+-[\w-]+@\$([A-Z]+)$/.exec(image)?.[1];
    expect(dockerfile, image).toMatch(new RegExp(`^ARG ${digest}=sha256:[0-9a-f]{64}$`, 'm'));
  }
  const { devDependencies } = JSON.parse(file('package.json')) as { devDependencies: { node: string } };
  expect(bases[0]).toContain(`node:${devDependencies.node}-`);
});

test('wherever the site runs it runs without privileges', () => {
  const lastStage = file('deploy/Dockerfile')
    .split(/^FROM /m)
    .at(-1)!;
  expect(lastStage.match(/^USER .*/gm)).toEqual(['USER 65534:65534']);
  const service = (path: string) => (parse(file(path)) as { services: { site: unknown } }).services.site;
  const bare = { read_only: true, cap_drop: ['ALL'] };
  expect(service('deploy/compose.yaml')).toMatchObject({
    ...bare,
    security_opt: ['no-new-privileges:true'],
  });
  // `docker stack deploy` ignores security_opt.
  expect(service('deploy/stack.yaml')).toMatchObject(bare);
  const [deployment] = file('deploy/kubernetes/site.yaml')
    .split('\n---\n')
    .map((text) => parse(text) as Deployment);
  const { securityContext, containers, automountServiceAccountToken } = deployment!.spec.template.spec;
  expect(automountServiceAccountToken).toBe(false);
  expect(securityContext).toEqual({
    runAsNonRoot: true,
    runAsUser: 65534,
    seccompProfile: { type: 'RuntimeDefault' },
  });
  expect(containers.map((container) => container.securityContext)).toEqual([
    { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
  ]);
});

/** What the test above reads of a Deployment. */
interface Deployment {
  spec: {
    template: {
      spec: {
        automountServiceAccountToken: unknown;
        securityContext: unknown;
        containers: { securityContext: unknown }[];
      };
    };
  };
}

test('everything the kustomization names is there, and it names every file', () => {
  const { resources } = parse(file('deploy/kubernetes/kustomization.yaml')) as { resources: string[] };
  const files = globSync('*.yaml', { cwd: 'deploy/kubernetes' }).filter(
    (name) => name !== 'kustomization.yaml',
  );
  expect([...resources].sort()).toEqual(files.sort());
});

/** A line that explains itself or only holds others: a comment, a brace, a key without a value, a name. */
const plain = /^\s*(#.*|[\]{}]*|---|-?\s*[\w-]+:|[\w ]+\{|-?\s*(name|id|apiVersion): .*)$/;

test('what the files that serve the site say is explained on their pages', () => {
  const shown: string[] = [];
  for (const page of globSync('content/notes/serve/*.mdx'))
    for (const [, name, notes] of file(page).matchAll(/<Annotated file="(.+?)">([^]*?)<\/Annotated>/g)) {
      shown.push(name!);
      const wanted = [...notes!.matchAll(/<Line has="(.*?)">/g)].map(([, has]) => has!);
      const explained = new Set(annotate(name!, file(name!), wanted).map(({ line }) => line));
      let inARow: string[] = [];
      for (const [at, line] of file(name!).split('\n').entries()) {
        if (explained.has(at + 1)) inARow = [];
        else if (!plain.test(line)) inARow.push(line);
        // A note may speak of the lines below it, but not of many.
        expect(inARow.length, `${name} has no note on:\n${inARow.join('\n')}`).toBeLessThan(4);
      }
    }
  const served = globSync(['deploy/{Dockerfile,Caddyfile,*.yaml}', 'deploy/kubernetes/*.yaml']);
  expect(shown.sort()).toEqual([...served, '.dockerignore', '.github/workflows/pages.yml'].sort());
});
