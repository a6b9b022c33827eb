// The build's second half: data files that tsc does not carry over.
import { cpSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Copies every file under `src` that is not TypeScript to the same place under `dist`. */
function copyData(folder) {
  for (const name of readdirSync(join('src', folder))) {
    const path = join(folder, name);
    if (statSync(join('src', path)).isDirectory()) copyData(path);
    else if (!name.endsWith('.ts')) cpSync(join('src', path), join('dist', path));
  }
}

copyData('.');
