/**
 * Whether the program runs as it is built, or from its source (tests, benches): a thread is started from a built file
 * only, so from source its work is done on the thread at hand.
 */
export const BUILT = import.meta.url.endsWith('.js');
