/**
 * The pages that are not notes, those of the outline in its order. Bar, outline, cards, llms.txt, search and the check of links read this
 * table; the sitemap lists the routes themselves.
 */
import { linkFields } from './link-fields.ts';

/** A page that is not a note. */
interface PlainPage {
  /** Path under the site's root, with a slash at both ends. */
  path: string;
  /** Its name in the outline and on its card; the card of the home page shows the tagline. */
  title: string;
  /** Its name in the bar, where it stands there. */
  inBar?: string;
  /** What its card says above the title. */
  where: string;
  /** Stands under "Look up" in the outline. */
  inOutline?: true;
  /** What else readers call it. */
  names?: readonly string[];
  /** The names of fields that an address of it may fill in. */
  fields?: readonly string[];
  /** The places of a page that is written, not made from content, for links to them. */
  places?: readonly string[];
}

const lookedUp = { where: 'Look up', inOutline: true } as const;

/** Every page that is not a note, apart from the recorded sessions, which have one each. */
export const plainPages: readonly PlainPage[] = [
  { path: '/', title: 'Home', where: 'Containers, virtual machines, Swarm, Kubernetes' },
  { path: '/notes/', title: 'All notes', inBar: 'Notes', where: 'In reading order', names: ['notes'] },
  { path: '/search/', title: 'Search', where: 'Notes, commands and figures', fields: ['q'] },
  {
    path: '/commands/',
    title: 'All commands',
    inBar: 'Commands',
    names: ['commands', 'cheat sheet', 'cheatsheet'],
    fields: ['words'],
    ...lookedUp,
  },
  { path: '/figures/', title: 'All figures', inBar: 'Figures', names: ['figures', 'diagrams'], ...lookedUp },
  { path: '/glossary/', title: 'Glossary', inBar: 'Glossary', names: ['terms', 'definitions'], ...lookedUp },
  { path: '/map/', title: 'Course map', fields: linkFields, ...lookedUp },
  { path: '/corrections/', title: 'Corrections', ...lookedUp },
  { path: '/sources/', title: 'Sources', ...lookedUp },
  {
    path: '/about/',
    title: 'About these notes',
    names: ['about'],
    places: ['where-the-notes-come-from', 'what-was-changed', 'how-it-is-checked', 'keyboard', 'licences'],
    ...lookedUp,
  },
  { path: '/recordings/', title: 'Recordings', where: 'Look up', names: ['recorded sessions'] },
  { path: '/links/', title: 'Links to elsewhere', where: 'Look up', names: ['links'] },
  { path: '/licences/', title: 'Licences', where: 'About these notes', names: ['licenses', 'license'] },
];

/** The pages to look things up in, in the order of the outline. */
export const lookUp = plainPages.filter(({ inOutline }) => inOutline);

/** The list of the keys that do something, a place of its own in the outline. */
export const keyboard = {
  path: '/about/#keyboard',
  title: 'Keyboard shortcuts',
  names: ['shortcuts', 'hotkeys'],
} as const;

/** A page, or a place on one, that search finds by its title and names alone. */
export type NamedPage = Pick<PlainPage, 'path' | 'title' | 'names'>;

/** What search finds by its names alone: the pages that are not notes, apart from home and the search itself. */
export const namedPages: readonly NamedPage[] = [
  ...plainPages.filter(({ path }) => path !== '/' && path !== '/search/'),
  keyboard,
];
