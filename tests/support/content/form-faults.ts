import { inText, type ContentFault } from './sample.ts';

const noFootnotes = 'a note has no footnotes: say it in the text, and quote a source with <Cited>';

/** Markdown that a page would show otherwise than it was meant. */
export const formFaults: readonly ContentFault[] = [
  inText(
    'a reference to a link that is not defined',
    'One.\nSee [the **manual**][manaul].\n\n[manual]: /docker/one/',
    'no link is defined as "[manaul]": define it, as in [manaul]: /docker/dockerfile/, or write \\[ for a bracket; did you mean "manual"?',
    10,
  ),
  inText(
    'a reference to a link by its words that is not defined',
    'See [manual][].',
    'no link is defined as "[manual]": define it, as in [manual]: /docker/dockerfile/, or write \\[ for a bracket',
  ),
  inText(
    'a fence in an unknown language',
    '```dokcerfile\nFROM a\n```',
    'unknown language "dokcerfile"; did you mean "dockerfile"?',
  ),
  inText('a footnote', 'Text.[^1]\n\n[^1]: More.', `"[^1]": ${noFootnotes}`),
  inText('a footnote that is not there', 'Text.[^more]', `"[^more]": ${noFootnotes}`),
  inText('a list of tasks', '- [x] Done', 'a note has no boxes to tick: write a plain list, - without [ ]'),
  inText(
    'a heading of signs alone',
    '## ???',
    'the heading "???" has no letter or digit, of which its address could be made',
  ),
  inText(
    'a heading with the address of the top',
    '## Top',
    'the heading "Top" has the address #top, which leads to the top of every page: say more',
  ),
  inText(
    'a comment in a heading',
    '## Words {/* later */}',
    'braces stand in a heading: write a comment on a line of its own',
  ),
];
