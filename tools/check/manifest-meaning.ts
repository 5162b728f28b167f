import { imageFault } from '../../src/commands/check/image.ts';
import { refuse } from '../../src/commands/refuse.ts';

type Found = [path: (string | number)[], message: string];

interface Container {
  name?: string;
  image?: string;
  ports?: { containerPort?: number; name?: string }[];
}

interface Workload {
  kind: string;
  metadata?: { name?: string };
  spec?: {
    selector?: { matchLabels?: Record<string, string> };
    template?: { metadata?: { labels?: Record<string, string> }; spec?: { containers?: Container[] } };
    ports?: { port?: number; targetPort?: number | string }[];
    containers?: Container[];
  };
}

/** What the API server refuses although every field has its type: names, ports, a selector that misses its own pods. */
export function meaning(data: unknown): Found[] {
  const { metadata, spec } = data as Workload;
  const found: Found[] = [];
  if (metadata?.name === undefined) found.push([['metadata'], 'metadata needs a name']);
  else if (refuse('k8s-name', metadata.name))
    found.push([['metadata', 'name'], `metadata.name must be ${refuse('k8s-name', metadata.name)}`]);
  const labels = spec?.template?.metadata?.labels ?? {};
  for (const [key, value] of Object.entries(spec?.selector?.matchLabels ?? {}))
    if (spec?.template && labels[key] !== value)
      found.push([
        ['spec', 'selector'],
        `selector ${key}: ${value} does not match the labels of the template`,
      ]);
  const at = spec?.template ? ['spec', 'template', 'spec', 'containers'] : ['spec', 'containers'];
  const containers = spec?.template?.spec?.containers ?? spec?.containers ?? [];
  containers.forEach((container, index) => found.push(...ofContainer(container, [...at, index], containers)));
  (spec?.ports ?? []).forEach(({ port }, index) => {
    if (port !== undefined && refuse('port', String(port)))
      found.push([['spec', 'ports', index], `port must be ${refuse('port', String(port))}`]);
  });
  return found;
}

function ofContainer(
  { name, image, ports = [] }: Container,
  path: (string | number)[],
  all: readonly Container[],
): Found[] {
  const found: Found[] = [];
  if (name !== undefined && refuse('k8s-label', name))
    found.push([path, `container name must be ${refuse('k8s-label', name)}`]);
  if (all.filter((other) => other.name === name).length > 1)
    found.push([path, `two containers are called ${name}`]);
  const unfit = image === undefined ? undefined : imageFault(image);
  if (image === undefined) found.push([path, `container ${name} needs an image`]);
  if (unfit !== undefined) found.push([path, `image ${unfit}`]);
  for (const { containerPort } of ports)
    if (containerPort !== undefined && refuse('port', String(containerPort)))
      found.push([path, `containerPort must be ${refuse('port', String(containerPort))}`]);
  return found;
}
