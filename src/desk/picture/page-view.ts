/** The picture on a local page beside the terminal: the whole entry, the field in question outlined. */
import { deskMessages } from '../../messages/desk.js';
import { say } from '../../messages/message.js';
import { cutSize, pointInCut } from '../../ocr/crop.js';
import type { Workspace } from '../../store/types.js';
import { Cuts } from './cuts.js';
import { openInBrowser } from './open-in-browser.js';
import { type PageState, startPageServer } from './page-server.js';
import type { PictureView } from './picture-view.js';
import { type Part, type PictureSubject, partsOfEntry, partsOfQuestion } from './subject.js';

const CUT_WIDTH = 1500;

/** Starts the page and opens it once in the officer's browser; its address stays at the foot of the desk. */
export async function pageView(workspace: Workspace, env: NodeJS.ProcessEnv): Promise<PictureView> {
  const server = await startPageServer(say(deskMessages.pageWaiting));
  const cuts = new Cuts();
  /** Names of cuts already handed to the page, by what they show; a name says nothing of whom it shows. */
  const names = new Map<string, Promise<string | null>>();
  let turn = 0;
  let close = false;
  let shown: PageState | null = null;
  openInBrowser(server.address, env);

  function nameOf(part: Part): Promise<string | null> {
    const key = `${part.path} ${part.pageInFile} ${part.corners.join()}`;
    const known = names.get(key) ?? make(part);
    names.delete(key);
    names.set(key, known);
    const [oldest] = names.keys();
    if (names.size > 10 && oldest !== undefined) names.delete(oldest);
    return known;
  }

  async function make(part: Part): Promise<string | null> {
    const answer = await cuts.ask({ ...part, maxWidth: CUT_WIDTH, inline: null });
    if (answer.outcome !== 'cut') return null;
    const name = String(++made);
    server.addImage(name, answer.jpeg);
    return name;
  }
  let made = 0;

  async function follow(question: PictureSubject, mine: number): Promise<void> {
    const parts = partsOfQuestion(workspace, question);
    const found = await Promise.all(parts.map(nameOf));
    if (mine !== turn) return;
    const images = parts.flatMap((part, index): PageState['images'] => {
      const name = found[index];
      if (name === undefined || name === null) return [];
      const size = cutSize(part.corners, CUT_WIDTH);
      const place = pointInCut(part.corners, size);
      return [{ name, ...size, marked: part.marked.map((quad) => quad.map((point) => place(point))) }];
    });
    const message = images.length === 0 ? say(deskMessages.pageNoPicture) : null;
    shown = { title: titleOf(question), close, images, message };
    server.show(shown);
  }

  return {
    rows: 0,
    footnote: say(deskMessages.pageAddress(server.address)),
    show(question, upcoming) {
      const mine = ++turn;
      void follow(question, mine).then(() => {
        if (mine === turn && upcoming !== null) {
          for (const part of partsOfEntry(workspace, upcoming)) void nameOf(part);
        }
      });
    },
    zoom() {
      close = !close;
      if (shown !== null) server.show({ ...shown, close });
    },
    redraw() {},
    async close() {
      turn += 1;
      await Promise.all([cuts.close(), server.close()]);
    },
  };
}

function titleOf(question: PictureSubject): string {
  if (question.kind === 'page') return question.file;
  const { place } = question;
  const what = question.kind === 'entry' ? deskMessages.wholeEntry : question.definition.label;
  return `${say(deskMessages.entry(place.position, place.count))} – ${say(what)}`;
}
