import { NoEngine } from '../../tools/record/engine/need.ts';

/**
 * Unpacks what tests need, or returns why this machine can have none of it. Whatever else goes wrong is a failure, and
 * no reason to skip a test.
 */
export async function whyNot(
  unpack: (say: (line: string) => void) => Promise<void>,
): Promise<string | undefined> {
  try {
    await unpack(console.log);
    return undefined;
  } catch (error) {
    if (error instanceof NoEngine) return error.message;
    throw error;
  }
}
