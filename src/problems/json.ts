import { ContentError } from './problem.ts';

/**
 * The value of a JSON text.
 * @throws {ContentError} naming the file when the text is no JSON.
 */
export function readJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContentError([{ file, message: `is not JSON: ${(error as Error).message}` }]);
  }
}
