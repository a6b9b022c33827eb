/** Where the picture shows: as asked, or in the terminal if it can, else on the local page. */
import type { Workspace } from '../../store/types.js';
import type { Screen } from '../review/screen.js';
import type { DeskTerminal } from '../review/session.js';
import { NO_PICTURE, type PictureView } from './picture-view.js';

export type PicturePlace = 'auto' | 'terminal' | 'page' | 'none';

/** Opens the view; call it with the screen open, so that nothing a terminal prints by mistake stays. */
export async function openPictureView(
  workspace: Workspace,
  place: PicturePlace,
  screen: Screen,
  { input, output }: DeskTerminal,
): Promise<PictureView> {
  if (place === 'none') return NO_PICTURE;
  if (place !== 'page') {
    const { askTerminal } = await import('./terminal.js');
    const able = await askTerminal(input, output, process.env);
    screen.forget();
    if (able !== null) {
      const { inlineView } = await import('./inline-view.js');
      return inlineView(workspace, screen, able.kind, able.cell);
    }
    if (place === 'terminal') return NO_PICTURE;
  }
  const { pageView } = await import('./page-view.js');
  return pageView(workspace, process.env);
}
