import type { CompiledCommand } from '../../commands/compile.ts';
import type { Term } from '../../content/glossary.ts';
import type { NoteSection } from '../../content/note-sections.ts';
import type { NamedPage } from '../../content/plain-pages.ts';
import { inside, isVisible, noteId, stepId, type Figure } from '../../figures/model/figure.ts';
import { plainText } from '../../figures/drawing/markup.ts';

/** A note as records need it. */
export interface SearchedNote {
  id: string;
  title: string;
  /** A shorter one, for the outline. */
  short?: string | undefined;
  lede: string;
  /** How readers ask for its sections, by slug; `top` is the part before the first heading (src/content/note.ts). */
  asked?: Readonly<Record<string, string[]>> | undefined;
  sections: readonly NoteSection[];
}

/** A figure as records need it: its words, and its notes and steps with their fragments. */
export interface SearchedFigure {
  name: string;
  title: string;
  desc: string;
  /** What readers call it. */
  asked?: string[] | undefined;
  labels: readonly string[];
  parts: readonly { title: string; text: string; fragment: string }[];
}

/** The models that records are made of. */
export interface Models {
  commands: readonly CompiledCommand[];
  familyTitle(id: string): string;
  /** In reading order. */
  notes: readonly SearchedNote[];
  figures: readonly SearchedFigure[];
  glossary: ReadonlyMap<string, Term>;
  pages: readonly NamedPage[];
}

/** The words of a figure, and its notes and steps with their addresses. */
export function searchedFigure({
  name,
  title,
  desc,
  asked,
  root,
  notes: remarks,
  steps,
}: Figure): SearchedFigure {
  return {
    name,
    title: plainText(title),
    desc: plainText(desc),
    asked,
    labels: inside(root)
      .filter(isVisible)
      .flatMap(({ label, sub }) => [label, sub].filter((text) => text !== undefined)),
    parts: [
      ...remarks.map(({ number, on, text }) => ({
        title: (on.label?.length ?? 0) > 2 ? on.label! : plainText(title),
        text: plainText(text),
        fragment: noteId({ name }, number),
      })),
      ...steps.map((step, at) => ({
        title: plainText(step.title),
        text: plainText(step.text),
        fragment: stepId({ name }, at),
      })),
    ],
  };
}
