import { distance, nearest, unknown } from '../../problems/nearest.ts';
import { grammarOf, type Grammar } from '../grammar/grammar.ts';

/** Programs whose names are like those of the tools, and right. */
const OTHERS = new Set(
  'dockerd dockle dockly kubecfg kubecm kubectx kubelet kubens kubeval packer pacman podmansh'.split(' '),
);

/** The program that Compose was before it became a plugin of Docker's client. */
export const OLD_COMPOSE = 'docker-compose';

/** The name of a program without its folder and `.exe`: `docker` of `/usr/bin/docker`. */
export const programName = (program: string): string =>
  program.replace(/^.*[/\\](?=.)/s, '').replace(/\.exe$/i, '');

/** The grammar that reads a call; `podman compose` hands its words on to Docker's Compose, so that one reads them. */
export function grammarFor(
  [program = '', subcommand]: readonly string[],
  grammars: Readonly<Record<string, Grammar>>,
): Grammar | undefined {
  const tool = programName(program);
  return grammarOf(grammars, tool === 'podman' && subcommand === 'compose' ? 'docker' : tool);
}

/**
 * What is wrong with a program that is none of the tools, and was meant as one by its name: at most two letters differ, or
 * it is the old Compose.
 */
export function mistypedTool(program: string, tools: readonly string[]): string | undefined {
  const name = programName(program);
  if (name === OLD_COMPOSE) return `${OLD_COMPOSE} is the old program of Compose; write docker compose`;
  const near = OTHERS.has(name) ? undefined : nearest(name, tools);
  return near === undefined || distance(name, near) > 2 ? undefined : unknown('tool', name, [near]);
}
