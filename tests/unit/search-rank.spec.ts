import { expect, test } from '@playwright/test';
import { namedPages } from '../../src/content/plain-pages.ts';
import { BARS } from '../../tools/bench/search-bars.ts';
import { askForPages, askPeople } from '../../tools/bench/search-quality.ts';
import { corpus, expectFirst, found, idsFor, slots } from '../support/ranking.ts';

test('queries of real people and those of other sites are answered as often as the bars say', () => {
  const people = askPeople(corpus, slots);
  expect(people.first / people.queries).toBeGreaterThanOrEqual(BARS.first / 100);
  expect(people.inThree / people.queries).toBeGreaterThanOrEqual(BARS.inThree / 100);
  const pages = askForPages(corpus);
  expect(pages.first).toBeGreaterThanOrEqual(BARS.pagesFirst);
  expect(people.empty + pages.empty).toBe(BARS.empty);
});

test('every command is found first by its own title', () => {
  const titles = corpus.records.filter(({ kind }) => kind === 'command').map(({ title }) => title);
  const lost = titles.filter((title) => found(title)[0]?.title !== title);
  expect(lost).toEqual([]);
});

test('every term of the glossary leads by its name to the section that explains it', () => {
  const terms = corpus.records.filter(({ kind }) => kind === 'term');
  const lost = terms.filter((term) => !found(term.title).some(({ href }) => href === term.href));
  expect(lost.map(({ title }) => title)).toEqual([]);
});

test('a section whose title says no order is found first by it, and words of further lines and other shells find their command', () => {
  for (const title of ['What containers share with the host', 'How containers find each other by name'])
    expect(found(title)[0]?.title, title).toBe(title);
  expectFirst([
    ['sysctl --system', 'kubeadm-prepare'],
    ['Get-NetTCPConnection', 'port-owner'],
  ]);
});

test('each of the messages in a heading leads to its section', () => {
  for (const [message, place] of [
    ['no such host', '#tls-handshake-timeout-io-timeout-no-such-host'],
    ['ErrImagePull', '#imagepullbackoff-and-errimagepull'],
    ['ContainerCreating', '#containercreating-mountvolumesetup-failed'],
    ['network has active endpoints', '#volume-is-in-use-network-has-active-endpoints'],
    ['connection reset by peer', '#connection-reset-by-peer-the-published-port-answers-nothing'],
  ] as const)
    expect(found(message)[0]?.href, message).toContain(place);
});

test('copying goes the way that the query says', () => {
  for (const query of ['copy file into container', 'docker cp index.html web:/srv/'])
    expect(idsFor(query)[0], query).toBe('container-cp-into');
  for (const query of ['copy file out of container', 'docker cp web:/srv/index.html .'])
    expect(idsFor(query)[0], query).toBe('container-cp');
});

test('a task in everyday words finds its command first', () => {
  expectFirst([
    ['delete stoped containers', 'container-prune'],
    ['ssh into a container', 'container-exec-shell'],
    ['shell into a kubernetes pod', 'kubectl-exec-shell'],
    ['rollback deployment', 'kubectl-rollout-undo'],
    ['copy file from contianer to host', 'container-cp'],
    ['which containers are running', 'container-ls'],
    ['remove stopped containers', 'container-prune'],
    ['delete all containers', 'container-rm-all'],
    ['delete images', 'image-rm'],
    ['mount volume', 'container-run-volume'],
    ['exit container', 'shell-exit'],
    ['list all my containers', 'container-ls-all'],
    ['download image', 'image-pull'],
    ['which files changed in my container', 'container-diff'],
    ['copy a file from my computer to a container', 'container-cp-into'],
    ['shell in a new container', 'container-run-it'],
    ['taint a node', 'kubectl-taint'],
    ['cordon a node', 'kubectl-cordon'],
    ['drain a kubernetes node', 'kubectl-drain'],
    ['attach to a container', 'container-attach'],
    ['run a pod', 'kubectl-run'],
    ['wait for a pod', 'kubectl-wait'],
    ['set up a swarm', 'swarm-init'],
    ['setup docker on ubuntu', 'install-ubuntu'],
    ['close a container', 'container-stop'],
  ]);
});

