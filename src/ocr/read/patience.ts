/** An end to waiting for threads that may have died without a word. */

/** What is awaited has not come in time. */
export class OutOfPatience extends Error {}

/** Starting an engine takes 0.3 s, a line 20 to 200 ms. */
const PATIENCE_MILLISECONDS = 60_000;

/** What `work` comes to. Rejects with `OutOfPatience` if it comes to nothing for a minute. */
export async function withPatience<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new OutOfPatience('the reader does not answer')), PATIENCE_MILLISECONDS);
    // The work itself keeps the process alive; this clock must not.
    timer.unref();
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
