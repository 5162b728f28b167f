/** The words of a usage line that stand for arguments. */
export const askedWords = (usage: string): string[] => usage.replace(/^\[options\] /i, '').split(' ');

/** The word of a usage line that stands for the argument at this place. */
export function askedAt(asked: readonly string[], index: number): string {
  const last = asked.at(-1)!;
  return asked[index] ?? (last.includes('...') ? last : '');
}

/** Whether arguments have the sign between their parts that a usage line shows: `SERVICE=REPLICAS`, `CONTAINER:SRC_PATH`. */
export function keepsForms(usage: string, values: readonly string[]): boolean {
  const asked = askedWords(usage);
  return values.every((value, index) => {
    const [sign] = /(?<=^\[?[A-Z]+)(?:=(?=[A-Z])|:(?=(?:SRC|DEST)_PATH))/.exec(askedAt(asked, index)) ?? [''];
    return value.includes(sign) || /[$%]/.test(value);
  });
}
