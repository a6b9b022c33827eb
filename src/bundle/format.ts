/** Format of bundles this program writes and reads; raised when a receiver must know more to read them. */
export const BUNDLE_FORMAT = 1;
