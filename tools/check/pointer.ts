/** The path that a JSON Pointer names, such as `/ports/0` or `/labels/a~1b`, as YAML is asked for it. */
export function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
}
