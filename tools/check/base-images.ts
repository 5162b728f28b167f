import { imageWordFault } from '../../src/commands/check/image.ts';

const HEREDOC = /(<<-?(["']?)(\w+)\2.*\n)([^]*?)(?=^\t*\3$)/gm;
/** An image and the name of its stage; the line before does not go on here. */
const FROM = /(?<!\\[ \t]*\n)^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*([^\s\\]\S*)(?:[ \t]+AS[ \t]+(\S+))?/gim;

/** What is wrong with the images that a Dockerfile builds from, each with how many lines stand before it. */
export function baseImageFaults(text: string): { line: number; message: string }[] {
  const instructions = text.replace(
    HEREDOC,
    (_, head: string, _quote, _end, body: string) => head + body.replace(/./g, ''),
  );
  const stages = new Set<string>();
  return [...instructions.matchAll(FROM)].flatMap(({ index, 1: image = '', 2: stage }) => {
    const message = stages.has(image.toLowerCase()) ? undefined : imageWordFault(image);
    if (stage !== undefined) stages.add(stage.toLowerCase());
    const line = instructions.slice(0, index).split('\n').length - 1;
    return message === undefined ? [] : [{ line, message: `FROM: ${message}` }];
  });
}
