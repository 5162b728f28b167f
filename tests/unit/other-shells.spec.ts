import { expect, test } from '@playwright/test';
import { checkCommands } from '../../src/commands/check/commands.ts';
import { grammars } from '../../src/commands/grammar/grammars.ts';
import { readCatalogue } from '../../src/commands/model.ts';
import { oneCommand } from '../support/content/sample.ts';

/** The signs in a line of bash for which PowerShell and cmd are said to need another line. */
function signsIn(line: string): Record<string, string> {
  const text = oneCommand(JSON.stringify(line));
  const said = checkCommands(readCatalogue([{ file: 'content/commands/containers.yaml', text }]), grammars);
  return Object.fromEntries(
    said.flatMap(({ message }) => {
      const [, sign, shell] = /^container-ls: ([^]+) means something else in (\w+):/.exec(message) ?? [];
      return sign === undefined ? [] : [[shell!, sign]];
    }),
  );
}

test('a line with a sign that PowerShell or cmd reads otherwise needs one of its own there', () => {
  const both = (sign: string) => ({ powershell: sign, cmd: sign });
  for (const [line, signs] of [
    ["echo 'a b'", both("'")],
    ['docker rm $(docker ps -q)', both('$')],
    ['echo "$HOME"', both('$')],
    ['cd a; docker ps', both(';')],
    ['(cd a && docker ps)', both('(')],
    ['docker ps &', both('&')],
    ['docker ps &> all.txt', both('&')],
    ['docker ps 2>/dev/null', both('>/dev/')],
    ['DOCKER_HOST=a docker ps', both('DOCKER_HOST=')],
    ['docker cp ~/a box:/a', both('~')],
    ['cat *.txt', both('*')],
    ['echo a\\ b', both('\\')],
    ['echo "a \\"b\\""', both('\\')],
    ['cat <<EOF\na\nEOF', both('<<')],
    ['docker load < a.tar', { powershell: '<' }],
    ['docker build --secret id=a,src=b .', { powershell: ',' }],
    ['docker ps --format {{.Names}}', { powershell: '{' }],
    ['curl -d @a.json localhost', { powershell: '@' }],
    ['docker run -ea=1.2 busybox', { powershell: '-ea=1.' }],
    ['docker ps # all', { cmd: '#' }],
    ['git show HEAD^', { cmd: '^' }],
    ['echo "%PATH%"', { cmd: '%PATH%' }],
    ['mkdir a{1,2}', { powershell: '{', cmd: '{1,2}' }],
  ] as const)
    expect(signsIn(line), line).toEqual(signs);
  for (const line of [
    'docker run -d \\\n  -p 127.0.0.1:80:80 nginx:1.27 2>&1 && docker ps || exit 1',
    'docker exec box sh -c "cd /; ls *.txt > /dev/null & wait"',
    'docker pull a@sha256:b && ssh user@host ls ./a.b --c=1.5 > b.txt',
  ])
    expect(signsIn(line), line).toEqual({});
});
