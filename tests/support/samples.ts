/** Right and wrong ones of each kind that the checks judge; a wrong one with what must be said about it, in a file with its line. */
interface Samples {
  right: string[];
  wrong: [text: string, says: string][];
}

const service = (rest: string) => `services:\n  web:\n    image: nginx:1.27\n${rest}`;

const deployment = (spec: string, head = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n') =>
  `${head}spec:\n${spec}`;
const template =
  '  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      containers:\n';
const kustomization = (rest: string) =>
  `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${rest}`;
/** Versions of Kubernetes' own groups that it served once, each with a kind and what has that now. */
const gone = [
  ['extensions/v1beta1', 'Deployment', '; Deployment belongs to apiVersion apps/v1'],
  ['extensions/v1beta1', 'Ingress', '; Ingress belongs to apiVersion networking.k8s.io/v1'],
  ['apps/v1beta2', 'StatefulSet', '; StatefulSet belongs to apiVersion apps/v1'],
  [
    'autoscaling/v2beta2',
    'HorizontalPodAutoscaler',
    '; HorizontalPodAutoscaler belongs to apiVersion autoscaling/v2',
  ],
  ['batch/v1beta1', 'CronJob', '; CronJob belongs to apiVersion batch/v1'],
  ['networking.k8s.io/v1beta1', 'Ingress', '; Ingress belongs to apiVersion networking.k8s.io/v1'],
  ['policy/v1beta1', 'PodDisruptionBudget', '; PodDisruptionBudget belongs to apiVersion policy/v1'],
  ['policy/v1beta1', 'PodSecurityPolicy', ''],
  ['rbac.authorization.k8s.io/v1beta1', 'Role', '; Role belongs to apiVersion rbac.authorization.k8s.io/v1'],
  [
    'scheduling.k8s.io/v1beta1',
    'PriorityClass',
    '; PriorityClass belongs to apiVersion scheduling.k8s.io/v1',
  ],
] as const;
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
      'docker image ls "busy*" && docker image rm 4f2a1c $(docker image ls -q)',
      'docker image tag shop localhost:5000/my_team/shop:1 && docker image push "$REGISTRY/shop:1"',
      'podman image pull docker://busybox',
      'docker cp box:/etc/hosts - && docker cp a.txt "$box" && docker container cp - box:/data',
      'docker compose cp web:/a . && podman cp a b',
      'docker service scale web=3 db=2 && docker swarm join --token a 10.0.0.1 && docker push shop',
    ],
    wrong: [
      ['docker container run --detatch busybox', 'did you mean "--detach"'],
      ['docker contaner ls', 'did you mean "container"'],
      ['docker image list-all', 'unknown subcommand "list-all" of docker image'],
      ['docker container rm', 'is used so: docker container rm [OPTIONS] CONTAINER'],
      ['docker run busybox -it sh', 'put it before'],
      ['docker run --restart sometimes busybox', 'should be no, on-failure'],
      ['docker container stop --time 5 box', 'gone in version 28.5.2'],
      ['docker node update --availability drained worker1', 'did you mean "drain"'],
      ['docker run -d -p 8080:http nginx', 'ports such as 8080:80'],
      ['docker run -d BusyBox', '"BusyBox" is not an image name in lower case'],
      ['docker pull nginx:', '"nginx:" is not an image name'],
      ['docker image tag shop localhost:5000/Shop:1', '"localhost:5000/Shop:1" is not an image name'],
      ['docker image rm nginx busybox:1:2', '"busybox:1:2" is not an image name'],
      ['docker commit box My:1', '"My:1" is not an image name'],
      ['docker build -t shop:1 -t Shop:2 .', '--tag of docker build: "Shop:2" is not an image name'],
      ['docker service create --name web nginx@sha256:1', '"nginx@sha256:1" is not an image name'],
      ['docker service scale web', 'is used so: docker service scale SERVICE=REPLICAS'],
      ['docker service scale web=3 db', 'is used so: docker service scale SERVICE=REPLICAS'],
      ['docker compose scale web', 'is used so: docker compose scale [SERVICE=REPLICAS...]'],
      ['docker cp a.txt b.txt', 'is used so: docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|- or'],
      ['docker compose cp a.txt b.txt', 'is used so: docker compose cp'],
      ['docker service update --image Nginx web', '--image of docker service update: "Nginx" is not'],
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
      'kubectl delete pods -l app=web && kubectl delete pods --field-selector status.phase=Failed',
      'kubectl delete -k web && kubectl delete pod $(cat names) && kubectl delete $(kubectl get pods -o name)',
      'kubectl rollout restart deployment && kubectl rollout status deployment',
      'kubectl label nodes --all disk- && kubectl label -l app=web pods a=b && kubectl scale --all deployment --replicas=2',
      'kubectl expose deploy/web --port=80 && kubectl patch node worker1 -p a',
    ],
    wrong: [
      ['kubectl get podz', 'did you mean "pods"'],
      ['kubectl get', 'is used so'],
      ['kubectl gte pods', 'did you mean "get"'],
      ['kubectl scale deployment/web', 'is used so'],
      ['kubectl get pods --output xml', 'should be one of'],
      ['kubectl apply web.yaml', 'is used so: kubectl apply (-f FILENAME'],
      ['kubectl exec web-1 ls', 'two dashes'],
      ['kubectl create deployment web', 'is used so'],
      ['kubectl label pod web-1 tier', 'needs a pair'],
      ['kubectl run web --image=Nginx', '--image of kubectl run: "Nginx" is not an image name'],
      ['kubectl set image deployment/web web=nginx:', 'kubectl set image: "nginx:" is not an image name'],
      ['kubectl expose deployment --port=80', 'kubectl expose needs a name behind "deployment"'],
      ['kubectl delete pod', 'kubectl delete needs a name behind "pod"'],
      ['kubectl scale deployment --replicas=2', 'kubectl scale needs a name behind "deployment"'],
      ['kubectl label node disk=ssd', 'kubectl label needs a name behind "node"'],
      ['kubectl set image deployment web=nginx', 'kubectl set image needs a name behind "deployment"'],
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
      ['$ echo hello', 'the prompt is no part of the command'],
      ['echo “hello”', 'curly quotes'],
      ['ls –l', 'a dash was made of hyphens; write --'],
      ['echo "hello', 'a quote is not closed: "hello'],
      ['docker stop <name>', 'write a slot such as {name}'],
      ['echo a &gt; b', 'write the character itself, not an HTML entity'],
      [
        'kubectl patch deployment web -p "{spec: {replicas: 2}}"',
        'a patch that begins with a brace is read as JSON',
      ],
      ['echo one \\ \n  two', 'space behind'],
      ['if true; then echo a', "the shell says: expected 'fi' to close 'if'"],
      ['echo a\u00a0b', 'an invisible character stands in the line'],
      ['cat a.txt | | sort', "the shell says: unexpected token '|'"],
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
      'FROM --platform=linux/amd64 golang:1.23 AS Build\nCMD a\nFROM Build\nCMD b\n',
      `ARG REGISTRY\nFROM \${REGISTRY}/Shop\nFROM nginx@sha256:${'0'.repeat(64)}\nRUN echo a\n`,
      'FROM busybox\nCOPY <<EOF /all.sql\nSELECT *\nFROM Users;\nEOF\nRUN echo a \\\n  FROM Users\n',
      'FROM busybox\nHEALTHCHECK --interval=5s CMD ["a"]\nVOLUME ["/a b"]\nRUN a && [ -f \'b\' ]\n',
    ],
    wrong: [
      ['FORM busybox\n', 'Dockerfile:1 Unknown instruction: FORM; did you mean "FROM"?'],
      ['RUN echo a\n', 'Dockerfile:1 No source image provided with `FROM`'],
      ['FROM busybox\nCOPY a.txt\n', 'Dockerfile:2 COPY requires at least two arguments'],
      ["FROM busybox\nCMD ['sh']\n", 'Dockerfile:2 the list form needs double quotes, not single ones'],
      ['FROM busybox\nCOPY ../a.txt /\n', 'Dockerfile:2 a path above the build context cannot be copied'],
      ['FROM busybox\nEXPOSE http port\n', 'Dockerfile:2 Invalid containerPort: http'],
      ['FROM debian\nRUN apt-get install curl\n', 'Dockerfile:2 apt-get install waits for an answer; add -y'],
      [
        'FROM busybox\nRUN cd /data\nRUN touch a\n',
        'Dockerfile:2 cd lasts only for its own RUN; write WORKDIR',
      ],
      ['FROM busybox\nCOPY --form=build /a /a\n', 'Dockerfile:2 Unknown flag: form; did you mean "from"?'],
      ['FROM busybox\nENV A\n', 'Dockerfile:2 ENV must have two arguments'],
      ['FROM busybox\nMAINTAINER me\n', 'Dockerfile:2 MAINTAINER has been deprecated'],
      ['FROM busybox\nCMD a\nCMD b\n', 'Dockerfile:2 There can only be one CMD'],
      ['FROM busybox\nENTRYPOINT a\nENTRYPOINT b\n', 'Dockerfile:2 There can only be one ENTRYPOINT'],
      [
        'FROM busybox\nHEALTHCHECK CMD a\nHEALTHCHECK CMD b\n',
        'Dockerfile:2 There can only be one HEALTHCHECK',
      ],
      ['FROM busybox\nRUN echo a \\\n\n  && echo b\n', 'Dockerfile:3 Empty continuation line'],
      ['#Escape=`\nFROM busybox\n', 'Dockerfile:1 Parser directives should be written in lowercase'],
      ["FROM busybox\nHEALTHCHECK --retries=2 CMD ['a']\n", 'Dockerfile:2 the list form needs double quotes'],
      ["FROM busybox\nONBUILD VOLUME ['a']\n", 'Dockerfile:2 the list form needs double quotes'],
      ['FROM BusyBox\n', 'Dockerfile:1 FROM: "BusyBox" is not an image name in lower case'],
      [
        'FROM busybox AS a\nRUN <<EOF\necho a\nEOF\nFROM --platform=linux/amd64 B AS b\n',
        'Dockerfile:5 FROM: "B" is not an image name',
      ],
      ['FROM nginx@sha256:1\n', 'Dockerfile:1 FROM: "nginx@sha256:1" is not an image name'],
    ],
  },
  compose: {
    right: [
      service(''),
      service('    ports: ["8080:80"]\n    restart: unless-stopped\n'),
      service('    ports: [80, "[::1]:80:80", "53:53/sctp", "127.0.0.1::80", "3000-3005:3000-3005/udp"]\n'),
      service('    environment:\n      A: b\n      C: "1"\n'),
      service('    depends_on: [db]\n  db:\n    image: redis\n'),
      service('  app:\n    image: ${REGISTRY}shop:${VERSION:-1}\n'),
      service('    volumes: ["data:/data"]\nvolumes:\n  data:\n'),
      service(
        '    volumes: [{ type: volume, source: data, target: /data }, { type: volume, target: /cache }, { type: bind, source: web, target: /web }]\nvolumes:\n  data:\n',
      ),
      service('    networks: [front]\nnetworks:\n  front: {}\n'),
      service('    healthcheck:\n      test: ["CMD", "true"]\n      interval: 5s\n'),
      service(
        '    deploy:\n      replicas: 3\n      resources:\n        limits: { cpus: "0.5", memory: 64M }\n',
      ),
      'services:\n  app:\n    build:\n      context: .\n      target: build\n',
      service('    secrets: [key]\nsecrets:\n  key:\n    file: ./key.txt\n'),
    ],
    wrong: [
      [
        service('    port: ["80"]\n'),
        'compose.yaml:4 services.web: unknown field "port"; did you mean "ports"?',
      ],
      [
        'service:\n  web:\n    image: a\n',
        'compose.yaml:1 the file: unknown field "service"; did you mean "services"?',
      ],
      [
        service('    depends_on: [bd]\n  db:\n    image: redis\n'),
        'compose.yaml:4 services.web: unknown depends_on "bd"; did you mean "db"?',
      ],
      [service('    volumes: ["data:/data"]\n'), 'compose.yaml:4 services.web: unknown volumes "data"'],
      [
        service('    volumes: [{ type: volume, source: dta, target: /data }]\nvolumes:\n  data:\n'),
        'compose.yaml:4 services.web: unknown volumes "dta"; did you mean "data"?',
      ],
      [service('    networks: [front]\n'), 'compose.yaml:4 services.web: unknown networks "front"'],
      [service('    restart: 3\n'), 'compose.yaml:4 services.web.restart must be string'],
      [
        service('    ports: ["8080-http"]\n'),
        'compose.yaml:4 services.web: "8080-http" is no port such as "8080:80"',
      ],
      [
        service('    ports: ["99999:80"]\n'),
        'compose.yaml:4 services.web: "99999:80" is no port such as "8080:80"',
      ],
      [
        service('    cgroup: hots\n'),
        'compose.yaml:4 services.web.cgroup should be one of host, private; did you mean "host"?',
      ],
      [service('    labels:\n      ~/a/b: []\n'), 'compose.yaml:5 services.web.labels.~/a/b must be'],
      ['services:\n  web:\n    ports: ["80:80"]\n', 'compose.yaml:2 services.web needs an image or a build'],
      [
        service('  app:\n    image: Shop:1\n'),
        'compose.yaml:5 services.app: "Shop:1" is not an image name in lower case',
      ],
      [service('    environment: 3\n'), 'compose.yaml:4 services.web.environment must be object'],
      [service('   ports: ["80"]\n'), 'compose.yaml:4 All mapping items must start at the same column'],
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
      kustomization('resources:\n  - ../base\nnamespace: production\nreplicas: [{ name: web, count: 3 }]\n'),
      kustomization('images:\n  - { name: web, newName: registry.example.org/web, newTag: "1" }\n'),
      kustomization('configMapGenerator:\n  - name: settings\n    literals: [GREETING=hello]\n'),
      kustomization('patches:\n  - path: memory.yaml\n    target: { kind: Deployment, name: web }\n'),
    ],
    wrong: [
      [
        deployment(`  replica: 3\n${template}${nginx}`),
        'web.yaml:6 Deployment.spec: unknown field "replica"; did you mean "replicas"?',
      ],
      [deployment(`  replicas: three\n${template}${nginx}`), 'web.yaml:6 spec.replicas must be integer'],
      [
        deployment(`${template}${nginx}`, 'apiVersion: v1\nkind: Deployment\nmetadata: { name: web }\n'),
        'web.yaml:2 Deployment belongs to apiVersion apps/v1, not v1',
      ],
      [
        deployment(`${template}${nginx}`, 'apiVersion: apps/v1\nkind: Deploymnet\nmetadata: { name: web }\n'),
        'web.yaml:2 unknown kind of apps/v1 "Deploymnet"; did you mean "Deployment"?',
      ],
      [
        deployment(`${template.replace('labels: { app: web }', 'labels: { app: wbe }')}${nginx}`),
        'web.yaml:6 selector app: web does not match the labels of the template',
      ],
      [
        deployment(`${template}        - name: web\n          imag: nginx\n`),
        'web.yaml:12 Deployment.spec.template.spec.containers.0: unknown field "imag"; did you mean "image"?',
      ],
      [
        deployment(`${template}${nginx}          ports: [{ containerPort: 99999 }]\n`),
        'web.yaml:11 containerPort must be a whole number from 1 to 65535',
      ],
      [
        deployment(
          `${template}${nginx}`,
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: My_Web }\n',
        ),
        'web.yaml:3 metadata.name must be small letters, digits, dashes and dots, beginning and ending with a letter or digit',
      ],
      [
        'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: dev\n  annotations:\n    example.org/a: 3\n',
        'web.yaml:6 metadata.annotations.example.org/a must be string',
      ],
      [deployment('  replicas: 3\n'), 'web.yaml:6 spec needs selector'],
      [
        'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  selector: { app: web }\n  ports: [{ targetPort: 80 }]\n',
        'web.yaml:6 spec.ports.0 needs port',
      ],
      ...gone.map(([apiVersion, kind, instead]): [string, string] => [
        `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: web }\n`,
        `web.yaml:1 Kubernetes no longer serves ${kind} of ${apiVersion}${instead}`,
      ]),
      [
        'apiVersion: resource.k8s.io/v1beta1\nkind: DeviceClass\nmetadata: { name: gpu }\n',
        'web.yaml:1 unknown apiVersion "resource.k8s.io/v1beta1"',
      ],
      [
        kustomization('resorces:\n  - web.yaml\n'),
        'web.yaml:3 unknown key "resorces"; did you mean "resources"?',
      ],
      [
        kustomization('images:\n  - name: web\n    newtag: "1"\n'),
        'web.yaml:5 images.0: unknown key "newtag"; did you mean "newTag"?',
      ],
      [kustomization('images:\n  - name: web\n    newTag: 1\n'), 'web.yaml:5 images.0.newTag: Invalid input'],
      [kustomization('replicas:\n  - name: web\n'), 'web.yaml:4 replicas.0.count: Invalid input'],
      [
        kustomization('').replace('v1beta1', 'v1'),
        'web.yaml:1 apiVersion: expected one of kustomize.config.k8s.io/v1beta1',
      ],
    ],
  },
};
