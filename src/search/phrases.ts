/** Verbs of two or three words, whose words mean something else apart, with the one word that means the same. */
const PHRASES: Readonly<Record<string, string>> = {
  login: 'log in|log into|log on|sign in|sign into',
  logout: 'log out|log off|sign out|sign off',
  remove: 'get rid of|throw away|throw out|tear down|take away|take down',
  stop: 'shut down|turn off|switch off|power off|bring down',
  start: 'spin up|bring up|fire up|turn on|switch on|power on|boot up',
  enter: 'get into|go into|get inside|go inside|step into|jump into|hop into|drop into',
  rollback: 'roll back|go back',
  backup: 'back up',
  cleanup: 'clean up|clear out|tidy up',
  replicas: 'copies of|instances of',
};

const meant = new Map(
  Object.entries(PHRASES).flatMap(([word, phrases]) =>
    phrases.split('|').map((phrase): [string, string] => [phrase, word]),
  ),
);
const PATTERN = new RegExp(`\\b(?:${[...meant.keys()].join('|')})\\b`, 'g');

/** A text in small letters with such verbs as one word. */
export const withoutPhrases = (text: string): string =>
  text.replaceAll(PATTERN, (phrase) => meant.get(phrase)!);
