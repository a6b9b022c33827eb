// Assembles a folder that a ward copies from a stick: Node itself, the built program with the libraries it
// needs, and a script that starts it. For the platform it is run on; the network is not needed.
//   npm run pack:offline [-- OUT_DIR]
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const windows = process.platform === 'win32';
const target = resolve(process.argv[2] ?? join('pack', `hotich-${process.platform}-${process.arch}`));
const app = join(target, 'app');

// The folder is made anew: leftovers of an older version would be started with the new one.
rmSync(target, { recursive: true, force: true });
mkdirSync(app, { recursive: true });

for (const name of [
  'bin',
  'dist',
  'models',
  'package.json',
  'package-lock.json',
  'README.vi.md',
  'README.md',
  'CHANGELOG.md',
]) {
  if (existsSync(name)) cpSync(name, join(app, name), { recursive: true });
}
cpSync('node_modules', join(app, 'node_modules'), { recursive: true, verbatimSymlinks: true });
// Development libraries go; nothing is fetched and no install script runs.
execFileSync(
  windows ? 'npm.cmd' : 'npm',
  ['prune', '--omit=dev', '--ignore-scripts', '--offline', '--no-audit', '--no-fund'],
  {
    cwd: app,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: windows,
  },
);

const node = windows ? 'node.exe' : 'node';
cpSync(process.execPath, join(target, node));

if (windows) {
  // Code page 65001, or Vietnamese does not show; %~dp0 is the stick's or the copy's own folder.
  const lines = ['@echo off', 'chcp 65001 >nul', '"%~dp0node.exe" "%~dp0app\\bin\\hotich.js" %*', ''];
  writeFileSync(join(target, 'hotich.cmd'), lines.join('\r\n'));
} else {
  const script = join(target, 'hotich');
  const lines = [
    '#!/bin/sh',
    'folder=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)',
    'exec "$folder/node" "$folder/app/bin/hotich.js" "$@"',
    '',
  ];
  writeFileSync(script, lines.join('\n'));
  chmodSync(script, 0o755);
}

// What was packed must start from where it lies, or it is not handed out.
const version = execFileSync(join(target, node), [join(app, 'bin', 'hotich.js'), '--version'], {
  encoding: 'utf8',
}).trim();
console.log(`${basename(target)}: hotich ${version}, started from ${target}`);
