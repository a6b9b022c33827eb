/** The program's version, as package.json states it; recorded in bundles and readings. */
export const VERSION = '0.1.0';
