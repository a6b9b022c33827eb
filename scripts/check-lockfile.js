// A lockfile written on one platform may miss the optional packages of another, and `npm ci` then fails
// there: every optional dependency that any locked package names must have an entry of its own.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const missing = [];
for (const [path, entry] of Object.entries(packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const nested = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
    if (packages[nested] === undefined && packages[`node_modules/${name}`] === undefined) {
      missing.push(`${path || 'package.json'} → ${name}`);
    }
  }
}
const hosts = [
  ...new Set(
    Object.values(packages).flatMap(({ resolved }) =>
      resolved?.startsWith('http') ? [new URL(resolved).host] : [],
    ),
  ),
];
if (missing.length > 0) console.error(`package-lock.json lacks:\n${missing.join('\n')}`);
if (hosts.length > 0)
  console.error(`package-lock.json names hosts: ${hosts.join(', ')}; use omit-lockfile-registry-resolved`);
process.exitCode = missing.length + hosts.length > 0 ? 1 : 0;
