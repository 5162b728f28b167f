/** A state of a link as readers see it; any other word stays as it is. */
export const stateName = (state: string): string => (state === 'unknown' ? 'not checked' : state);
