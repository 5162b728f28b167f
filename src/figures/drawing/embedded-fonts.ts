import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The site's fonts as @font-face rules that hold the files themselves, for pictures that stand on their own. */
export async function embeddedFonts(): Promise<string> {
  const face = async (family: string, name: string) => {
    const data = (await readFile(resolve(`src/fonts/${name}.woff2`))).toString('base64');
    return `@font-face{font-family:'${family}';font-weight:400 700;src:url(data:font/woff2;base64,${data})}`;
  };
  return (await face('Atkinson Next', 'text')) + (await face('Atkinson Mono', 'mono'));
}
