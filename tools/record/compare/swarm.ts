/** Where a row of Swarm's task table names the node, counted in words; a task that another replaced has a mark before its name. */
const nodeAt = (words: readonly string[]) => (words[1] === '\\_' ? 4 : 3);

/**
 * The rows of `docker service ps` without the scheduler's free choices: which task runs on which of the nodes, and how often a
 * task was replaced before. What became of each task stays, on how many nodes they run, and how evenly each service is spread.
 * @param isSpreadFree whether the last two are free as well, as after an update that starts new tasks beside the old ones.
 */
export function withoutPlaces(rows: readonly string[], isSpreadFree: boolean): string[] {
  const tasks = rows.map((row) => row.split(' '));
  const node = (words: readonly string[]) => words[nodeAt(words)];
  const service = (words: readonly string[]) => words[nodeAt(words) - 2]!;
  const isRunning = (words: readonly string[]) => words[nodeAt(words) + 1] === 'Running';
  const elsewhere = (words: readonly string[]) => words.with(nodeAt(words), '<node>').join(' ');
  const running = tasks.filter(isRunning);
  const ended = tasks.filter((words) => !isRunning(words)).map(elsewhere);
  const spread = [...Map.groupBy(running, service)].map(([name, each]) => {
    const counts = [...Map.groupBy(each, node).values()].map(({ length }) => length);
    return `${name} per node: ${counts.sort().join(' ')}`;
  });
  return [
    ...(isSpreadFree ? [] : [`nodes: ${new Set(running.map(node)).size}`, ...spread.sort()]),
    ...running.map(elsewhere).sort(),
    ...new Set(ended.sort()),
  ];
}

/**
 * The table of `docker node ls` without the outcome of the managers' vote: which of those that can reach each other leads.
 * How many lead, and which node is down or out of reach, stays.
 */
export function withoutLeader(lines: readonly string[]): string[] {
  const leaders = lines.filter((line) => / Leader /.test(line)).length;
  return [
    `leaders: ${leaders}`,
    ...lines.map((line) => line.replace(/ (?:Leader|Reachable) /, ' <in reach> ')),
  ];
}
