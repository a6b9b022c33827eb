/** Engines that work side by side start together or not at all. */

/**
 * What all of `starts` come to. If one of them fails the others are ended, for a thread left over would keep
 * the program from ending; then throws what that one threw.
 */
export async function startAll<Engine>(
  starts: readonly Promise<Engine>[],
  end: (engine: Engine) => Promise<unknown>,
): Promise<readonly Engine[]> {
  try {
    return await Promise.all(starts);
  } catch (error) {
    for (const start of await Promise.allSettled(starts)) {
      if (start.status === 'fulfilled') await end(start.value);
    }
    throw error;
  }
}
