import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');

/**
 * Builds the site into another folder, with other settings.
 * @throws with the build's output when it fails.
 */
export async function buildSite(folder: string, env: Record<string, string>): Promise<void> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build', '--outDir', folder], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
}
