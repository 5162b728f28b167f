import { setTimeout as sleep } from 'node:timers/promises';
import {
  today,
  type RecordedEvent,
  type RecordedStep,
  type Recording,
} from '../../src/recordings/recording.ts';
import {
  isCommand,
  type ScriptEntry,
  type ScriptStep,
  type SessionScript,
} from '../../src/recordings/script.ts';
import { hashOf, sealOf } from '../../src/recordings/seal.ts';
import { screenText } from '../../src/recordings/terminal.ts';
import { engineFacts } from './facts.ts';
import type { Lab } from './lab/lab.ts';
import { labelled } from './reworded.ts';
import { answerOf } from './shell.ts';
import { putSite } from './site/project.ts';
import { runDialogue, type Dialogue } from './terminal.ts';

/** Hears of every entry of a session as soon as it is done. */
export type Progress = (entry: RecordedStep | RecordedEvent) => void;

/**
 * Plays a session in a lab and returns what happened.
 * @throws {Error} when a step ends otherwise than its script says: such a session is not a recording.
 */
export async function playSession(lab: Lab, script: SessionScript, progress: Progress): Promise<Recording> {
  const first = script.nodes[0]!;
  const facts = await engineFacts(lab, first, script.engine);
  if (script.site !== undefined) await putSite(lab, first, script.site);
  for (const [path, text] of Object.entries(script.files ?? {})) await lab.put(first, path, text);
  for (const line of script.prepare ?? []) await answerOf(lab, first, line, 120);
  const player = new Player(lab, first);
  const steps: Recording['steps'] = [];
  for (const entry of script.steps) {
    const done = await player.play(entry);
    steps.push(done);
    progress(done);
  }
  const recording = {
    session: script.name,
    title: script.title,
    recorded: today(),
    engine: {
      ...facts,
      ...(lab.machine === undefined ? {} : { machine: lab.machine }),
      ...labelled(script, lab.label),
    },
    steps,
  };
  return { ...recording, seal: sealOf(recording) };
}

class Player {
  readonly #saved = new Map<string, string>();
  readonly #lab: Lab;
  readonly #first: string;
  #eventAt: number | undefined;

  constructor(lab: Lab, first: string) {
    [this.#lab, this.#first] = [lab, first];
  }

  async play(entry: ScriptEntry): Promise<RecordedStep | RecordedEvent> {
    if (isCommand(entry)) return this.#playCommand(entry);
    this.#eventAt = performance.now();
    if ('cut' in entry) {
      await this.#lab.cut(entry.cut);
      return { ...named(entry), event: `power cut: ${entry.cut}` };
    }
    await this.#lab.start(entry.start);
    return { ...named(entry), event: `power on: ${entry.start}` };
  }

  async #playCommand(step: ScriptStep): Promise<RecordedStep> {
    const node = step.node ?? this.#first;
    const command = this.#fill(step.cmd);
    const outcome = await this.#untilSeen(step, () => this.#run(step, node, command));
    if (outcome.exit !== step.exit)
      throw new Error(
        `step "${step.id}" (${command}) ended with ${outcome.exit}, its script says ${step.exit}:\n${outcome.screen}`,
      );
    this.#save(step, outcome.screen);
    const recorded = {
      id: step.id,
      command,
      commandId: step.command ?? null,
      node,
      ...dialogueOf(step, outcome),
      output: outcome.output,
      exit: outcome.exit,
      ms: outcome.ms,
      ...(this.#eventAt === undefined ? {} : { sinceEventMs: Math.round(performance.now() - this.#eventAt) }),
    };
    return { ...recorded, hash: hashOf(recorded) };
  }

  #run(step: ScriptStep, node: string, command: string): Promise<Dialogue> {
    const typing = step.typed && { prompt: step.prompt!, lines: step.typed };
    return runDialogue(this.#lab, node, command, step.within, typing);
  }

  async #untilSeen(step: ScriptStep, attempt: () => Promise<Dialogue>): Promise<Dialogue> {
    const deadline = performance.now() + step.within * 1000;
    const awaited = step.until === undefined ? undefined : new RegExp(step.until, 'm');
    for (;;) {
      const outcome = await attempt();
      if (awaited === undefined || awaited.test(outcome.screen)) return outcome;
      if (performance.now() > deadline)
        throw new Error(`step "${step.id}": no ${awaited} within ${step.within} s, but:\n${outcome.screen}`);
      await sleep(200);
    }
  }

  #fill(line: string): string {
    let filled = line;
    for (const [name, value] of this.#saved) filled = filled.replaceAll(`<${name}>`, value);
    return filled;
  }

  #save(step: ScriptStep, output: string): void {
    for (const [name, pattern] of Object.entries(step.save ?? {})) {
      const found = new RegExp(pattern, 'm').exec(output);
      if (!found)
        throw new Error(`step "${step.id}": nothing to save as ${name}, no ${pattern} in:\n${output}`);
      this.#saved.set(name, found[1] ?? found[0]);
    }
  }
}

/** What was typed and by whom, and the screen where it differs from the bytes put one after another. */
function dialogueOf(
  step: ScriptStep,
  { output, screen, transcript }: Dialogue,
): Pick<RecordedStep, 'typed' | 'transcript' | 'screen'> {
  if (step.typed === undefined) return screen === screenText(output) ? {} : { screen };
  return { typed: step.typed.map((line) => ({ prompt: step.prompt!, line })), transcript };
}

function named({ id }: { id?: string | undefined }): { id?: string } {
  return id === undefined ? {} : { id };
}
