import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkLine } from '../../src/commands/check/line.ts';
import { SHELLS, type Shell } from '../../src/commands/choices.ts';
import { grammars } from '../../src/commands/grammar/grammars.ts';

const right: Record<Shell, string[]> = {
  bash: [
    'docker logs web 2>&1 | less',
    'docker ps 2>/dev/null',
    'docker ps &> docker',
    'docker exec -i box cat <<< hello',
    'kubectl apply -f <(cat web.yaml)',
    'sort <input >output',
    'id=$(docker run -d -v $(pwd):/data busybox)',
    'docker ps -q | xargs -r docker rm',
    'docker images -q | xargs -I {} docker image rm {}',
    'docker run -i=false busybox',
    'docker run --name docker docker',
    '/usr/bin/docker ps && dockerd --version && kubelet --version',
    'timeout -k 5 10 docker ps',
    'echo "docker ps prints them"',
    'docker exec box sh -c "ls | grep docker"',
    'usermod -aG docker "$USER"; for tool in docker kubectl; do which $tool; done',
    'docker service create -pmode=host,target=80,published=80 nginx',
    'docker run -p 127.0.0.1:65535:80/tcp nginx',
    'docker buildx build --platform linux/amd64,linux/arm64 .',
    'kubectl label pods web --list',
    'kubectl get csinodes,flowschema,mutatingwebhookconfigurations,servicecidr,resourceclaims,vac,ip',
    'kubectl explain storageversionmigrations',
  ],
  powershell: ['docker ps 2>$null | ForEach-Object { docker inspect $_ }', 'docker ps *> all.txt'],
  cmd: ['docker ps >nul 2>&1', "FOR /f %i IN ('docker ps -q') DO docker rm %i"],
};

const CONTAINER = 'unknown subcommand of docker "contaner"; did you mean "container"?';
const wrong: Record<Shell, [line: string, says: string][]> = {
  bash: [
    ['DOCKER_HOST=x A="b c" docker contaner ls', CONTAINER],
    ['{ docker contaner ls; } > all.txt', CONTAINER],
    ['until docker contaner ls; do sleep 1; done', CONTAINER],
    ['if true; then ls; elif docker contaner ls; then ls; fi', CONTAINER],
    ['env -u A B=c docker contaner ls', CONTAINER],
    ['exec docker contaner ls', CONTAINER],
    ['sudo -E -u root docker contaner ls', CONTAINER],
    ['source <(docker contaner ls)', CONTAINER],
    ['nice -n 5 timeout --foreground 10 docker contaner ls', CONTAINER],
    ['/usr/bin/docker contaner ls', CONTAINER],
    ['docker.exe contaner ls', CONTAINER],
    ['docker ps && sudo dokcer ps', 'unknown tool "dokcer"; did you mean "docker"?'],
    ['kubeclt get pods', 'unknown tool "kubeclt"; did you mean "kubectl"?'],
    ['docker --hots x ps', 'unknown flag of docker "--hots"; did you mean "--host"?'],
    ['docker --nmae', 'unknown flag of docker "--nmae"'],
    ['docker contaner ls --al', CONTAINER],
    [
      'docker container --all ls',
      '--all stands before its subcommand; put it behind: docker container ls --all',
    ],
    ['docker ps -q | xargs -n 1 docker rm --forse', 'unknown flag of docker rm "--forse"'],
    ['ssh worker1 docker ps', '"docker" is not read as a call'],
    ['find . -exec docker rm {} \\;', '"docker" is not read as a call'],
    ['docker rm "$(docker ps -q)"', 'a call inside of quotes is not checked: "$(docker ps -q)"'],
    ['docker rm `docker ps -q`', 'a call inside of quotes is not checked: `docker'],
    ['echo "`docker ps -q`"', 'a call inside of quotes is not checked: "`docker ps -q`"'],
    [
      'sh -c "cd app && sudo docker ps"',
      'a call inside of quotes is not checked: "cd app && sudo docker ps"',
    ],
    ["ssh worker1 'docker ps'", "a call inside of quotes is not checked: 'docker ps'"],
    ['docker run --rm=nonesense busybox', '--rm of docker run takes no value, or true or false'],
    ['docker run -it=maybe busybox', '--tty of docker run takes no value, or true or false'],
    ['docker run -p 99999:80 nginx', '"99999:80" should be ports'],
    ['docker run -p 80:65536 nginx', '"80:65536" should be ports'],
    ['docker service create -p published=99999,target=80 nginx', 'should be ports'],
    ['docker run --platform linux/amd64,linux/arm64 busybox', 'should be a platform'],
    ['kubectl label podz web --list', 'did you mean "pods"'],
  ],
  powershell: [
    ['Measure-Command { docker contaner ls }', CONTAINER],
    ['Measure-Command {docker ps}', '"{docker" is not read as a call'],
  ],
  cmd: [["FOR /f %i IN ('docker contaner ls') DO echo %i", CONTAINER]],
};

for (const shell of SHELLS) {
  test(`${shell}: what a shell passes on to a tool is read as the tool reads it`, () => {
    for (const line of right[shell]) expect(checkLine(line, shell, grammars), line).toEqual([]);
  });

  test(`${shell}: a wrong call is seen wherever it stands`, () => {
    for (const [line, says] of wrong[shell])
      expect(checkLine(line, shell, grammars).join('\n'), line).toContain(says);
  });
}

test('every kind that the models of Kubernetes know is a kind to kubectl', () => {
  const lists = globSync('node_modules/kubernetes-models/**/{v1,v2}/*List.js');
  const kinds = lists.map((file) => basename(file, 'List.js').toLowerCase());
  expect(kinds).toContain('resourceclaim');
  for (const kind of kinds) expect(checkLine(`kubectl get ${kind}`, 'bash', grammars), kind).toEqual([]);
});
