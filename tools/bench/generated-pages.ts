/** Made-up notes for the measurement of builds at scale: the same ones on every run. */

/** A note to be written below `content/notes/`. */
interface GeneratedPage {
  id: string;
  text: string;
}

const PAGES_PER_AREA = 25;
const HEADINGS =
  'What it does|A first example|Useful options|Reading the output|Common mistakes|In a script|When it fails|Limits|Related settings|Check the result'.split(
    '|',
  );
const SUBJECTS =
  'The daemon|The scheduler|The client|A worker|The kernel|The runtime|The registry|A replica|The storage driver|The network plugin|The health check'.split(
    '|',
  );
const VERBS =
  'keeps a record of|reads|rewrites|compares|rejects|retries|waits for|forwards|caches|counts|releases|locks|reports|validates'.split(
    '|',
  );
const OBJECTS =
  'the exit code|the layer digest|every open socket|the mount table|the last known state|a pending task|the resource limits|stale entries|the address pool|each heartbeat|the log stream'.split(
    '|',
  );
const REASONS =
  'because the other side may have restarted|so that a second attempt changes nothing|before it hands over control|when the timeout expires|unless you pass a flag|as soon as a quorum agrees|even if the disk is full|after the grace period|without touching the data'.split(
    '|',
  );

/** The area of the n-th generated page; an area holds 25 of them. */
const areaOf = (page: number): string => `generated-${Math.floor(page / PAGES_PER_AREA) + 1}`;

/**
 * Writes `count` notes of about 320 words: five sections of prose, three commands, a table, a list, a term and a link.
 * @param commands ids that the notes may show.
 * @param terms ids of the glossary.
 */
export function generatePages(
  count: number,
  commands: readonly string[],
  terms: readonly string[],
  source: string,
): GeneratedPage[] {
  return Array.from({ length: count }, (_, page) => {
    const next = random(1_000 + page);
    const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
    const sentence = () => `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} ${pick(REASONS)}.`;
    const prose = (sentences: number) => Array.from({ length: sentences }, sentence).join(' ');
    const rows = Array.from(
      { length: 5 },
      () => `| \`--${pick(VERBS).replace(/\W/g, '-')}\` | ${sentence()} |`,
    );
    const extras = [
      `<Command id="${pick(commands)}" recorded="none" />`,
      `| Option | Meaning |\n| --- | --- |\n${rows.join('\n')}\n\n<Command id="${pick(commands)}" recorded="none" />`,
      `1. ${sentence()}\n2. ${sentence()}\n3. ${sentence()}`,
      `<Command id="${pick(commands)}" recorded="none" />`,
      `See <Term id="${pick(terms)}">this term</Term> and [the glossary](/glossary/).`,
    ];
    const first = Math.floor(next() * HEADINGS.length);
    const sections = extras.map(
      (extra, index) => `## ${HEADINGS[(first + index) % HEADINGS.length]}\n\n${prose(4)}\n\n${extra}`,
    );
    return {
      id: `${areaOf(page)}/page-${page + 1}`,
      text: [
        `---\ntitle: Generated page ${page + 1}\nlede: ${sentence()}\ndescription: ${prose(1)}`,
        `checked: 2026-11-22\nsources: [${source}]\n---\n`,
        `${prose(3)}\n`,
        `${sections.join('\n\n')}\n`,
      ].join('\n'),
    };
  });
}

/** The outline entries of the first `count` generated pages, as YAML to append to `content/outline.yaml`. */
export function outlineOf(count: number): string {
  const areas = Map.groupBy(
    Array.from({ length: count }, (_, page) => page),
    areaOf,
  );
  return [...areas]
    .map(([area, pages]) => {
      const ids = pages.map((page) => `        - ${area}/page-${page + 1}`).join('\n');
      return `- id: ${area}\n  title: ${area}\n  kind: network\n  levels:\n    - title: All\n      pages:\n${ids}\n`;
    })
    .join('');
}

/** A sequence of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
