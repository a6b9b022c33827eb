// The build's beginning: what was removed from `src` must not stay in the program, nor go out with `pack:offline`.
import { rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
