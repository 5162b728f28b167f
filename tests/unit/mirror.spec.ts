import { expect, test } from '@playwright/test';
import { mirrorIn } from '../../tools/record/engine/apt.ts';

const uri = (mirror: string, path: string) => `'${mirror}/dists/${path}' ${path.replaceAll('/', '_')} 0 \n`;

test('the mirror is the one of Debian itself, and other distributions have none', () => {
  const security = uri('http://deb.debian.org/debian-security', 'trixie-security/InRelease');
  const debian = uri('http://ftp.example.org/debian', 'trixie/InRelease');
  expect(mirrorIn(security + debian)).toBe('http://ftp.example.org/debian');
  expect(mirrorIn(security)).toBeUndefined();
  expect(mirrorIn(uri('http://archive.ubuntu.com/ubuntu', 'noble/InRelease'))).toBeUndefined();
  expect(mirrorIn('')).toBeUndefined();
});
