/** The figures of a note in order; the first is "Figure 1". Reads the note's MDX, without its comments. */
export const figuresIn = (mdx: string): string[] =>
  [...mdx.replace(/\{\/\*[\s\S]*?\*\/\}/g, '').matchAll(/<Figure\s+name="([^"]+)"/g)].map(
    (match) => match[1]!,
  );
