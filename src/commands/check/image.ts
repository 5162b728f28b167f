import { refuse } from '../refuse.ts';

/** What is wrong with an image's name by the grammar of references: registry, path in lower case, tag, digest. */
export function imageFault(name: string): string | undefined {
  const why = refuse('image', name);
  return why && `"${name}" is not ${why}`;
}

/** What a shell fills in (cmd's `%i` too), and the names that only Podman takes, of images kept elsewhere: `oci-archive:a.tar`. */
const OTHER = /[$%]|^[a-z-]+:\/\/|^[a-z-]+-(?:archive|daemon|storage):/;

/** The same for a word of a call, where another program may have a say. */
export const imageWordFault = (word: string): string | undefined =>
  OTHER.test(word) ? undefined : imageFault(word);
