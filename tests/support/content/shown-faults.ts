import { measured, note, oneCommand, page, witnesses, type ContentFault } from './sample.ts';

/** Faults in what is shown of recordings and files. */
export const shownFaults: readonly ContentFault[] = [
  {
    fault: 'a recording of another name',
    changed: {
      ...witnesses,
      'content/recordings/copy.json': witnesses['content/recordings/lab.json'],
    },
    says: 'content/recordings/copy.json holds "lab"; name it lab.json',
  },
  {
    fault: 'a measurement of another name',
    changed: { 'content/recordings/measure-size.json': measured('linear', 0) },
    says: 'content/recordings/measure-size.json holds "measure-start"; name it measure-start.json',
  },
  {
    fault: 'a run that took less than nothing',
    changed: { 'content/recordings/measure-start.json': measured('linear', -1) },
    says: 'content/recordings/measure-start.json is not a measurement: rows.0.runs.0: a run takes 0 or more; run "npm run record -- measure"',
  },
  {
    fault: 'a run of 0 on a logarithmic axis',
    changed: { 'content/recordings/measure-start.json': measured('logarithmic', 0) },
    says: 'content/recordings/measure-start.json row "docker" has a run of 0, which no logarithmic axis reaches',
  },
  {
    fault: 'a first step of a session',
    changed: { ...witnesses, [page]: note('<Session name="lab" from="lsit" to="end" />') },
    says: `${page}:9 <Session> unknown step of session lab "lsit"; did you mean "list"?`,
  },
  {
    fault: 'a last step of a session that comes before its first',
    changed: { ...witnesses, [page]: note('Text.\n\n<Session name="lab" from="end" to="list" />') },
    says: `${page}:11 <Session> step "end" of session lab comes after "list"`,
  },
  {
    fault: 'a quotation that its step did not print',
    changed: { ...witnesses, [page]: note('It says <Said in="lab/list">CONTAINER *IDs*</Said>.') },
    says: `${page}:9 <Said> the output of lab/list does not hold "CONTAINER IDs"; did you mean "CONTAINER ID"?`,
  },
  {
    fault: 'a recording of another command',
    changed: { ...witnesses, [page]: note('<Command id="container-ls" recorded="lab/end" />') },
    says: `${page}:9 <Command> container-ls: "exit" was recorded in lab/end, not "docker container ls"; show the step with <Session>`,
  },
  {
    fault: 'a command with an unknown recording of its own',
    changed: {
      ...witnesses,
      'content/commands/containers.yaml': `${oneCommand()}    recording: lab/lsit\n`,
    },
    says: 'content/commands/containers.yaml:4 recording: unknown step of session lab "lsit"; did you mean "list"?',
  },
  {
    fault: 'a command with the recording of another as its own',
    changed: { ...witnesses, 'content/commands/containers.yaml': `${oneCommand()}    recording: lab/end\n` },
    says: 'content/commands/containers.yaml:4 recording: container-ls: "exit" was recorded in lab/end, not "docker container ls"; show the step with <Session>',
  },
  {
    fault: 'an annotated line that the file does not have',
    changed: {
      'content/files/app.yaml': 'services:\n  web:\n    image: nginx\n',
      [page]: note(
        '<Annotated file="app.yaml">\n  <Line has="web:">One.</Line>\n  <Line has="imgae: nginx">Two.</Line>\n</Annotated>',
      ),
    },
    says: `${page}:11 <Line> app.yaml: no line after line 2 holds "imgae: nginx"; did you mean "image: nginx"?`,
  },
  {
    fault: 'a line without its file',
    changed: { [page]: note('Text.\n\n<Line has="web:">One.</Line>') },
    says: `${page}:11 <Line> stands alone: write it inside <Annotated file="...">`,
  },
];