test('what is to be reduced is made smaller', () => {
  for (const query of ['reduce image size', 'shrink an image', 'decrease the size of an image'])
    expect(found(query).find(({ kind }) => kind === 'note')?.title, query).toBe(
      'Why an image is large and how to make it smaller',
    );
});

test('a name finds what bears it first, and a term leads to the section that explains it', () => {
  expect(found('namespaces')[0]).toMatchObject({ kind: 'term', title: 'Namespace' });
  expect(idsFor('namespaces')[0]).toContain('#namespaces');
  expect(idsFor('contianer')[0]).toBe('/docker/what-is-a-container/');
  expect(idsFor('ImagePullBackOff')[0]).toBe(
    '/kubernetes/troubleshooting/#imagepullbackoff-and-errimagepull',
  );
  expect(idsFor('snapshotter')[0]).toBe('/docker/what-docker-run-does/#where-the-image-goes');
  expect(found('dockerf')[0]?.title).toBe('Dockerfile');
});

test('Windows is the system, a window the term', () => {
  expect(idsFor('windows')[0]).toBe('/docker/install/#which-docker-for-which-machine');
  expect(found('window')[0]).toMatchObject({ kind: 'term', title: 'Window' });
});

test('who asks for a figure gets figures, whole ones first', () => {
  expectFirst([
    ['figure of the image tree', '/docker/images-and-layers/#image-tree'],
    ['picture how docker run works', '/docker/what-docker-run-does/#docker-run'],
    ['kubernetes architecture diagram', '/kubernetes/architecture/#control-plane'],
    ['container states diagram', '/docker/container-life/#container-life'],
  ]);
});

test('a command explains nothing, also where another of its names is what a question asks about', () => {
  expectFirst([
    ['what is port mapping', '/docker/networking/#publish-a-port'],
    ['what is an unhealthy container', '/docker/health-checks/#see-why-a-container-is-unhealthy'],
  ]);
});

test('how a thing is to be told of is no thing', () => {
  expectFirst([
    ['what is a container exactly', '/docker/what-is-a-container/'],
    ['container definition', '/docker/what-is-a-container/'],
    ['what is docker', '/docker/why-containers/'],
    ['benefits of a column store', '/big-data/redshift/#why-columns-lie-together'],
    ['disadvantages of alpine images', '/docker/container-size/#standard-slim-and-alpine-images-compared'],
  ]);
});

test('the name of a note in the outline leads to it first', () => {
  expectFirst([
    ['Compose errors', '/docker/compose-errors/'],
    ['swarm errors', '/swarm/troubleshooting/'],
    ['choosing a node', '/kubernetes/scheduling/'],
    ['on kubernetes', '/serve/kubernetes/'],
  ]);
});

test('a page that is no note is found first by each of its names, and not by three questions about Docker', () => {
  for (const { path, title, names = [] } of namedPages)
    for (const query of [title, ...names]) expect(idsFor(query)[0], query).toBe(path);
  expect(idsFor('shortcuts')[0]).toBe('/about/#keyboard');
  expect(idsFor('licence')[0]).toBe('/licences/');
  for (const query of ['docker commands', 'publish a port', 'list all containers'])
    expect(
      namedPages.map(({ path }) => path),
      query,
    ).not.toContain(idsFor(query)[0]);
});

test('a command leads to the note that shows it, or to its place among all commands', () => {
  const hrefs = corpus.records.filter(({ kind }) => kind === 'command').map(({ href }) => href);
  expect(hrefs.filter((href) => !/^\/[a-z0-9-]+\/([a-z0-9-]+\/)?(#[a-z0-9-]+)?$/.test(href))).toEqual([]);
  expect(hrefs.some((href) => href.startsWith('/docker/'))).toBe(true);
  expect(hrefs.some((href) => href.startsWith('/commands/#'))).toBe(true);
});

test('nothing is found for what is not there', () => {
  expect(found('xqzvw')).toEqual([]);
});
