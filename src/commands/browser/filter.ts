import { around } from '../../site/browser/around.ts';
import {
  askedInAddress,
  keptInAddress,
  plainLetters,
  revealTargets,
  saidAtRest,
  showSections,
} from '../../site/browser/filtered.ts';
import { PASTED_PROMPT } from '../prompts.ts';

/** Shows only the commands whose names, tasks or lines hold every word that is typed; the words stand in the address. */
export function start(): void {
  const input = document.querySelector<HTMLInputElement>('#filter');
  const count = document.querySelector('[data-filter-count]');
  const none = document.querySelector<HTMLElement>('[data-filter-none]');
  const elsewhere = none?.querySelector('a');
  if (!input || !count || !none || !elsewhere) return;
  const commands = [...document.querySelectorAll<HTMLElement>('article[data-find]')];
  const families = [...document.querySelectorAll<HTMLElement>('.family')];
  const fill = (words: string) => {
    input.value = words;
    show();
  };
  const keep = keptInAddress((asked) => fill(asked('words') ?? ''));
  const say = saidAtRest(count);
  const show = () => {
    // Safari gives a field that nothing may be filled into its default when a reader comes back.
    input.defaultValue = input.value;
    // A line may be pasted with its prompt.
    const words = plainLetters(input.value.replace(PASTED_PROMPT, '')).split(/\s+/).filter(Boolean);
    for (const command of commands)
      command.hidden = !words.every((word) => beginsWord(textOf(command), word));
    showSections(families, 'article:not([hidden])');
    const { length: shown } = commands.filter(({ hidden }) => !hidden);
    say(words.length > 0 ? `${shown} of ${commands.length} commands` : '');
    none.hidden = shown > 0;
    elsewhere.search = String(new URLSearchParams({ q: input.value }));
    keep([['words', input.value.trim()]]);
  };
  const showAll = () => fill('');
  input.addEventListener('input', show);
  // What lines say changes with the values and choices of the reader.
  input.addEventListener('focus', () => texts.clear());
  const showAnew = () => {
    texts.clear();
    show();
  };
  document.documentElement.addEventListener('choice', showAnew);
  addEventListener('click', (act) => around(act, '[data-reset-slots]') && setTimeout(showAnew));
  none.querySelector('button')?.addEventListener('click', () => {
    showAll();
    input.focus();
  });
  const reveal = revealTargets(showAll);
  // What was typed before this was there stays; what a link asks for must not hide where it leads.
  const linked = askedInAddress()('words');
  if (input.value === '' && linked) {
    fill(linked);
    reveal(true);
  } else if (input.value !== '') show();
}

/** What commands said when they were last asked. */
const texts = new Map<HTMLElement, string>();

/** Names, title, lines, other spellings and purpose of a command, in small letters. */
function textOf(command: HTMLElement): string {
  const known = texts.get(command);
  if (known !== undefined) return known;
  const parts = [...command.querySelectorAll<HTMLElement>('h3, [data-entry], [data-also], .does')].map(
    wordsOf,
  );
  const text = plainLetters(`${command.dataset.find} ${parts.join(' ')}`);
  texts.set(command, text);
  return text;
}

/** Letters and digits before a word make it the end of another; a hyphen before a flag makes that another flag. */
const WITHIN = /^(?:[\p{L}\p{N}]|--)/u;

/** Whether a word of a text begins so. */
function beginsWord(text: string, word: string): boolean {
  let at = text.indexOf(word);
  while (at > 0 && WITHIN.test(text[at - 1]! + word[0]!)) at = text.indexOf(word, at + 1);
  return at >= 0;
}

/** The words of a part, both forms of a flag among them, without the engine that the reader did not choose. */
function wordsOf(part: HTMLElement): string {
  const words = part.cloneNode(true) as HTMLElement;
  const { engine } = document.documentElement.dataset;
  for (const other of words.querySelectorAll(`[data-engine]:not([data-engine~="${engine}"])`)) other.remove();
  for (const long of words.querySelectorAll('[data-flags="long"]')) long.prepend(' ');
  return words.textContent;
}
