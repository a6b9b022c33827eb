import { request } from 'node:http';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { KEY } from '../../bench/officer/officer.js';
import { bandAround, inlineSequence } from '../../src/desk/picture/inline.js';
import { questionsFor, understand } from '../../src/desk/picture/terminal.js';
import { BOOK, type Fixture, fixture, sitAt } from './fixture.js';

let desk: Fixture | null = null;
afterEach(() => desk?.remove());

function get(
  address: string,
  options: { host?: string; method?: string } = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const url = new URL(address);
    request(
      {
        host: '127.0.0.1',
        port: url.port,
        path: url.pathname,
        method: options.method ?? 'GET',
        headers: { host: options.host ?? url.host },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    )
      .on('error', reject)
      .end();
  });
}

/** Follows the page's events: hands back the first state for which `wanted` holds. */
function follow(address: string, wanted: (state: string) => boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request(new URL('events', address), (response) => {
      let heard = '';
      response.on('data', (chunk: Buffer) => {
        heard += chunk.toString('utf8');
        const state = heard.split('\n\n').find((event) => wanted(event));
        if (state === undefined) return;
        asking.destroy();
        resolve(state);
      });
      response.on('end', () => reject(new Error(`the page ended: ${heard}`)));
    });
    asking.on('error', reject);
    asking.end();
  });
}

describe('the local page', () => {
  it('shows the entry with the field outlined, follows along, and lets nothing else in', async () => {
    desk = await fixture([{ 'registration.number': '1', 'child.fullName': 'Lê Thị Hạ' }]);
    const seat = sitAt(desk, ['review', '--book', BOOK, '--picture', 'page'], {
      env: { DISPLAY: undefined, WAYLAND_DISPLAY: undefined },
    });
    const rows = await seat.waitForText('http://127.0.0.1:');
    const address = /http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\//u.exec(rows.join('\n'))?.[0] ?? '';
    expect(address).not.toBe('');

    const page = await get(address);
    expect(page.status).toBe(200);
    expect(String(page.headers['content-security-policy'])).toContain("default-src 'none'");
    expect(page.body.toString()).not.toMatch(/https?:\/\/(?!www\.w3\.org)/u);

    const state = await follow(address, (event) => event.includes('Số đăng ký') && event.includes('"name"'));
    expect(state).toContain('"marked":[[[100,40]');
    seat.type('\r');
    await follow(
      address,
      (event) => event.includes('Họ tên người được khai sinh') && event.includes('[100,60]'),
    );

    const name = /"name":"(\d+)"/u.exec(state)?.[1] ?? '';
    const image = await get(`${address}image/${name}`);
    const { format, width, height } = await sharp(image.body).metadata();
    expect([format, width, height]).toEqual(['jpeg', 1000, 1400]);

    const port = new URL(address).port;
    expect((await get(address, { host: 'evil.example' })).status).toBe(404);
    expect((await get(`http://127.0.0.1:${port}/`)).status).toBe(404);
    expect((await get(`${address}../hotich.db`)).status).toBe(404);
    expect((await get(`${address}image/999`)).status).toBe(404);
    expect((await get(address, { method: 'POST' })).status).toBe(404);

    seat.type(KEY.stop);
    expect((await seat.ended()).exitCode).toBe(0);
    await expect(get(address)).rejects.toThrow();
  });
});

describe('a picture in the terminal', () => {
  it('is offered only by terminals that say so', () => {
    const xterm = { TERM: 'xterm-256color' };
    expect(understand('\x1b[?62;4;6c', xterm)?.kind).toBe('sixel');
    expect(understand('\x1b[?62;22c', xterm)).toBeNull();
    expect(understand('', xterm)).toBeNull();
    expect(understand('\x1b_Gi=31;OK\x1b\\\x1b[6;20;9t\x1b[?62c', { TERM: 'xterm-kitty' })).toEqual({
      kind: 'kitty',
      cell: { width: 9, height: 20 },
    });
    expect(understand('\x1b[?62c', { ...xterm, TERM_PROGRAM: 'iTerm.app' })?.kind).toBe('iterm');
    expect(understand('\x1b[?62c', { ...xterm, TERM_PROGRAM: 'iTerm.app', TMUX: '/tmp/x' })).toBeNull();
  });

  it('puts no question to terminals that would print it', () => {
    expect(questionsFor({ TERM: 'dumb' })).toBeNull();
    expect(questionsFor({ TERM: 'linux' })).toBeNull();
    expect(questionsFor({ TERM: 'xterm-256color' })).not.toContain('\x1b_G');
    expect(questionsFor({ TERM: 'xterm-kitty' })).toContain('\x1b_G');
  });

  it('shows the whole field with the lines around it, within the page', () => {
    const area = { width: 800, height: 140 };
    const field = [
      [
        [100, 700],
        [700, 700],
        [700, 740],
        [100, 740],
      ],
    ] as const;
    const band = bandAround(field, { width: 1600, height: 2200 }, area);
    expect(band.left).toBeLessThanOrEqual(100);
    expect(band.left + band.width).toBeGreaterThanOrEqual(700);
    expect(band.top).toBeLessThan(700);
    expect(band.top + band.height).toBeGreaterThan(740);
    const corner = bandAround(
      [
        [
          [0, 0],
          [90, 0],
          [90, 30],
          [0, 30],
        ],
      ],
      { width: 300, height: 200 },
      area,
    );
    expect(corner.left).toBe(0);
    expect(corner.top).toBe(0);
  });

  it.each(['kitty', 'iterm', 'sixel'] as const)('is written as %s', async (kind) => {
    const size = { width: 400, height: 300 };
    const grey = { data: new Uint8Array(400 * 300 * 3).fill(0xdd), ...size };
    const marked = [
      [
        [40, 100],
        [200, 100],
        [200, 130],
        [40, 130],
      ],
    ] as const;
    const area = { kind, width: 160, height: 60, columns: 20, rows: 3 };
    const sequence = await inlineSequence(grey, bandAround(marked, size, area), marked, area);
    const start = { kitty: '\x1b_G', iterm: '\x1b]1337;File=', sixel: '\x1bP' }[kind];
    expect(sequence.startsWith(start)).toBe(true);
    if (kind !== 'iterm') return;
    const picture = Buffer.from(sequence.slice(sequence.indexOf(':') + 1, -1), 'base64');
    const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([160, 60]);
    // The outline's orange is in it.
    const orange = Array.from({ length: data.length / 3 }, (_, at) => at * 3).filter(
      (at) => (data[at] ?? 0) > (data[at + 2] ?? 255) + 60,
    );
    expect(orange.length).toBeGreaterThan(20);
  });
});
