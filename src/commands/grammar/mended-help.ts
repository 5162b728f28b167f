/**
 * Where the tools' own help misleads who reads it beside a line of this site: words of it, and the words that are shown in their
 * place. Under the name of the subcommand, or of its flag. Source: the tools' own code and manuals, among them kubectl's create_ingress.go,
 * delete.go and replace.go, Compose's ls.go and up.go, HealthConfig in the API of Docker Engine, and `docker image ls` of Engine 29.
 */
const MENDED: ReadonlyMap<string, readonly [from: string, to: string]> = new Map([
  ['docker compose ls --all', ['all stopped Compose projects', 'all Compose projects, stopped ones too']],
  ['docker compose up --pull', [' (default "policy")', '; left out, the pull_policy of each service counts']],
  ['docker container run --health-interval', ['default 0s', 'default: that of the image, else 30s']],
  [
    'docker container run --network',
    ['to a network', 'to a network, or to none, the host’s or that of container:NAME'],
  ],
  [
    'docker container run --volume',
    ['Bind mount a volume', 'Mount a volume, or a folder of the host (bind mount)'],
  ],
  [
    'docker image ls --all',
    ['intermediate images', 'intermediate images, since version 29 dangling ones too'],
  ],
  ['docker image prune', ['unused images', 'dangling images; with -a all unused ones']],
  ['docker service update --image', ['Service image tag', 'Image of the service, with its tag']],
  ['docker swarm join', ['a node and/or manager', 'a worker or a manager']],
  ['docker system events --since', ['since timestamp', 'since a timestamp, or since so long ago (10m)']],
  ['docker system events --until', ['this timestamp', 'a timestamp, or until so long ago (0s is now)']],
  ['docker volume prune', ['unused local volumes', 'unused anonymous volumes; with -a named ones too']],
  [
    'kubectl create ingress --rule',
    [
      "Paths containing the leading character '*' are considered pathType=Prefix.",
      "A path that ends in '*' gets pathType=Prefix, any other Exact.",
    ],
  ],
  [
    'kubectl delete --filename',
    ['containing the resource to delete', 'The files that contain the resources to delete'],
  ],
  ['kubectl delete --force', [' and requires confirmation.', '. kubectl does not ask first.']],
  [
    'kubectl diff --filename',
    ['to files contains the configuration', 'of files that contain the configuration'],
  ],
  ['kubectl patch --patch', ['resource JSON file', 'resource, as JSON or YAML']],
  [
    'kubectl replace --force',
    [
      'If true, immediately remove resources from API and bypass graceful deletion. Note that immediate deletion of some resources may result in inconsistency or data loss and requires confirmation.',
      'Delete the objects, wait until they are gone, and create them again. kubectl does not ask first.',
    ],
  ],
  [
    'kubectl set resources --limits',
    [
      "The resource requirement requests for this container.  For example, 'cpu=100m,memory=256Mi'.  Note that server side components may assign requests depending on the server configuration, such as limit ranges.",
      "The most that this container may use. For example, 'cpu=200m,memory=512Mi'.",
    ],
  ],
]);

/** What the help of a tool says of a subcommand or flag, as it is shown. */
export interface ShownHelp {
  text: string;
  /** Whether it was mended. */
  mended?: true;
}

/**
 * The help of a subcommand or flag, mended where it misleads.
 * @param name with the tool's, such as `docker volume prune` or `kubectl patch --patch`.
 * @throws Error where the help no longer says what was mended.
 */
export function shownHelp(name: string, help: string): ShownHelp {
  const [from, to] = MENDED.get(name) ?? [];
  if (from === undefined || to === undefined) return { text: help };
  if (!help.includes(from))
    throw new Error(`the help of "${name}" no longer says "${from}": see mended-help.ts`);
  return { text: help.replace(from, to), mended: true };
}

/** What has been mended, by name. */
export const mendedNames: readonly string[] = [...MENDED.keys()];
