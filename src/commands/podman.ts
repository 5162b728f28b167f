import type { CompiledCommand } from './compile.ts';
import { callsCompose } from './program.ts';

/**
 * What becomes of a line of docker under Podman; podman-compose(1) of Podman.
 * @param version of Podman, whose grammar says so.
 */
export function underPodman(command: CompiledCommand, version: string): string {
  if (!command.podman) return `This line is not for Podman ${version}.`;
  if (callsCompose(command))
    return 'Podman passes this line on to docker-compose or, where that is missing, to podman-compose, which knows fewer commands.';
  const other = command.does.includes('Podman') ? '; what differs is said above' : '';
  return `Podman takes the same line with podman in place of docker${other}.`;
}
