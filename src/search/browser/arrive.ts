import { take } from './found-words.ts';
import { goTo } from '../../site/browser/go-to.ts';
import { adoptStyles } from '../../styles/adopt.ts';
import { element } from './elements.ts';
import { marked } from './snippet.ts';
import { stem } from '../language/words.ts';
import css from './styles/arrived.css?inline';

const MOST_MARKS = 80;

adoptStyles(css);

/** On the page that a result led to: marks the words in its section, opens what hides them, and goes there; for a command, to the command. */
export function arrive(): void {
  const { stems, command } = take();
  const wanted = new Set(stems);
  if (wanted.size === 0) return;
  unmark();
  const target = document.getElementById(fragment());
  const parts = target
    ? sectionFrom(target)
    : [...document.querySelectorAll('main h1, main .lede, main .prose > :not(h2 ~ *)')];
  let left = MOST_MARKS;
  for (const part of parts) left -= mark(part, wanted, left);
  const found = commandIn(parts, command);
  if (!found) openFolds();
  // On the page of all commands its article is the place: it has the heading.
  const place = target?.matches('article') ? target : (found ?? target);
  open(place);
  if (place) goTo(place);
}

/** The first place in a section that shows a command. */
const commandIn = (parts: readonly Element[], id: string | undefined): Element | undefined =>
  parts
    .flatMap((part) => [part, ...part.querySelectorAll('[data-command]')])
    .find((each) => each.getAttribute('data-command') === id && id !== undefined);

/** Opens the folds around a place. */
function open(place: Element | null): void {
  for (let at = place; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
}

/** Opens answers that hold a marked word, and other folds where the word is nowhere else in sight. */
function openFolds(): void {
  const marks = [...document.querySelectorAll('mark.arrived')];
  for (const each of marks) if (each.closest('.question')) open(each);
  for (const same of Map.groupBy(marks, (each) => stem(each.textContent.toLowerCase())).values())
    if (!same.some((each) => each.checkVisibility())) open(same[0]!);
}

/** Takes the marks of an earlier search away. */
function unmark(): void {
  for (const old of document.querySelectorAll('mark.arrived')) {
    const parent = old.parentNode!;
    old.replaceWith(...old.childNodes);
    parent.normalize();
  }
}

/** The id in the address; where it is not well encoded, as it stands. */
function fragment(): string {
  const raw = location.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** A heading with everything up to the next heading of its rank; anything else by itself. */
function sectionFrom(target: Element): Element[] {
  const rank = /^H([1-6])$/.exec(target.tagName)?.[1];
  const parts = [target];
  if (rank === undefined) return parts;
  for (let next = target.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^H[1-6]$/.test(next.tagName) && next.tagName[1]! <= rank) break;
    parts.push(next);
  }
  return parts;
}

function mark(part: Element, wanted: ReadonlySet<string>, most: number): number {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  let count = 0;
  for (const text of texts) {
    const parent = text.parentElement;
    if (count >= most || !parent || parent.closest('[data-entry], button, svg, script, style, .heading-link'))
      continue;
    const pieces = marked(text.data, wanted);
    const found = pieces.filter((piece) => piece.marked).length;
    if (found === 0) continue;
    count += found;
    text.replaceWith(
      ...pieces.map((piece) =>
        piece.marked ? element('mark', { class: 'arrived' }, piece.text) : piece.text,
      ),
    );
  }
  return count;
}
