/** The thread that decodes one HEIC and ends. Its question is the file's bytes, its answer the pixels. */
import { parentPort, workerData } from 'node:worker_threads';
import decode from 'heic-decode';

parentPort?.postMessage(await decode({ buffer: workerData }));
