import { validate, ValidationSeverity, type ValidatorSettings } from 'dockerfile-utils';
import { hint } from '../../src/problems/nearest.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { dockerInstructions } from '../../src/recordings/hand-typed.ts';
import { baseImageFaults } from './base-images.ts';

const FLAGS =
  'chmod chown exclude from keep-git-dir link parents checksum mount network security platform interval retries start-interval start-period timeout'.split(
    ' ',
  );

/** Every rule by name: one that is not named would be off. */
const RULES: Required<ValidatorSettings> = {
  deprecatedMaintainer: ValidationSeverity.WARNING,
  directiveCasing: ValidationSeverity.WARNING,
  emptyContinuationLine: ValidationSeverity.WARNING,
  instructionCasing: ValidationSeverity.WARNING,
  instructionCmdMultiple: ValidationSeverity.WARNING,
  instructionEntrypointMultiple: ValidationSeverity.WARNING,
  instructionHealthcheckMultiple: ValidationSeverity.WARNING,
  // A lint below says it of more instructions.
  instructionJSONInSingleQuotes: ValidationSeverity.IGNORE,
  instructionWorkdirRelative: ValidationSeverity.IGNORE,
};

/** What the Dockerfile's grammar does not forbid and a build still stumbles over. */
const LINTS: [RegExp, string][] = [
  [/^\s*(COPY|ADD)\s(.*\s)?\.\.\//i, 'a path above the build context cannot be copied'],
  [
    /^\s*(COPY|ADD)\s+(--\S+\s+)*\/(home|Users|tmp)\//i,
    'a path of the host cannot be copied; only files below the build context can',
  ],
  [
    /^\s*(ONBUILD\s+)?(ADD|COPY|ENTRYPOINT|RUN|VOLUME|(HEALTHCHECK\s.*)?CMD)\s+(--\S+\s+)*\[\s*'/i,
    'the list form needs double quotes, not single ones',
  ],
  [/^\s*RUN\s+(sudo\s+)?cd\s+\S+\s*$/i, 'cd lasts only for its own RUN; write WORKDIR'],
  [
    /^\s*RUN\s.*apt(-get)? install(?!.*(-y|--yes|--assume-yes))/i,
    'apt-get install waits for an answer; add -y',
  ],
];

/** Everything wrong with a Dockerfile, by file and line. */
export function checkDockerfile(file: string, text: string, firstLine = 1): Problem[] {
  const grammar = validate(text, RULES).map(({ message: said, range }) => {
    const message = typeof said === 'string' ? said : said.value;
    const [, kind, written] = /^Unknown (instruction|flag): (.*)/.exec(message) ?? [];
    const near = written === undefined ? '' : hint(written, kind === 'flag' ? FLAGS : dockerInstructions);
    return {
      file,
      line: range.start.line + firstLine,
      message: message + near,
    };
  });
  const lines = text.split('\n').flatMap((line, index) =>
    LINTS.filter(([pattern]) => pattern.test(line)).map(([, message]) => ({
      file,
      line: index + firstLine,
      message,
    })),
  );
  const images = baseImageFaults(text).map(({ line, message }) => ({
    file,
    line: line + firstLine,
    message,
  }));
  return [...grammar, ...lines, ...images];
}
