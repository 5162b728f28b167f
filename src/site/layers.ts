import type { Kind } from '../content/outline.ts';

/** One block of the home map. */
export interface Layer {
  name: string;
  about: string;
  kind: Kind;
  /** Address of the notes it leads to. */
  page: string;
}

/** The layers from the cluster down to the hardware, row by row as they are drawn. */
export const layers: readonly (readonly Layer[])[] = [
  [
    {
      name: 'Kubernetes',
      about: 'desired state, pods, self-healing',
      kind: 'control',
      page: '/kubernetes/desired-state/',
    },
    { name: 'Docker Swarm', about: 'managers, services, tasks', kind: 'control', page: '/swarm/overview/' },
  ],
  [
    {
      name: 'Docker Engine',
      about: 'images, layers, registry, run',
      kind: 'engine',
      page: '/docker/what-docker-run-does/',
    },
  ],
  [
    {
      name: 'Container',
      about: 'a process with walls',
      kind: 'container',
      page: '/docker/what-is-a-container/',
    },
    { name: 'Image', about: 'the files it starts from', kind: 'engine', page: '/docker/images-and-layers/' },
    { name: 'VM', about: 'guest kernel', kind: 'vm', page: '/docker/vms-and-containers/' },
  ],
  [
    {
      name: 'Linux kernel',
      about: 'namespaces, cgroups, overlayfs',
      kind: 'kernel',
      page: '/docker/isolation/',
    },
  ],
  [
    {
      name: 'Hardware',
      about: 'processor, memory, disk, network',
      kind: 'hardware',
      page: '/docker/boot-time/',
    },
  ],
];
