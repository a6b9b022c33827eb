/** Opens an address with the system's own opener, if there is a screen to open it on. Never fails, never waits. */
import { spawn } from 'node:child_process';

export function openInBrowser(address: string, env: NodeJS.ProcessEnv): void {
  const opener = openerOf(process.platform, env);
  if (opener === null) return;
  const [command, args] = opener;
  try {
    const child = spawn(command, [...args, address], {
      detached: true,
      stdio: 'ignore',
      windowsHide: true,
      // `start` takes its first quoted word for a title.
      windowsVerbatimArguments: true,
    });
    // No opener installed: the address is on the screen.
    child.on('error', () => {});
    child.unref();
  } catch {
    // As above.
  }
}

function openerOf(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): readonly [command: string, args: readonly string[]] | null {
  if (platform === 'win32') return ['cmd', ['/c', 'start', '""']];
  if (platform === 'darwin') return ['open', []];
  return env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined ? ['xdg-open', []] : null;
}
