import { fileURLToPath } from 'node:url';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Everything the recorder unpacks or mounts lies below this folder, which git ignores. */
export const engineFolder = fromRoot('.engine');

/** The unpacked packages: the file tree that every node of a lab starts from. */
export const tree = fromRoot('.engine/tree');

/** The unpacked packages of an emulated machine: QEMU and all that runs in its guest. */
export const machineRoot = fromRoot('.engine/vm');

/** An empty folder on which each lab mounts its own memory disk, in its own mount namespace. */
export const mountPoint = fromRoot('.engine/disk');

/** The shell scripts that a lab runs. */
export const labScripts = fromRoot('tools/record/lab');

/** Scripts of sessions. */
export const sessionsFolder = fromRoot('content/sessions');

/** What was recorded of them. */
export const recordingsFolder = fromRoot('content/recordings');
