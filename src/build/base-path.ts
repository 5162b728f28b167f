/** The sub-path that a site is served from, as its addresses begin: with a slash at both ends, however it was set. */
export const basePath = (set: string): string => `/${set}/`.replaceAll(/\/{2,}/g, '/');
