/**
 * The local page that shows the entry, in a real browser (Debian's chromium, driven over its debugging pipe): it
 * follows the desk, outlines the field, leaves the keyboard to the terminal, and asks nothing of any other host.
 * Ends with 0 if all holds, else says what does not.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { makePerfectWorkspace } from '../bench/desk/perfect.js';
import { OfficerTerminal } from '../bench/officer/terminal.js';
import { readTruth } from '../bench/officer/truth.js';
import { KEY } from '../bench/officer/typing.js';
import { PROGRAM } from '../bench/program.js';

const SAMPLE = fileURLToPath(new URL('../samples/books/ks-2006-entry', import.meta.url));
/** So unsure that every field is asked. */
const UNSURE = 0.5;
const BROWSER = process.env.CHROMIUM ?? 'chromium';

type Message = Readonly<Record<string, unknown>>;

/** A tab of the browser: commands by number, events as they come. */
class Tab {
  readonly #commands: Writable;
  readonly #waiting = new Map<
    number,
    { resolve: (result: Message) => void; reject: (error: Error) => void }
  >();
  readonly events: { readonly method: string; readonly params: Message }[] = [];
  #next = 1;
  #session: string | null = null;

  constructor(commands: Writable, answers: Readable) {
    this.#commands = commands;
    let heard = '';
    answers.on('data', (chunk: Buffer) => {
      heard += chunk.toString('utf8');
      const messages = heard.split('\0');
      heard = messages.pop() ?? '';
      for (const message of messages) this.#hear(objectOf(JSON.parse(message)));
    });
  }

  async open(): Promise<void> {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    this.#session = String(sessionId);
    for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await this.send(`${domain}.enable`, {});
  }

  send(method: string, params: Message): Promise<Message> {
    const id = this.#next++;
    const session = this.#session === null ? {} : { sessionId: this.#session };
    this.#commands.write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** What an expression of the page comes to. */
  async value(expression: string): Promise<unknown> {
    const answer = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return objectOf(answer.result).value;
  }

  /** Waits until an expression holds, looking at every frame the page draws. */
  async until(expression: string): Promise<void> {
    const wait = `new Promise((done, failed) => {
      const end = performance.now() + 20000;
      const look = () => (${expression}) ? done(true) : performance.now() > end ? done(false) : setTimeout(look, 20);
      look();
    })`;
    assert.equal(await this.value(wait), true, `the page never showed: ${expression}`);
  }

  #hear(message: Message): void {
    const { id, method } = message;
    if (typeof id === 'number') {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (message.error === undefined) waiting?.resolve(objectOf(message.result));
      else waiting?.reject(new Error(JSON.stringify(message.error)));
    } else if (typeof method === 'string') this.events.push({ method, params: objectOf(message.params) });
  }
}

function objectOf(value: unknown): Message {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

const folder = mkdtempSync(join(tmpdir(), 'hotich-page-'));
const workspace = join(folder, 'office');
makePerfectWorkspace(workspace, SAMPLE, UNSURE);
const book = readTruth(join(SAMPLE, 'truth.json')).book?.code ?? '';
const terminal = new OfficerTerminal({
  command: process.execPath,
  args: [PROGRAM, 'review', '--book', book, '--picture', 'page'],
  cwd: workspace,
  env: { DISPLAY: undefined, WAYLAND_DISPLAY: undefined },
});
const browser = spawn(
  BROWSER,
  [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    `--user-data-dir=${join(folder, 'browser')}`,
    '--remote-debugging-pipe',
  ],
  // A group of its own: the processes it starts write to its profile until they end too.
  { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
);
try {
  const rows = await terminal.waitFor((seen) => seen.some((row) => row.includes('Ảnh: http://')), 60);
  const address = /http:\/\/\S+/u.exec(rows.join('\n'))?.[0] ?? '';
  const [, , , commands, answers] = browser.stdio;
  assert.ok(commands !== null && commands !== undefined && 'write' in commands);
  assert.ok(answers !== null && answers !== undefined && 'on' in answers && 'read' in answers);
  const tab = new Tab(commands, answers);
  await tab.open();
  await tab.send('Page.navigate', { url: address });

  await tab.until(
    `document.images.length === 1 && document.images[0].complete && document.images[0].naturalWidth > 500`,
  );
  await tab.until(`document.querySelectorAll('polygon').length >= 1`);
  await tab.until(`document.getElementById('title').textContent.includes('Số đăng ký')`);

  // The outlined field lies in sight.
  const inSight = `(() => { const box = document.querySelector('polygon').getBoundingClientRect();
    return box.width > 0 && box.bottom > 0 && box.top < innerHeight; })()`;
  await tab.until(inSight);

  terminal.type(KEY.enter);
  await tab.until(`document.getElementById('title').textContent.includes('Ngày đăng ký')`);

  // Keys pressed in the page reach no one: there is nothing in it to press.
  assert.equal(await tab.value(`document.querySelectorAll('a, button, input, form, [tabindex]').length`), 0);
  // The page may show the next field before the terminal does.
  const before = (
    await terminal.waitFor((seen) => seen.some((row) => row.includes('Ngày đăng ký')), 60)
  ).join('\n');
  for (const type of ['keyDown', 'keyUp']) {
    await tab.send('Input.dispatchKeyEvent', {
      type,
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 13,
    });
  }
  await tab.value('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  assert.equal(terminal.rows().join('\n'), before);

  const wide = Number(await tab.value('document.images[0].getBoundingClientRect().width'));
  terminal.type(KEY.zoom);
  await tab.until(`document.images[0].getBoundingClientRect().width > ${wide * 1.3}`);
  await tab.until(inSight);

  // Another host is out of reach, whatever runs in the page.
  const refused = await tab.value(`new Promise((done) => {
    addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
    fetch('http://192.0.2.1/').catch(() => {});
  })`);
  assert.equal(refused, 'connect-src');
  const asked = tab.events
    .filter(({ method }) => method === 'Network.requestWillBeSent')
    .map(({ params }) => String(objectOf(params.request).url))
    .filter((url) => url !== 'http://192.0.2.1/' && url !== 'about:blank');
  assert.deepEqual(
    asked.filter((url) => !url.startsWith(address)),
    [],
    'the page asked another address',
  );
  const thrown = tab.events.filter(({ method }) => method === 'Runtime.exceptionThrown');
  assert.deepEqual(thrown, []);

  terminal.type(KEY.stop);
  await tab.until(
    `document.getElementById('title').textContent.includes('Đã kết thúc') && document.images.length === 0`,
  );
  assert.equal((await terminal.ended()).exitCode, 0);
  process.stdout.write(`the page followed the desk; ${asked.length} requests, all to its own address\n`);
} finally {
  terminal.kill('SIGKILL');
  if (browser.pid !== undefined) {
    const ended = new Promise((resolve) => browser.once('exit', resolve));
    process.kill(-browser.pid, 'SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
