/** A stem with the words of the site that have it: `copy` with `copy`, `copies`, `copied`. */
type Lexicon = ReadonlyMap<string, readonly string[]>;

/** Stands in place of words where a stem has none, since only odd spellings lead to it. */
const NONE = '.';

/** The lexicon as text, each word as what it adds to its stem after dropping some letters: `copy,,1ies,1ied`. */
export function writeLexicon(lexicon: Lexicon): string {
  return [...lexicon]
    .map(([stem, words]) => {
      if (words.length === 1 && words[0] === stem) return stem;
      return [stem, ...(words.length === 0 ? [NONE] : words.map((word) => endingOf(word, stem)))].join(',');
    })
    .join(' ');
}

function endingOf(word: string, stem: string): string {
  let same = 0;
  while (same < stem.length && stem[same] === word[same]) same++;
  return `${stem.length - same || ''}${word.slice(same)}`;
}

/** What such a text says: the line of each stem, and the stem of each word. */
interface ReadLexicon {
  lines: Map<string, number>;
  stems: Map<string, string>;
}

/** Reads such a text. */
export function readLexicon(text: string): ReadLexicon {
  const lines = new Map<string, number>();
  const stems = new Map<string, string>();
  for (const entry of text.split(' ')) {
    const [stem = '', ...endings] = entry.split(',');
    lines.set(stem, lines.size);
    if (endings.length === 0) stems.set(stem, stem);
    else if (endings[0] !== NONE) for (const ending of endings) stems.set(wordOf(stem, ending), stem);
  }
  return { lines, stems };
}

function wordOf(stem: string, ending: string): string {
  const drop = Number.parseInt(ending, 10);
  return drop > 0 ? stem.slice(0, -drop) + ending.slice(String(drop).length) : stem + ending;
}
