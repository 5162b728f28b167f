import { note, oneFigure, page, type ContentFault } from './sample.ts';

const figure = 'content/figures/swarm.yaml';

/** Links that lead nowhere. */
export const linkFaults: readonly ContentFault[] = [
  {
    fault: 'a broken internal link',
    changed: { [page]: note('See [two](/docker/tow/).') },
    says: `${page}:9 link: unknown page "/docker/tow/"; did you mean "/docker/one/"?`,
  },
  {
    fault: 'a broken link that is defined elsewhere',
    changed: { [page]: note('See [two][2].\n\n[2]: /docker/tow/') },
    says: `${page}:11 link: unknown page "/docker/tow/"; did you mean "/docker/one/"?`,
  },
  {
    fault: 'a broken heading anchor',
    changed: { [page]: note('## First words\n\nSee [there](/docker/one/#frist-words).') },
    says: `${page}:11 link to /docker/one/: unknown heading "frist-words"; did you mean "first-words"?`,
  },
  {
    fault: 'a link to a figure with more behind its name',
    changed: { [page]: note('See [it](/figures/#swarm-two).'), [figure]: oneFigure() },
    says: `${page}:9 link to /figures/: unknown heading "swarm-two"; did you mean "swarm-one"?`,
  },
  {
    fault: 'a section that a term names and that is not there',
    changed: {
      [page]: note('## First words\n\nIt.'),
      'content/glossary.yaml':
        'image: { term: Image, kind: container, means: It., page: docker/one, section: frist-words }\n',
    },
    says: 'content/glossary.yaml:1 section to /docker/one/: unknown heading "frist-words"; did you mean "first-words"?',
  },
  {
    fault: 'a box of a figure that leads nowhere',
    changed: { [figure]: oneFigure(', href: /docker/oen/') },
    says: `${figure}:4 link: unknown page "/docker/oen/"; did you mean "/docker/one/"?`,
  },
  {
    fault: 'a note of a figure that leads nowhere',
    changed: { [figure]: `${oneFigure()}notes:\n  - on: one\n    text: See [it](/docker/one/#swarm).\n` },
    says: `${figure}:7 link to /docker/one/: unknown heading "swarm"`,
  },
  {
    fault: 'a step of a figure that leads to a part which the figure lacks',
    changed: { [figure]: `${oneFigure()}steps:\n  - { title: First, text: "See [it](#swarm-step-2)." }\n` },
    says: `${figure}:6 link to /figures/: unknown heading "swarm-step-2"; did you mean "swarm-step-1"?`,
  },
  {
    fault: 'a sentence of a figure that leads to another site',
    changed: { [figure]: `${oneFigure()}caption: See [it](https://example.org/).\n` },
    says: `${figure}:5 link "https://example.org/": write an address from the root, such as /docker/dockerfile/`,
  },
  {
    fault: 'a link that names an unknown choice',
    changed: { [page]: note('See [one](/docker/one/?shel=cmd).') },
    says: `${page}:9 link to /docker/one/: unknown choice "shel"; did you mean "shell"?`,
  },
  {
    fault: 'a link that names an unknown value of a choice',
    changed: { [page]: note('See [one](/docker/one/?sh=powershel#first).\n\n## First') },
    says: `${page}:9 link to /docker/one/: unknown shell "powershel"; did you mean "powershell"?`,
  },
  {
    fault: 'a link to a page that moved',
    changed: {
      [page]: note('See [it](/docker/old/#words).'),
      'content/redirects.yaml': '/docker/old/: /docker/one/\n',
    },
    says: `${page}:9 link: "/docker/old/#words" moved; write /docker/one/`,
  },
  {
    fault: 'a link of a figure to a place that moved',
    changed: {
      [figure]: oneFigure(', href: "/glossary/#imago"'),
      'content/redirects.yaml': '/glossary/#imago: /glossary/#image\n',
    },
    says: `${figure}:4 link: "/glossary/#imago" moved; write /glossary/#image`,
  },
  {
    fault: 'an address of another site that is none',
    changed: { [page]: note('See [it](https:/example.org/).') },
    says: `${page}:9 link "https:/example.org/" is no address: write one such as https://example.org/`,
  },
  {
    fault: 'the address of a mailbox that is none',
    changed: { [page]: note('Write [me](mailto:example.org).') },
    says: `${page}:9 link "mailto:example.org" is no address: write one such as mailto:name@example.org`,
  },
];
