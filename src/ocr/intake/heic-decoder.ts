/** The pixels of an iPhone's picture, fetched on a thread of its own. */
import { Worker } from 'node:worker_threads';
import { BUILT } from '../built.js';

/** A decoded picture, four bytes a pixel. */
export interface HeicPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * Decodes a HEIC. With its thread goes the decoder's memory, and what it prints about damaged files. Run from its source
 * (tests, benches) it decodes on this thread: a thread needs the built file. Rejects for bytes that are no whole picture.
 */
export async function decodeHeic(bytes: Uint8Array): Promise<HeicPixels> {
  if (!BUILT) {
    const { default: decode } = await import('heic-decode');
    return decode({ buffer: bytes });
  }
  const worker = new Worker(new URL('./heic-worker.js', import.meta.url), {
    workerData: bytes,
    stdout: true,
    stderr: true,
  });
  try {
    return await new Promise<HeicPixels>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  } finally {
    await worker.terminate();
  }
}
