/** A copy of the installation whose data a test may harm, as a half-copied stick leaves them. */
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('../../', import.meta.url));
/** The package that holds Tesseract's data is copied, the others are only pointed to. */
const DATA = '@tesseract.js-data';

/** Where Tesseract's Vietnamese data lie in an installation. */
export const READING_DATA = `node_modules/${DATA}/vie/4.0.0_best_int/vie.traineddata.gz`;

/** Copies the built program and its data into a folder; gives the copy's door. */
export function copyInstallation(folder: string): string {
  for (const part of ['bin', 'dist', 'models', 'package.json']) {
    cpSync(join(HERE, part), join(folder, part), { recursive: true });
  }
  const packages = join(HERE, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(packages)) {
    const copy = join(folder, 'node_modules', name);
    if (name === DATA) cpSync(join(packages, name), copy, { recursive: true, dereference: true });
    else symlinkSync(join(packages, name), copy, 'junction');
  }
  return join(folder, 'bin', 'hotich.js');
}
