import { expect, test } from '@playwright/test';
import { expectFirst, found, idsFor } from '../support/ranking.ts';

test('of a long pasted output the end is read too, where the error stands', () => {
  const layers = 'a2abf6c4d29d: Pull complete '.repeat(40);
  expect(
    idsFor(
      `Unable to find image 'nginx:latest' locally ${layers}Error response from daemon: port is already allocated`,
    ),
  ).toContain('/docker/troubleshooting/#port-is-already-allocated');
});

test('an error message leads to the section that explains it', () => {
  expectFirst([
    [
      'docker: Error response from daemon: port is already allocated.',
      '/docker/troubleshooting/#port-is-already-allocated',
    ],
    [
      'Cannot connect to the Docker daemon at unix:///var/run/docker.sock',
      '/docker/troubleshooting/#cannot-connect-to-the-docker-daemon',
    ],
    ['Status: ImagePullBackOff', '/kubernetes/troubleshooting/#imagepullbackoff-and-errimagepull'],
    [
      'Warning  Failed  3s  kubelet  Failed to pull image "registry.example.org/team/app:v1": rpc error: code = Unknown',
      '/kubernetes/troubleshooting/#imagepullbackoff-and-errimagepull',
    ],
    ['Back-off pulling image "nginx:1.99"', '/kubernetes/troubleshooting/#imagepullbackoff-and-errimagepull'],
    ['Error: secret "db-pass" not found', '/kubernetes/troubleshooting/#createcontainerconfigerror'],
    [
      'Error from server (NotFound): pods "my-app" not found',
      '/kubernetes/troubleshooting/#error-from-server-notfound-pods-deployments-services',
    ],
    ['file not found', '/docker/build-errors/#copy-failed-file-not-found'],
    ['image not found', '/docker/registry-errors/#manifest-unknown-no-matching-manifest'],
    ['No such image', '/docker/registry-errors/#unable-to-find-image-locally'],
    [
      'push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      '/docker/registry-errors/#denied-requested-access-to-the-resource-is-denied',
    ],
    [
      "WARNING: The requested image's platform (linux/amd64) does not match the detected host platform (linux/arm64/v8) and no specific platform was requested",
      '/docker/troubleshooting/#platform-does-not-match-the-detected-host-platform',
    ],
    [
      'docker: Error response from daemon: unable to find user node: no matching entries in passwd file.',
      '/docker/dockerfile/#not-root-user-and-copy---chown',
    ],
    [
      'ERROR: BuildKit is enabled but the buildx component is missing or broken.',
      '/docker/install/#on-debian',
    ],
    [
      'Exiting due to PROVIDER_DOCKER_NOT_RUNNING: "docker version" exit status 1',
      '/labs/kubernetes-basics/#step-1-create-the-cluster',
    ],
    [
      'curl: (52) Empty reply from server',
      '/docker/troubleshooting/#connection-reset-by-peer-the-published-port-answers-nothing',
    ],
    ['docker: command not found', '/docker/troubleshooting/#docker-command-not-found'],
    ['bash: line 1: kubectl: command not found', '/kubernetes/kubectl-errors/#kubectl-command-not-found'],
    ['Error: InvalidImageName', '/kubernetes/troubleshooting/#imagepullbackoff-and-errimagepull'],
    [
      'The Deployment "web" is invalid: spec.selector: Invalid value: field is immutable',
      '/kubernetes/kubectl-errors/#field-is-immutable',
    ],
    [
      'error: deployment "web" exceeded its progress deadline',
      '/kubernetes/kubectl-errors/#exceeded-its-progress-deadline',
    ],
    [
      'Error: No such container: web',
      '/docker/troubleshooting/#no-such-container-or-container-is-not-running',
    ],
    ['no such service: wbe', '/docker/compose-errors/#no-such-service-service-is-not-running'],
    [
      'dockerfile parse error on line 3: unknown instruction: APT-GET',
      '/docker/build-errors/#unknown-instruction',
    ],
    [
      'WARN[0000] Found orphan containers ([app-db-1]) for this project.',
      '/docker/compose-errors/#found-orphan-containers',
    ],
    [
      'curl: (56) Recv failure: Connection reset by peer',
      '/docker/troubleshooting/#connection-reset-by-peer-the-published-port-answers-nothing',
    ],
    ['my pod is stuck in Terminating', '/kubernetes/troubleshooting/#terminating-and-does-not-go-away'],
  ]);
});

test('a message that a section only quotes leads to it', () => {
  expectFirst([
    ['no configuration file provided: not found', '/docker/troubleshooting/#docker-compose-unknown-command'],
    [
      'Only one usage of each socket address',
      '/docker/troubleshooting/#ports-are-not-available-address-already-in-use',
    ],
  ]);
});

test('a number stands for itself: no other one is as good, nor one that begins so', () => {
  expectFirst([
    ['exit code 1', '/docker/troubleshooting/#the-container-exits-immediately'],
    ['exit code 126', '/docker/troubleshooting/#the-container-exits-immediately'],
    ['exit code 127', '/docker/troubleshooting/#the-container-exits-immediately'],
    ['exit code 137', '/kubernetes/troubleshooting/#oomkilled-exit-code-137'],
    ['exit code 139', '/docker/troubleshooting/#the-container-exits-immediately'],
    ['exit code 143', '/kubernetes/troubleshooting/#crashloopbackoff'],
  ]);
  for (const query of ['exit code 139', 'exit code 13'])
    expect(found(query)[0]?.title, query).not.toContain('137');
});
