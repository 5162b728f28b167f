import { posix } from 'node:path';

/**
 * The address, from a file of the site, of what the site has at `address`; others are left alone.
 * @param base the sub-path the site is built for, such as `/`.
 * @param file the file that holds the address, such as `docker/dockerfile/index.html`.
 */
export function relativeAddress(address: string, base: string, file: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path, rest] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length))!;
  const target = path === '' || path!.endsWith('/') ? `${path}index.html` : path!;
  return posix.relative(posix.dirname(file), target) + rest;
}
