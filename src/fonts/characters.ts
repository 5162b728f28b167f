const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

/**
 * Every character the shipped fonts hold. A test fails when one is missing in a font, or when a page shows one that is missing here;
 * add it and run `npm run fonts`. (Recorded output may hold others: they fall back to the system's font.)
 */
export const characters = `${ascii}\u00a0‘’“”–—…·×±•›°½é§©`;

/** Signs that pages show and Atkinson Hyperlegible does not have: the reader's system supplies them. */
export const fromSystem = '←↑→↓↔✓';
