import docker from './docker.json' with { type: 'json' };
import kubectl from './kubectl.json' with { type: 'json' };
import podman from './podman.json' with { type: 'json' };
import type { Grammar } from './grammar.ts';

/** The grammar of every tool whose lines are checked. */
export const grammars = { docker: docker as Grammar, podman: podman as Grammar, kubectl: kubectl as Grammar };

/** Those whose help explains the words of a command; Podman takes Docker's words. */
export const explaining = { docker: grammars.docker, kubectl: grammars.kubectl };
