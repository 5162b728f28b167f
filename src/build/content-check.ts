import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkCommands } from '../commands/check/commands.ts';
import { checkRecorded } from '../commands/check/recorded.ts';
import { grammars } from '../commands/grammar/grammars.ts';
import type { Glossary } from '../content/glossary.ts';
import { pageOf, readNotes } from '../content/note-source.ts';
import { checkRedirects, type Known } from '../content/redirects.ts';
import { ANY } from '../problems/nearest.ts';
import { describeProblem, type Problem } from '../problems/problem.ts';
import { readContentData, type ContentData } from './check/data.ts';
import { checkFiles } from './check/files.ts';
import { addressesOf, addressFault, checkFigureLinks, hasAddress, type Addresses } from './check/links.ts';
import { checkFigureRefs, checkNotes } from './check/notes.ts';
import { checkOutline } from './check/outline.ts';
import { checkPageIds } from './check/page-ids.ts';
import { registryOf } from './check/registry.ts';
import { checkTitles } from './check/titles.ts';
import { readContent } from './content-files.ts';

/**
 * Reads the whole content below `root` and collects everything wrong with it. How a figure is laid out shows only when
 * it is drawn, later in the build.
 * @returns the problems, an empty list when the content is sound.
 */
export async function checkContent(root: string): Promise<Problem[]> {
  const data = await readContentData(root);
  const files = await readContent(root, 'content/notes/**/*.mdx');
  const { notes, unread } = readNotes(files);
  const known = registryOf(data, notes);
  const registry = { ...known, routes: new Map([...known.routes, ...unread.map(anyPlaceOf)]) };
  const addresses = addressesOf(notes, registry);
  return [
    ...(await checkFiles(root)),
    ...unread,
    ...data.problems,
    ...checkOutline(data.pageLines, files),
    ...checkTitles(data.outlineTitles),
    ...checkNotes(notes, registry),
    ...(unread.length === 0 ? checkFigureRefs(notes, registry.names.figure) : []),
    ...checkPageIds(data, notes, registry.figurePlaces),
    ...[...data.figures.values()].flatMap((figure) =>
      figure ? checkFigureLinks(figure, { addresses, moved: registry.moved }) : [],
    ),
    ...(data.glossary ? checkTerms(data.glossary, addresses) : []),
    ...(data.redirects ? checkRedirects(data.redirects, knownAmong(addresses)) : []),
    ...checkLines(data),
  ];
}

/** The address of a note that cannot be read: it may have any heading. */
function anyPlaceOf({ file }: Problem): [address: string, fragments: ReadonlySet<string>] {
  return [`/${pageOf(file)}/`, new Set([ANY])];
}

/** Checks the lines of commands, and what is recorded of them, if their files and recordings can be read. */
function checkLines({ catalogue, recordings, allRecordingsRead }: ContentData): Problem[] {
  if (catalogue === undefined) return [];
  const recorded = allRecordingsRead ? checkRecorded(catalogue, grammars, recordings) : [];
  return [...checkCommands(catalogue, grammars), ...recorded];
}

/** Checks that the sections which terms name are there. */
function checkTerms(glossary: Glossary, addresses: Addresses): Problem[] {
  return [...glossary.values()].flatMap(({ page, section, line }) => {
    if (section === undefined) return [];
    const message = addressFault('section', `/${page}/#${section}`, addresses);
    return message === undefined ? [] : [{ file: 'content/glossary.yaml', line, message }];
  });
}

/** What redirects have to know of the site. */
const knownAmong = (addresses: Addresses): Known => ({
  faultOf: (address) => addressFault('redirect', address, addresses),
  has: (address) => hasAddress(address, addresses),
});

/** Stops the build, with every problem at its file and line, before a page is made from content that is wrong. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const problems = await checkContent(fileURLToPath(config.root));
        problems.forEach((problem) => logger.error(describeProblem(problem)));
        if (problems.length > 0 && command === 'build') {
          const error = new Error(
            `the content has ${problems.length} problem${problems.length > 1 ? 's' : ''}, see above`,
          );
          delete error.stack;
          throw error;
        }
      },
    },
  };
}
