/** Right and wrong ones of each kind that the checks judge; a wrong one with a part of what must be said about it. */
interface Samples {
  right: string[];
  wrong: [text: string, says: string][];
}

const service = (rest: string) => `services:\n  web:\n    image: nginx:1.27\n${rest}`;

const deployment = (spec: string, head = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n') =>
  `${head}spec:\n${spec}`;
const template =
  '  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      containers:\n';
const nginx = '        - name: web\n          image: nginx:1.27\n';

export const samples: Record<
  'docker' | 'kubectl' | 'shell' | 'dockerfile' | 'compose' | 'manifest',
  Samples
> = {
  docker: {
    right: [
      'docker container run -it --rm --name box busybox sh',
      'docker run -d -p 8080:80 -e A=b --restart on-failure:3 nginx:1.27',
      'docker ps -aq --filter status=exited',
      'docker build -t hello:v1 --build-arg A=1 .',
      'docker compose -f compose.yaml up -d --scale web=3',
      'docker service update --image nginx:1.27 --update-delay 10s web',
      'docker node update --availability drain worker1',
      'docker swarm join-token --rotate worker',
      'docker container stop $(docker container ls -q)',
      'docker exec -u root box sh -c "ls -l && env"',
    ],
    wrong: [
      ['docker container run --detatch busybox', 'did you mean "--detach"'],
      ['docker contaner ls', 'did you mean "container"'],
      ['docker image list-all', 'subcommand'],
      ['docker container rm', 'is used so'],
      ['docker run busybox -it sh', 'put it before'],
      ['docker run --restart sometimes busybox', 'should be no, on-failure'],
      ['docker container stop --time 5 box', 'gone in version 28.5.2'],
      ['docker node update --availability drained worker1', 'did you mean "drain"'],
      ['docker run -d -p 8080:http nginx', 'ports such as 8080:80'],
      ['docker run -d BusyBox', 'lower case'],
    ],
  },
  kubectl: {
    right: [
      'kubectl get pods,deployments -o wide -n dev',
      'kubectl get pods -o custom-columns=NAME:.metadata.name',
      'kubectl describe pod/web-1',
      'kubectl apply -f web.yaml --dry-run=server',
      'kubectl scale deployment/web --replicas=3',
      'kubectl exec -it web-1 -- sh -c "ls /"',
      'kubectl create deployment web --image=nginx --replicas=2',
      'kubectl rollout undo deployment web --to-revision=2',
      'kubectl label node worker1 disk=ssd --overwrite',
      'kubectl delete pods --all -n dev',
    ],
    wrong: [
      ['kubectl get podz', 'did you mean "pods"'],
      ['kubectl get', 'is used so'],
      ['kubectl gte pods', 'did you mean "get"'],
      ['kubectl scale deployment/web', 'is used so'],
      ['kubectl get pods --output xml', 'should be one of'],
      ['kubectl apply web.yaml', 'is used so'],
      ['kubectl exec web-1 ls', 'two dashes'],
      ['kubectl create deployment web', 'is used so'],
      ['kubectl label pod web-1 tier', 'needs a pair'],
      ['kubectl rollout pauze deployment/web', 'did you mean "pause"'],
    ],
  },
  shell: {
    right: [
      'echo "hello world" > hello.txt',
      "cat <<'EOF' > a.txt\n# not a comment\nEOF",
      'ls -l | sort -k5 && echo done',
      'for id in 1 2 3; do echo "$id"; done',
      'printf "%s\\n" "café ✓"',
      'a=$(date +%s); echo "$a"',
      '#!/bin/sh\n# says hello\nset -eu\necho hello',
      'tar -c -C /data . > backup.tar',
      'test -f a.txt || touch a.txt',
      'echo one \\\n  two',
    ],
    wrong: [
      ['$ echo hello', 'prompt'],
      ['echo “hello”', 'curly quotes'],
      ['ls –l', 'hyphens'],
      ['echo "hello', 'closed'],
      ['docker stop <name>', 'slot'],
      ['echo a &gt; b', 'entity'],
      ['echo one \\ \n  two', 'space behind'],
      ['if true; then echo a', 'the shell says'],
      ['echo a\u00a0b', 'invisible'],
      ['cat a.txt | | sort', 'the shell says'],
    ],
  },
  dockerfile: {
    right: [
      'FROM busybox\nCMD ["sh"]\n',
      '# syntax=docker/dockerfile:1\nARG V=1\nFROM alpine:${V}\nRUN echo a\n',
      'FROM golang:1.23 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /app\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT ["/app"]\n',
      'FROM debian\nRUN apt-get update && apt-get install -y curl\n',
      'FROM nginx\nEXPOSE 80 443/tcp\nHEALTHCHECK --interval=5s CMD wget -q localhost || exit 1\n',
      'FROM python:3\nENV A=1 B=2\nUSER nobody\nCMD python app.py\n',
      'FROM busybox\nCOPY --chown=1000:1000 a.txt b.txt /data/\n',
      'FROM busybox\nLABEL a="b"\nVOLUME /data\n',
      'FROM busybox\nRUN <<EOF\necho a\necho b\nEOF\n',
      'FROM busybox\nRUN echo a \\\n  && echo b\n',
    ],
    wrong: [
      ['FORM busybox\n', 'did you mean "FROM"'],
      ['RUN echo a\n', 'FROM'],
      ['FROM busybox\nCOPY a.txt\n', 'at least two arguments'],
      ["FROM busybox\nCMD ['sh']\n", 'double quotes'],
      ['FROM busybox\nCOPY ../a.txt /\n', 'above the build context'],
      ['FROM busybox\nEXPOSE http port\n', 'ort'],
      ['FROM debian\nRUN apt-get install curl\n', 'add -y'],
      ['FROM busybox\nRUN cd /data\nRUN touch a\n', 'WORKDIR'],
      ['FROM busybox\nCOPY --form=build /a /a\n', 'nknown flag'],
      ['FROM busybox\nENV A\n', 'ENV'],
    ],
  },
  compose: {
    right: [
      service(''),
      service('    ports: ["8080:80"]\n    restart: unless-stopped\n'),
      service('    environment:\n      A: b\n      C: "1"\n'),
      service('    depends_on: [db]\n  db:\n    image: redis\n'),
      service('    volumes: ["data:/data"]\nvolumes:\n  data:\n'),
      service('    networks: [front]\nnetworks:\n  front: {}\n'),
      service('    healthcheck:\n      test: ["CMD", "true"]\n      interval: 5s\n'),
      service(
        '    deploy:\n      replicas: 3\n      resources:\n        limits: { cpus: "0.5", memory: 64M }\n',
      ),
      'services:\n  app:\n    build:\n      context: .\n      target: build\n',
      service('    secrets: [key]\nsecrets:\n  key:\n    file: ./key.txt\n'),
    ],
    wrong: [
      [service('    port: ["80"]\n'), 'did you mean "ports"'],
      ['service:\n  web:\n    image: a\n', 'did you mean "services"'],
      [service('    depends_on: [bd]\n  db:\n    image: redis\n'), 'did you mean "db"'],
      [service('    volumes: ["data:/data"]\n'), 'unknown volumes "data"'],
      [service('    networks: [front]\n'), 'unknown networks "front"'],
      [service('    restart: 3\n'), 'must be string'],
      [service('    ports: ["8080-http"]\n'), 'is no port'],
      ['services:\n  web:\n    ports: ["80:80"]\n', 'needs an image'],
      [service('    environment: 3\n'), 'environment'],
      [service('   ports: ["80"]\n'), 'All mapping items must start at the same column'],
    ],
  },
  manifest: {
    right: [
      deployment(`  replicas: 3\n${template}${nginx}`),
      deployment(`${template}${nginx}          ports: [{ containerPort: 80 }]\n`),
      deployment(`${template}${nginx}          resources: { limits: { cpu: 500m, memory: 64Mi } }\n`),
      deployment(`${template}${nginx}          readinessProbe: { httpGet: { path: /, port: 80 } }\n`),
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  selector: { app: web }\n  ports: [{ port: 80, targetPort: http }]\n',
      'apiVersion: v1\nkind: Namespace\nmetadata: { name: dev }\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { GREETING: hello }\n',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: one }\nspec:\n  containers: [{ name: a, image: busybox }]\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: once }\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      containers: [{ name: a, image: busybox }]\n',
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec:\n  maxReplicas: 3\n  scaleTargetRef: { kind: Deployment, name: web, apiVersion: apps/v1 }\n',
    ],
    wrong: [
      [deployment(`  replica: 3\n${template}${nginx}`), 'did you mean "replicas"'],
      [deployment(`  replicas: three\n${template}${nginx}`), 'integer'],
      [
        deployment(`${template}${nginx}`, 'apiVersion: v1\nkind: Deployment\nmetadata: { name: web }\n'),
        'belongs to apiVersion apps/v1',
      ],
      [
        deployment(`${template}${nginx}`, 'apiVersion: apps/v1\nkind: Deploymnet\nmetadata: { name: web }\n'),
        'did you mean "Deployment"',
      ],
      [
        deployment(`${template.replace('labels: { app: web }', 'labels: { app: wbe }')}${nginx}`),
        'does not match the labels',
      ],
      [deployment(`${template}        - name: web\n          imag: nginx\n`), 'did you mean "image"'],
      [deployment(`${template}${nginx}          ports: [{ containerPort: 99999 }]\n`), '65535'],
      [
        deployment(
          `${template}${nginx}`,
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: My_Web }\n',
        ),
        'small letters',
      ],
      [deployment('  replicas: 3\n'), 'needs selector'],
      [
        'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  selector: { app: web }\n  ports: [{ targetPort: 80 }]\n',
        'needs port',
      ],
    ],
  },
};
