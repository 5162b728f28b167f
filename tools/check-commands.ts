/** `npm run check:commands`: every command, Dockerfile, Compose file and manifest of the content against its tool's own rules. */
import { checkCommands } from '../src/commands/check/commands.ts';
import { grammars } from '../src/commands/grammar/grammars.ts';
import { ContentError, describeProblem } from '../src/problems/problem.ts';
import { catalogue } from './catalogue.ts';
import { checkFiles } from './check/files.ts';

/** @returns how many faults there are; each is printed. */
async function check(): Promise<number> {
  const content = catalogue();
  const files = await checkFiles();
  const problems = [...checkCommands(content, grammars), ...files.problems];
  for (const problem of problems) console.error(describeProblem(problem));
  const versions = Object.values(grammars).map(({ tool, version }) => `${tool} ${version}`);
  const counts = Object.entries(files.checked).map(([what, count]) => `${count} ${what}`);
  console.log(`${content.commands.size} commands checked against ${versions.join(', ')}`);
  console.log(`${counts.join(', ')} checked; ${problems.length} faults in all`);
  return problems.length;
}

try {
  process.exitCode = (await check()) > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  // Commands that cannot be read cannot be checked.
  console.error(error.message);
  process.exitCode = 1;
}
