/** A text of the content as it lies in the project. */
export interface ContentFile {
  /** Path from the project's root, such as `content/notes/docker/dockerfile.mdx`. */
  file: string;
  text: string;
}

/** The name of a file without its folders and its ending. */
export const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));

/** One thing wrong in the content: where, and in words that tell the author what to write instead. */
export interface Problem {
  /** Path from the project's root, such as `content/outline.yaml`. */
  file: string;
  /** Line in that file, counted from 1; absent when the fault has no line (a file that is missing). */
  line?: number | undefined;
  message: string;
}

/** `content/outline.yaml:12 message`, the form in which every build error names its place. */
export function describeProblem({ file, line, message }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${message}`;
}

/** What is wrong with something that content names, found where its file and line are not known. */
export class Fault extends Error {}

/**
 * What `find` says is wrong, or nothing when it answers.
 * @throws whatever it throws that is no fault of the content.
 */
export function faultOf(find: () => unknown): string | undefined {
  try {
    find();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

/** Stops the build with every problem found, one per line. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/**
 * Goes on where nothing is wrong.
 * @throws {ContentError} with all the problems, if there are any.
 */
export function stopIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ContentError(problems);
}

/**
 * The problems that an error tells of.
 * @throws the error itself when it is no fault of the content.
 */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof ContentError) return error.problems;
  throw error;
}

/**
 * Reads each of several parts of the content.
 * @throws {ContentError} with the problems of all that cannot be read.
 */
export function readEach<T, R>(parts: readonly T[], read: (part: T) => R): R[] {
  const problems: Problem[] = [];
  const results = parts.flatMap((part) => {
    try {
      return [read(part)];
    } catch (error) {
      problems.push(...problemsOf(error));
      return [];
    }
  });
  stopIfAny(problems);
  return results;
}
