/** The export profiles that come with the program. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('./profiles/', import.meta.url));

/** Their ids, in the order of the alphabet. */
export function profileIds(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** Where the profile of an id lies. */
export function profilePath(id: string): string {
  return join(FOLDER, `${id}.json`);
}
