/** The picture above the question, in a terminal that can show one. */
import { deskMessages } from '../../messages/desk.js';
import { say } from '../../messages/message.js';
import type { Workspace } from '../../store/types.js';
import type { Screen } from '../review/screen.js';
import { shorten } from '../review/text-width.js';
import { Cuts } from './cuts.js';
import type { InlineKind } from './inline.js';
import type { PictureView } from './picture-view.js';
import { type Part, partsOfEntry, partsOfQuestion } from './subject.js';

/** First row of the picture: under the header and its rule. */
const TOP = 2;
/** Rows the question, the line, the notices and the keys need under the picture. */
const QUESTION_ROWS = 17;
const MOST_ROWS = 18;
const CUT_WIDTH = 1600;
/** Kitty's pictures lie over the text and do not go with it. */
const KITTY_DELETE = '\x1b_Ga=d,q=2\x1b\\';

export function inlineView(
  workspace: Workspace,
  screen: Screen,
  kind: InlineKind,
  cell: { readonly width: number; readonly height: number },
): PictureView {
  const cuts = new Cuts();
  let shown = 0;
  let last: string | null = null;
  let close = false;
  let again: (() => void) | null = null;

  const rows = (): number => Math.max(0, Math.min(MOST_ROWS, screen.rows - QUESTION_ROWS));
  const jobOf = (part: Part) => ({
    ...part,
    maxWidth: CUT_WIDTH,
    inline: {
      kind,
      columns: screen.columns,
      rows: rows(),
      width: screen.columns * cell.width,
      height: rows() * cell.height,
      close,
    },
  });

  /** No child is asked about under another one's picture. */
  const clear = (): void => {
    last = null;
    const text = shorten(say(deskMessages.pageNoPicture), screen.columns - 2);
    screen.clearPicture(TOP, rows(), text, kind === 'kitty' ? KITTY_DELETE : '');
  };

  return {
    get rows() {
      return rows();
    },
    footnote: null,
    show(question, upcoming) {
      again = () => this.show(question, null);
      const turn = ++shown;
      const parts = partsOfQuestion(workspace, question);
      const part = parts.find((each) => each.marked.length > 0) ?? parts[0];
      if (rows() === 0) return;
      if (part === undefined) {
        clear();
        return;
      }
      void cuts.ask(jobOf(part)).then((answer) => {
        if (turn !== shown) return;
        if (answer.outcome !== 'inline') {
          clear();
          return;
        }
        last = answer.sequence;
        screen.drawPicture(TOP, answer.sequence);
        if (upcoming !== null)
          for (const next of partsOfEntry(workspace, upcoming))
            void cuts.ask({ ...jobOf(next), inline: null });
      });
    },
    zoom() {
      close = !close;
      again?.();
    },
    redraw() {
      if (last !== null) screen.drawPicture(TOP, last);
    },
    close: () => cuts.close(),
  };
}
