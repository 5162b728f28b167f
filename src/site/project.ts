/** Facts about the site as a whole. */
export const project = {
  name: 'Distributed Systems Practice',
  tagline: 'From one process to a whole cluster.',
  description:
    'Notes on containers, virtual machines, Docker Swarm and Kubernetes, with commands that copy exactly and outputs recorded from a real engine.',
  /** Where a reader proposes a change; set REPOSITORY_URL for a fork. */
  repository: import.meta.env['REPOSITORY_URL'] || 'https://github.com/XinShuYang/dist-sys-practice',
  branch: 'main',
} as const;
