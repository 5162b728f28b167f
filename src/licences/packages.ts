import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { browserModules } from './modules.ts';

/** A package of which a part is sent to readers, with the words its licence asks to be passed on. */
interface ShippedPackage {
  name: string;
  version: string;
  /** The licence's short name, such as `MIT`. */
  licence: string;
  text: string;
}

/**
 * Every package of which a reader gets a part: what the browser's scripts and styles are made of, and the fonts.
 * @throws when one of them says no licence or brings no licence text.
 */
export async function shippedPackages(root: string): Promise<ShippedPackage[]> {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const fonts = Object.keys(dependencies)
    .filter((name) => name.startsWith('@fontsource'))
    .map((name) => join(root, 'node_modules', name));
  const folders = [...fonts, ...(await browserModules(root)).flatMap(packageFolder)];
  const real = new Set(await Promise.all(folders.map((folder) => realpath(folder))));
  const packages = await Promise.all([...real].map(readPackage));
  return packages.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The folder of the package a module belongs to; none for the site's own modules. */
export function packageFolder(module: string): string[] {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module)?.slice(0, 1) ?? [];
}

async function readPackage(folder: string): Promise<ShippedPackage> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = (await readdir(folder)).find((each) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(each));
  if (license === undefined || file === undefined)
    throw new Error(
      `${name} is sent to readers, and ${license === undefined ? 'names no licence' : 'brings no licence text'}`,
    );
  return { name, version, licence: license, text: (await readFile(join(folder, file), 'utf8')).trim() };
}
