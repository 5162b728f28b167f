import { hint } from '../../problems/nearest.ts';
import type { Flag } from '../grammar/grammar.ts';
import { imageWordFault } from './image.ts';

/** Forms of the value types that the tools' help names. */
const TYPES: Record<string, [RegExp, string]> = {
  int: [/^-?\d+$/, 'a whole number'],
  uint: [/^\d+$/, 'a whole number'],
  uint16: [/^\d+$/, 'a whole number'],
  uint64: [/^\d+$/, 'a whole number'],
  decimal: [/^\d+(\.\d+)?$/, 'a number'],
  bytes: [/^-?\d+(\.\d+)?[bkmgtp]?b?$/i, 'a size such as 64m'],
  duration: [/^(\d+(\.\d+)?(ns|us|ms|s|m|h))+$|^0$/, 'a time such as 10s or 5m'],
};

/** A port from 0 to 65535, or a range of them. */
const PORT = String.raw`(?:\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5])`;
const PORTS = `${PORT}(?:-${PORT})?`;
const ADDRESS = String.raw`(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]+\])`;
const OPTION = `(?:(?:published|target)=${PORTS}|(?:mode|protocol)=[a-z]+)`;

/** Ports as `docker run -p` and a Compose file take them in one word: `8080:80`, `127.0.0.1:8080:80/udp`. */
export const PORT_MAPPING = new RegExp(
  `^(?:${ADDRESS}?:)?(?:(?:${PORTS})?:)?${PORTS}(?:/(?:tcp|udp|sctp))?$`,
);

/** Values that the daemon checks and the client's help does not list, from the reference of docker run. */
const FORMS: Record<string, [RegExp, string, string[]?]> = {
  restart: [
    /^(no|always|unless-stopped|on-failure(:\d+)?)$/,
    'no, on-failure, on-failure:3, always or unless-stopped',
    ['no', 'always', 'unless-stopped', 'on-failure'],
  ],
  publish: [new RegExp(`${PORT_MAPPING.source}|^${OPTION}(?:,${OPTION})*$`), 'ports such as 8080:80'],
  platform: [/^[a-z]+\/[a-z0-9]+(\/v\d)?$/, 'a platform such as linux/arm64'],
  format: [/^(?!.*(\{\{(?![^{}]*\}\})))/, 'a template whose double braces are closed'],
};

/** Why a flag does not take this value, or undefined when it does. */
export function checkValue(tool: string, flag: Flag, value: string): string | undefined {
  if (flag.oneOf) {
    const plain = value.split('=')[0]!;
    if (flag.oneOf.includes(plain)) return undefined;
    return `"${value}" should be one of ${flag.oneOf.join(', ')}${hint(plain, flag.oneOf)}`;
  }
  const form = tool === 'kubectl' ? undefined : FORMS[flag.long];
  const values = flag.long === 'platform' && flag.value !== 'string' ? value.split(',') : [value];
  if (form && !values.every((each) => form[0].test(each)))
    return `"${value}" should be ${form[1]}${hint(value, form[2] ?? [])}`;
  if (takesImage(tool, flag)) return value.split(',').map(imageWordFault).find(Boolean);
  const type = TYPES[flag.value ?? ''];
  return type && !type[0].test(value) ? `"${value}" should be ${type[1]}` : undefined;
}

/** Whether a flag names an image: what is built, updated or run; `podman machine init --image` takes a disk. */
const takesImage = (tool: string, { long }: Flag): boolean =>
  long === 'tag' || (long === 'image' && tool !== 'podman');
