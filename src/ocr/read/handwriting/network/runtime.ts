/** The ONNX runtime, loaded so that it keeps to itself. */
import type * as Runtime from 'onnxruntime-node';

/**
 * Since 1.30 the runtime keeps a device number and a queue of events in the user's home and tries to send them. It asks the
 * environment of the process, which a worker thread only has a copy of: the main thread must have said so before.
 */
export function silenceRuntime(): void {
  process.env.ORT_DISABLE_TELEMETRY = '1';
}

export function loadRuntime(): Promise<typeof Runtime> {
  silenceRuntime();
  return import('onnxruntime-node');
}
