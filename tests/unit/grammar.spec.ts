import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readHelp, type Help } from '../../tools/grammar/help.ts';
import { compare, walk } from '../../tools/grammar/walk.ts';
import { dockerHelp, kubectlHelp, nodeUpdate, podmanList, podmanStop } from '../support/help.ts';
import { withFolder } from '../support/folder.ts';

const pages: [what: string, page: string, says: Partial<Help>][] = [
  [
    'a command of docker, whose flags go on in the lines below',
    dockerHelp['container ls --help']!,
    {
      about: 'List containers',
      usage: ['docker container ls [OPTIONS]'],
      aliases: ['container ls', 'container list', 'container ps', 'ps'],
      subcommands: [],
      flags: [
        { long: 'all', short: 'a', about: 'Show all containers (default shows just running)' },
        {
          long: 'format',
          value: 'string',
          about:
            "Format output using a custom template: 'json': Print in JSON format; 'TEMPLATE': Print output using the given Go template",
        },
        {
          long: 'last',
          short: 'n',
          value: 'int',
          about: 'Show n last created containers (includes all states) (default -1)',
        },
      ],
    },
  ],
  [
    "docker's first page: its groups, without the mark of a plugin, and no path of the machine that printed it",
    dockerHelp['--help']!,
    {
      about: 'A self-sufficient runtime for containers',
      subcommands: ['ps', 'compose', 'container'],
      flags: [
        { long: 'config', value: 'string', about: 'Location of client config files' },
        { long: 'debug', short: 'D', about: 'Enable debug mode' },
      ],
    },
  ],
  [
    'the only values of a flag, and no value where an example is given',
    nodeUpdate,
    {
      flags: [
        {
          long: 'availability',
          value: 'string',
          about: 'Availability of the node ("active", "pause", "drain")',
          oneOf: ['active', 'pause', 'drain'],
        },
        { long: 'label-add', value: 'list', about: 'Add or update a node label ("key=value")' },
      ],
    },
  ],
  [
    'a command of podman, which says what it does under a heading',
    podmanStop,
    {
      about: 'Stops one or more running containers.  The container name or ID can be used.',
      usage: ['podman container stop [options] CONTAINER [CONTAINER...]'],
      aliases: [],
      flags: [
        { long: 'all', short: 'a', about: 'Stop all running containers' },
        { long: 'cidfile', value: 'stringArray', about: 'Read the container ID from the file' },
        {
          long: 'time',
          short: 't',
          value: 'int',
          about: 'Seconds to wait for stop before killing the container (default 10)',
        },
      ],
    },
  ],
  [
    'other names of a command of podman, which leave out the group they are in',
    podmanList,
    { about: 'Prints out information about the containers', aliases: ['./list', './ls'] },
  ],
  [
    'a command of kubectl, whose flags name their first value instead of its kind',
    kubectlHelp['rollout undo --help']!,
    {
      about: 'Roll back to a previous rollout.',
      usage: ['kubectl rollout undo (TYPE NAME | TYPE/NAME) [flags] [options]'],
      subcommands: [],
      flags: [
        {
          long: 'dry-run',
          value: 'string',
          about:
            'Must be "none", "server", or "client". If client strategy, only print the object that would be sent, without sending it.',
          oneOf: ['none', 'server', 'client'],
        },
        {
          long: 'filename',
          short: 'f',
          value: 'list',
          about: 'Filename, directory, or URL to files identifying the resource to get from a server.',
        },
        {
          long: 'output',
          short: 'o',
          value: 'string',
          about: 'Output format. One of: (json, yaml, name).',
          oneOf: ['json', 'yaml', 'name'],
        },
        { long: 'recursive', short: 'R', about: 'Process the directory used in -f, --filename recursively.' },
        {
          long: 'to-revision',
          value: 'int',
          about: 'The revision to rollback to. Default to 0 (last revision).',
        },
      ],
    },
  ],
  [
    'a group of kubectl',
    kubectlHelp['rollout --help']!,
    { about: 'Manage the rollout of one or many resources.', subcommands: ['undo'], flags: [] },
  ],
];

for (const [what, page, says] of pages)
  test(`a help page is read: ${what}`, () => {
    expect(readHelp(page)).toMatchObject(says);
  });

/** The grammar of a program that prints these pages, as a tool does, and fails where it has none. */
const walked = (name: string, pages: Readonly<Record<string, string>>) =>
  withFolder({ [name]: '#!/bin/sh\ncat "$PAGES/$*"\n', ...pages }, async (folder) => {
    const program = join(folder, name);
    await chmod(program, 0o755);
    return walk({ name, program, env: { PAGES: folder } });
  });

test("docker's help is walked page by page: aliases go to the command that they stand for, a plugin that is not there leaves its name", async () => {
  const { tool, version, global, commands } = await walked('docker', dockerHelp);
  expect([tool, version, global.map(({ long }) => long)]).toEqual(['docker', '28.2.2', ['config', 'debug']]);
  expect(Object.keys(commands)).toEqual(['compose', 'container', 'container ls', 'container stop']);
  expect(commands['compose']).toEqual({ about: '', usage: [], flags: [], group: true });
  expect(commands['container']).toMatchObject({ usage: ['COMMAND'], group: true });
  expect(commands['container ls']).toMatchObject({
    usage: ['[OPTIONS]'],
    aliases: ['container list', 'container ps', 'ps'],
  });
  expect(commands['container stop']).toMatchObject({
    usage: ['[OPTIONS] CONTAINER [CONTAINER...]'],
    aliases: ['stop'],
  });
});

test("kubectl's flags for every command come from a page of their own", async () => {
  const { version, global, commands } = await walked('kubectl', kubectlHelp);
  expect(version).toBe('1.32.4');
  expect(global.map(({ long, short, value }) => [long, short, value])).toEqual([
    ['as-group', undefined, 'list'],
    ['namespace', 'n', 'string'],
  ]);
  expect(Object.keys(commands)).toEqual(['rollout', 'rollout undo']);
  expect(commands['rollout undo']!.usage).toEqual(['(TYPE NAME | TYPE/NAME) [flags] [options]']);
});

test('a flag that a newer version shows no more is marked with that version', () => {
  const of = (version: string, ...flags: string[]) => ({
    tool: 'docker',
    version,
    global: [],
    commands: { stop: { about: '', usage: [], flags: flags.map((long) => ({ long, about: '' })) } },
  });
  expect(compare(of('26.1.5', 'signal', 'time'), of('28.5.2', 'signal', 'timeout'))).toEqual({
    ...of('26.1.5'),
    comparedWith: '28.5.2',
    commands: {
      stop: {
        about: '',
        usage: [],
        flags: [
          { long: 'signal', about: '' },
          { long: 'time', about: '', goneIn: '28.5.2' },
        ],
      },
    },
  });
});
