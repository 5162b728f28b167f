import { expect, test } from '@playwright/test';
import { programOf } from '../../src/commands/program.ts';
import { commands, expected } from '../support/commands.ts';

/** What readers come for, most wanted first: each must begin a line of some command, in this or another accepted spelling. */
const WANTED =
  `docker container run, docker container ls, docker build, kubectl get pods, kubectl describe, docker container rm,
docker container stop, docker image ls, docker container exec, kubectl exec, docker image pull, docker image rm, docker inspect,
kubectl scale deployment, docker container logs, kubectl logs, docker compose up, kubectl apply -f, kubectl get services,
kubectl get deployments, kubectl delete pod, kubectl config set-context, kubectl get nodes, docker login, kubectl run,
docker container start, docker push, docker network create, kubectl rollout undo, kubectl create deployment, kubectl edit,
docker container commit, kubectl get namespaces, kubectl config use-context, kubectl expose deployment, docker system prune,
docker image prune, docker volume ls, docker image tag, docker compose down, kubectl config view, docker network ls, kubectl label,
kubectl rollout history, kubectl top, kubectl set image, docker swarm init, kubectl drain, kubectl rollout status,
kubectl delete -f, docker container cp, docker volume create, docker node ls, kubectl rollout restart, docker swarm join-token,
docker swarm join, docker service create, docker service ps, docker container prune, docker service scale,
docker container attach, docker container stats, docker container top, docker container diff, docker container update,
docker system events, docker search, docker image history, docker image save, docker image load, docker stack deploy,
docker stack services, docker stack ps, docker service update, docker service rollback,
docker node update --availability drain, docker swarm leave, kubectl cordon, kubectl port-forward, kubectl explain`
    .split(',')
    .map((line) => line.trim().replace(/\s+/g, ' '));

/** Commands that take something away which does not come back by itself. */
const DESTROYS =
  /^docker (\w+ )?(rm|prune|kill|leave|down)\b|^kubectl (delete|drain)\b|--privileged|--force|drain| -v "\$\(pwd\)/;

const texts = new Map([...commands].map(([id, command]) => [id, [expected(id), ...command.alsoTyped]]));

test('every most wanted command is there', () => {
  const all = [...texts.values()].flat();
  const begins = (wanted: string) => all.some((text) => text === wanted || text.startsWith(`${wanted} `));
  expect(WANTED.filter((wanted) => !begins(wanted))).toEqual([]);
});

test('every docker and kubectl command explains its subcommand', () => {
  for (const { id, help, forms } of commands.values()) {
    if (['docker', 'kubectl'].includes(programOf({ forms })) && /^\w+ [a-z]/.test(expected(id)))
      expect(help.length, id).toBeGreaterThan(0);
  }
});

test('every command that destroys says what, and how to undo it', () => {
  const silent = [...commands.values()].filter(({ id, danger }) => DESTROYS.test(expected(id)) && !danger);
  expect(silent.map(({ id }) => `${id}: ${expected(id)}`)).toEqual([]);
});
