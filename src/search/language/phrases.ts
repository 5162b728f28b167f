/** Verbs of two or three words, whose words mean something else apart, with the one word that means the same. */
const PHRASES: Readonly<Record<string, string>> = {
  login: 'log in|log into|log on|sign in|sign into',
  logout: 'log out|log off|sign out|sign off',
  remove: 'get rid of|throw away|throw out|tear down|take away|take down|blow away|wipe out|do away with',
  stop: 'shut down|turn off|switch off|power off|bring down',
  start: 'spin up|bring up|fire up|turn on|switch on|power on|boot up',
  enter: 'get into|go into|get inside|go inside|step into|jump into|hop into|drop into|jump inside',
  rollback: 'roll back|go back',
  backup: 'back up',
  cleanup: 'clean up|clear out|tidy up',
  replicas: 'copies of|instances of|clones of',
  see: 'find out',
  setup: 'set up',
  inuse: 'in use|being used',
  now: 'right now|at the moment|at present',
  immediately: 'right away|straight away|at once',
};

const WORDS = Object.keys(PHRASES);

/** The first word of a phrase as it is conjugated: `rolling back`, `logged in`, `shutting down`. */
const anyForm = (phrase: string): string => phrase.replace(' ', '(?:\\w?ing|\\w?ed|s)? ');

const PATTERN = new RegExp(
  `\\b(?:${Object.values(PHRASES)
    .map((phrases) => `(${phrases.split('|').map(anyForm).join('|')})`)
    .join('|')})\\b`,
  'g',
);

/** A text in small letters with such verbs as one word. */
export const withoutPhrases = (text: string): string =>
  text.replaceAll(PATTERN, (_, ...found) => WORDS[found.findIndex((phrase) => phrase !== undefined)]!);
