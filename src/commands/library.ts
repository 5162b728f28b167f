/// <reference types="vite/client" />
import { existing } from '../problems/nearest.ts';
import { compileCommand, type CompiledCommand } from './compile.ts';
import { explaining } from './grammar/grammars.ts';
import { readCatalogue } from './model.ts';

const files = import.meta.glob<string>('../../content/commands/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const catalogue = readCatalogue(
  Object.entries(files).map(([path, text]) => ({ file: path.replace('../../', ''), text })),
);

/** What readers can fill in, by name. */
export const slots = catalogue.slots;

/** Every command by its id, in the order readers see them. */
export const commands: ReadonlyMap<string, CompiledCommand> = new Map(
  [...catalogue.commands].map(([id, source]) => [id, compileCommand(source, explaining)]),
);

/** The families in order, each with its commands. */
export const families = catalogue.families.map(({ id, title, commands: members }) => ({
  id,
  title,
  commands: members.map((member) => commands.get(member.id)!),
}));

/** @throws {Error} with the nearest right id when there is no such command. */
export function command(id: string): CompiledCommand {
  return existing('command', id, commands);
}
