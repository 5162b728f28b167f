import type { NoteElement } from '../../content/note-source.ts';
import { vocabularyRules, type Reference, type Rule } from '../../notes/vocabulary-rules.ts';
import { isKnown, unknown } from '../../problems/nearest.ts';

/** Names that may stand in a reference attribute, by what it refers to. */
export type Names = Record<Reference, ReadonlySet<string>>;

/** What is wrong with one element of a note by the rules of the vocabulary, apart from what it shows. */
export function elementFaults(element: NoteElement, names: Names): string[] {
  const { name, attributes } = element;
  if (!/^[A-Z]/.test(name)) return [];
  const rule = vocabularyRules[name];
  if (rule === undefined) return [unknown('component', name, Object.keys(vocabularyRules))];
  const missing = rule.required
    .filter((attribute) => !attributes.has(attribute))
    .map((attribute) => `needs ${attribute}="..."`);
  const wrong = [...attributes].map(([attribute, value]) =>
    attributeFault(element, rule, attribute, value, names),
  );
  return [...missing, ...wrong, placeFault(element, rule), wordsFault(element, rule), rule.fault?.(element)]
    .filter((fault) => fault !== undefined)
    .map((fault) => `<${name}> ${fault}`);
}

function attributeFault(
  { numericAttributes }: NoteElement,
  { references = {}, text = [] }: Rule,
  attribute: string,
  value: string,
  names: Names,
): string | undefined {
  const known = [...Object.keys(references), ...text];
  if (!known.includes(attribute)) return unknown('attribute', attribute, known);
  if (value.trim() === '') return `${attribute} is empty: write ${attribute}="..."`;
  const reference = references[attribute];
  // Rows of the corrections are the only things that are named by a number.
  if (numericAttributes.has(attribute) && reference !== 'correction')
    return `${attribute}={${value}} is a number: write ${attribute}="${value}"`;
  return reference === undefined || isKnown(value, names[reference])
    ? undefined
    : unknown(reference, value, names[reference]);
}

const placeFault = ({ inSentence }: NoteElement, { isBlock }: Rule): string | undefined =>
  isBlock && inSentence
    ? 'stands among words: write it on a line of its own, with blank lines around it'
    : undefined;

function wordsFault({ text, inside }: NoteElement, { words }: Rule): string | undefined {
  const isEmpty = text.trim() === '' && inside.length === 0;
  if (words === undefined || (words === 'none') === isEmpty) return undefined;
  return isEmpty ? `needs words, ${words}` : 'shows nothing of what stands in it: end it with />';
}
