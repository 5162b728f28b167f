const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/**
 * The part of an output that a note quotes, as the output writes it, or undefined when it is not there.
 * The note's words may carry markup, typographic quotes and other line breaks.
 */
export function quotedFrom(output: string, html: string): string | undefined {
  const words = plain(html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|#39|amp);/g, (it) => entities[it]!));
  const printed = output.replace(/\s+/g, ' ');
  const at = words === '' ? -1 : plain(output).indexOf(words);
  return at < 0 ? undefined : printed.trim().slice(at, at + words.length);
}

/** Words with straight quotes and single spaces, as programs print them. */
export const plain = (text: string): string =>
  text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
