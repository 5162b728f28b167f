import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { engineFolder } from '../paths.ts';
import { run } from '../run.ts';
import { noDocker } from './need.ts';

/** The stable suite that everything is taken from. */
export const suite = 'trixie';
/** The older one, which supplies a second busybox for updates. */
const olderSuite = 'bookworm';

const apt = join(engineFolder, 'apt');
const archives = join(apt, 'archives');
const environment = { APT_CONFIG: join(apt, 'apt.conf'), LC_ALL: 'C' };

/**
 * The address of the mirror of Debian that this machine's own apt uses.
 * @throws {NoEngine} where it uses none.
 */
export async function debianMirror(): Promise<string> {
  // Only said, nothing is fetched: lists that were never fetched, as in a fresh container, hold no address.
  const mirror = mirrorIn(await run('apt-get', ['--print-uris', 'update']));
  if (mirror === undefined) throw noDocker("this machine's apt knows no mirror of Debian");
  return mirror;
}

/** The mirror of Debian among the addresses that `apt-get --print-uris update` says. */
export function mirrorIn(said: string): string | undefined {
  return /^'(\S+\/debian)\/dists\//m.exec(said)?.[1];
}

/** How apt says that a mirror does not answer; any other fault may be one of this program. */
const unreachable =
  /Temporary failure resolving|Could not (?:resolve|connect)|Cannot initiate the connection|Unable to connect/;

/**
 * Gives the project an apt of its own below `.engine/`, which never touches that of the machine.
 * @throws {NoEngine} where the mirror cannot be reached.
 */
export async function prepareApt(mirror: string): Promise<void> {
  await mkdir(join(apt, 'lists/partial'), { recursive: true });
  await mkdir(join(apt, 'none'), { recursive: true });
  const signed = '[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]';
  const sources = [suite, olderSuite].map((name) => `deb ${signed} ${mirror} ${name} main\n`);
  await writeFile(join(apt, 'sources.list'), sources.join(''));
  await writeFile(join(apt, 'status'), '');
  const settings = {
    'Dir::Etc::sourcelist': join(apt, 'sources.list'),
    'Dir::Etc::sourceparts': join(apt, 'none'),
    'Dir::Etc::preferencesparts': join(apt, 'none'),
    'Dir::State::lists': join(apt, 'lists'),
    'Dir::State::status': join(apt, 'status'),
    'Dir::Cache': apt,
    'APT::Default-Release': suite,
    'APT::Install-Recommends': 'false',
    'APT::Sandbox::User': 'root',
    // Otherwise what cannot be fetched is only warned of.
    'APT::Update::Error-Mode': 'any',
    'Acquire::Languages': 'none',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} "${value}";\n`);
  await writeFile(environment.APT_CONFIG, lines.join(''));
  try {
    await run('apt-get', ['--quiet', 'update'], environment);
  } catch (error) {
    if (!unreachable.test((error as Error).message)) throw error;
    throw noDocker(`the mirror of Debian, ${mirror}, cannot be reached`);
  }
}

/** Downloads packages with all they depend on and unpacks them into a folder; none of their scripts run. */
export async function unpackPackages(packages: readonly string[], folder: string): Promise<void> {
  await rm(archives, { recursive: true, force: true });
  await mkdir(join(archives, 'partial'), { recursive: true });
  await run('apt-get', ['--quiet', '--yes', '--download-only', 'install', ...packages], environment);
  const files = (await readdir(archives)).filter((file) => file.endsWith('.deb'));
  // base-files first: it carries the links (/bin -> usr/bin) on which the others rely.
  files.sort((a, b) => Number(b.startsWith('base-files')) - Number(a.startsWith('base-files')));
  for (const file of files) await run('dpkg-deb', ['--extract', join(archives, file), folder]);
  await rm(archives, { recursive: true });
}

/** Unpacks one package of the older suite, without what it depends on, into a folder. */
export async function unpackOlder(name: string, folder: string): Promise<void> {
  const download = join(apt, 'older');
  await mkdir(download);
  await run(
    'sh',
    ['-c', 'cd "$0" && apt-get --quiet download "$1"', download, `${name}/${olderSuite}`],
    environment,
  );
  for (const file of await readdir(download))
    await run('dpkg-deb', ['--extract', join(download, file), folder]);
  await rm(download, { recursive: true });
}
