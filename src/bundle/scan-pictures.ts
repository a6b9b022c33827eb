/** Pictures of a book's pages, taken out of the originals one at a time so that memory stays bounded. */
import { HotichError } from '../messages/errors.js';
import { openPictures } from '../ocr/intake/pictures.js';
import type { PictureSource } from '../ocr/intake/source.js';
import type { Region } from '../schema/value.js';
import type { Page, Picture, Scan, Workspace } from '../store/types.js';
import type { PagePicture } from './entry-parts.js';
import { hashFile } from './files.js';

/** Pictures kept at hand: a table's spread may lie on two. */
const KEPT = 3;

interface PageFacts {
  readonly page: Page;
  readonly picture: Picture;
  readonly scan: Scan;
}

export interface ScanPictures {
  /** Where a region lies; the original is not opened. */
  facts(region: Region): PageFacts;
  /** The page of a region with its picture. Throws `picture-lost` if the original is gone or was altered. */
  pagePicture(region: Region): Promise<PagePicture>;
  close(): Promise<void>;
}

export function scanPictures(workspace: Workspace): ScanPictures {
  const kept = new Map<string, Promise<Uint8Array>>();
  let open: { readonly scan: string; readonly source: PictureSource } | null = null;

  async function sourceOf(scan: Scan): Promise<PictureSource> {
    if (open?.scan === scan.id) return open.source;
    await open?.source.close();
    open = null;
    const path = workspace.scans.path(scan);
    const { sha256 } = await hashFile(path);
    // A PDF must show what the officers saw: an original that changed since is no evidence.
    if (sha256 !== scan.sha256) throw new HotichError('picture-lost', { file: scan.fileName });
    open = { scan: scan.id, source: await openPictures(path) };
    return open.source;
  }

  async function load({ picture, scan }: PageFacts): Promise<Uint8Array> {
    try {
      return (await (await sourceOf(scan)).picture(picture.pageInFile)).bytes;
    } catch (cause) {
      if (cause instanceof HotichError && cause.code === 'picture-lost') throw cause;
      throw new HotichError('picture-lost', { file: scan.fileName }, { cause });
    }
  }

  function facts({ page: id }: Region): PageFacts {
    const page = workspace.pictures.page(id);
    const picture = page === null ? null : workspace.pictures.get(page.picture);
    const scan = picture === null ? null : workspace.scans.get(picture.scan);
    if (page === null || picture === null || scan === null) {
      throw new HotichError('picture-lost', { file: id });
    }
    return { page, picture, scan };
  }

  return {
    facts,
    async pagePicture(region) {
      const found = facts(region);
      const { id } = found.picture;
      const loading = kept.get(id) ?? load(found);
      kept.delete(id);
      kept.set(id, loading);
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      return { page: found.page, bytes: await loading };
    },
    async close() {
      kept.clear();
      await open?.source.close();
      open = null;
    },
  };
}
