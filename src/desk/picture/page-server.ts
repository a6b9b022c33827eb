/**
 * The local page that shows the entry: loopback only, behind a 128-bit random key, GET only, nothing else
 * served. What a browser loads from it can reach nowhere else (Content-Security-Policy), and another site's
 * page cannot reach it (Host checked, no cross-origin reading).
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Point } from '../../schema/value.js';
import { pageHtml } from './page-html.js';

/** What the page shows now; `images` are names under `image/`. */
export interface PageState {
  readonly title: string;
  /** A closer look at what is marked. */
  readonly close: boolean;
  readonly images: readonly {
    readonly name: string;
    readonly width: number;
    readonly height: number;
    readonly marked: readonly (readonly Point[])[];
  }[];
  readonly message: string | null;
}

export interface PageServer {
  readonly address: string;
  /** Shows a state to every open page, now and to those opened later. */
  show(state: PageState): void;
  /** Makes a picture available; the oldest beyond a few are let go. */
  addImage(name: string, jpeg: Uint8Array): void;
  close(): Promise<void>;
}

const KEPT_IMAGES = 12;

/** Starts the page on a free port of 127.0.0.1; `title` stands there until the first picture. */
export async function startPageServer(title: string): Promise<PageServer> {
  const key = randomBytes(16).toString('base64url');
  const nonce = randomBytes(16).toString('base64');
  const images = new Map<string, Uint8Array>();
  const listeners = new Set<ServerResponse>();
  let state: PageState = { title, close: false, images: [], message: null };
  let hosts: readonly string[] = [];

  const server = createServer((request, response) => {
    const path = allowedPath(request, hosts, `/${key}/`);
    if (path === '') send(response, nonce, 'text/html; charset=utf-8', pageHtml(nonce));
    else if (path === 'events') listen(response);
    else if (path?.startsWith('image/')) {
      const jpeg = images.get(path.slice('image/'.length));
      if (jpeg === undefined) refuse(response);
      else send(response, nonce, 'image/jpeg', jpeg);
    } else refuse(response);
  });

  function listen(response: ServerResponse): void {
    headers(response, nonce);
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write(eventOf(state));
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  const { port } = await listening(server);
  hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  return {
    address: `http://127.0.0.1:${port}/${key}/`,
    show(next) {
      state = next;
      for (const response of listeners) response.write(eventOf(state));
    },
    addImage(name, jpeg) {
      images.delete(name);
      images.set(name, jpeg);
      const [oldest] = images.keys();
      if (images.size > KEPT_IMAGES && oldest !== undefined) images.delete(oldest);
    },
    async close() {
      for (const response of listeners) response.end('event: end\ndata: {}\n\n');
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 200).unref();
      await closed;
    },
  };
}

/** The path under the key, or null if the request is not one the page makes. */
function allowedPath(request: IncomingMessage, hosts: readonly string[], root: string): string | null {
  if (request.method !== 'GET' || !hosts.includes(request.headers.host ?? '')) return null;
  const path = request.url ?? '';
  return path.startsWith(root) ? path.slice(root.length) : null;
}

function eventOf(state: PageState): string {
  return `data: ${JSON.stringify(state)}\n\n`;
}

function send(response: ServerResponse, nonce: string, type: string, body: string | Uint8Array): void {
  headers(response, nonce);
  response.writeHead(200, { 'Content-Type': type });
  response.end(body);
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Length': '0', Connection: 'close' });
  response.end();
}

function headers(response: ServerResponse, nonce: string): void {
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; img-src 'self'; connect-src 'self'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
}

function listening(server: Server): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address);
    });
    // The page must never keep the program from ending.
    server.unref();
  });
}
