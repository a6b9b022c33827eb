import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HotichError } from '../../src/messages/errors.js';
import { decodePicture } from '../../src/ocr/geometry/picture.js';
import { listFiles, naturalOrder } from '../../src/ocr/intake/list-files.js';
import { openPictures } from '../../src/ocr/intake/pictures.js';
import { plausibleDpi } from '../../src/ocr/intake/source.js';
import {
  drawnPdf,
  emptyPdf,
  encryptedPdf,
  jpeg,
  partedPdf,
  pngClaiming,
  put,
  scannedPdf,
  tiffWithEmptyStrip,
  withOddScanHeader,
} from './intake-files.js';

/** The third page of the sample book of 2006 at 900 pixels, by libheif's `heif-enc -q 30`. */
const IPHONE = new URL('./iphone-page.heic', import.meta.url);
const PAGE = new URL('../../samples/books/ks-2006-entry/page-003.jpg', import.meta.url);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hotich-intake-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The error code that taking in all pictures of a file ends with, or `taken`. */
async function intake(path: string): Promise<string> {
  try {
    const source = await openPictures(path);
    try {
      for (let index = 0; index < source.count; index++) await source.check(index);
    } finally {
      await source.close();
    }
    return 'taken';
  } catch (error) {
    if (error instanceof HotichError) return error.code;
    throw error;
  }
}

describe('pictures', () => {
  it('keeps a photograph as stored, the tag of how the camera was held with it', async () => {
    const path = await put(folder, 'photo.jpg', await jpeg(640, 480, 3, 6));
    const source = await openPictures(path);
    const picture = await source.picture(0);
    expect(picture).toMatchObject({ width: 640, height: 480, pageInFile: 0 });
    const { grey, turn } = await decodePicture(picture);
    expect([grey.width, grey.height, grey.data.length, turn]).toEqual([640, 480, 640 * 480, 90]);
  });

  it('hands that tag on of each page of a TIFF, however many it has', async () => {
    const page = await jpeg(640, 480, 3);
    const one = sharp(page);
    const two = sharp([page, page], { join: { animated: true } });
    for (const pages of [one, two]) {
      const tiff = pages.withMetadata({ orientation: 6 }).tiff();
      const source = await openPictures(await put(folder, 'held.tif', await tiff.toBuffer()));
      expect(source.count).toBe(pages === one ? 1 : 2);
      for (let index = 0; index < source.count; index++) {
        const picture = await source.picture(index);
        expect(picture).toMatchObject({ width: 640, height: 480, pageInFile: index });
        const { grey, turn } = await decodePicture(picture);
        expect([grey.width, grey.height, turn]).toEqual([640, 480, 90]);
      }
    }
  });

  it("opens an iPhone's HEIC: its pixels are those of the page", async () => {
    const source = await openPictures(fileURLToPath(IPHONE));
    expect(await source.check(0)).toEqual({ width: 900, height: 1276, dpi: null });
    const { grey } = await decodePicture(await source.picture(0));
    const page = await sharp(fileURLToPath(PAGE)).resize(900).png().toBuffer();
    const { grey: same } = await decodePicture({ bytes: page, width: 900, height: 1276, dpi: null });
    const apart = same.data.reduce((sum, value, i) => sum + Math.abs(value - (grey.data[i] ?? 0)), 0);
    expect(apart / same.data.length).toBeLessThan(4);
  });

  it('reads PNG with transparency, 16-bit PNG, CMYK JPEG, WebP, TIFF and fax TIFF as 8-bit grey', async () => {
    const base = sharp({ create: { width: 90, height: 60, channels: 4, background: '#0000' } });
    const files = [
      await put(folder, 'clear.png', await base.clone().png().toBuffer()),
      await put(
        folder,
        'deep.png',
        await base.clone().flatten({ background: '#fff' }).toColourspace('rgb16').png().toBuffer(),
      ),
      await put(folder, 'w.webp', await base.clone().flatten({ background: '#fff' }).webp().toBuffer()),
      await put(folder, 't.tif', await base.clone().flatten({ background: '#fff' }).tiff().toBuffer()),
      await put(
        folder,
        'printer.jpg',
        await base.clone().flatten({ background: '#fff' }).toColourspace('cmyk').jpeg().toBuffer(),
      ),
      await put(
        folder,
        'fax.tif',
        await base
          .clone()
          .flatten({ background: '#fff' })
          .toColourspace('b-w')
          .tiff({ compression: 'ccittfax4', bitdepth: 1 })
          .toBuffer(),
      ),
    ];
    for (const file of files) {
      const source = await openPictures(file);
      const grey = (await decodePicture(await source.picture(0))).grey;
      expect([basename(file), grey.width, grey.height, grey.data.length]).toEqual([
        basename(file),
        90,
        60,
        5400,
      ]);
      expect(Math.min(...grey.data)).toBeGreaterThan(245);
    }
  });

  it('states a density only where a register page could have it', () => {
    expect(plausibleDpi(300, 2480, 3508)).toBe(300);
    expect(plausibleDpi(72, 4032, 3024)).toBeNull();
    expect(plausibleDpi(96, 4032, 3024)).toBeNull();
    expect(plausibleDpi(600, 640, 480)).toBeNull();
    expect(plausibleDpi(undefined, 640, 480)).toBeNull();
  });
});

describe('PDF', () => {
  it("takes a scanned page's JPEG out byte for byte, with its own size and density", async () => {
    const path = await put(folder, 'scanned.pdf', await scannedPdf(3));
    const source = await openPictures(path);
    expect(source.count).toBe(3);
    for (const index of [0, 1, 2]) {
      const picture = await source.picture(index);
      expect(Buffer.from(picture.bytes).equals(await jpeg(620, 877, index + 1))).toBe(true);
      expect(picture).toMatchObject({ width: 620, height: 877, dpi: 75, pageInFile: index });
      expect(await source.check(index)).toEqual({ width: 620, height: 877, dpi: 75 });
    }
    await source.close();
  });

  it('draws a page without a picture at 300 dpi, of the size announced', async () => {
    const path = await put(folder, 'drawn.pdf', await drawnPdf());
    const source = await openPictures(path);
    const facts = await source.check(0);
    expect(facts).toEqual({ width: 1750, height: 2479, dpi: 300 });
    const grey = (await decodePicture(await source.picture(0))).grey;
    expect([grey.width, grey.height]).toEqual([1750, 2479]);
    expect(grey.data[0]).toBe(255);
    // The rectangle lies 100 to 150 points above the bottom edge, from 100 to 300 points.
    const row = Math.round((595 - 125) * (300 / 72));
    expect(grey.data[row * 1750 + Math.round(200 * (300 / 72))]).toBeLessThan(20);
    await source.close();
  });

  it('shows of a spread on two pages a half each', async () => {
    const source = await openPictures(await put(folder, 'parted.pdf', await partedPdf()));
    expect(source.count).toBe(2);
    for (const index of [0, 1]) {
      const { width, height } = await source.picture(index);
      expect(width / height).toBeCloseTo(421 / 595, 2);
    }
    await source.close();
  });

  it('takes a page in pixels for none of four metres: of no density, drawn no larger than a book', async () => {
    const source = await openPictures(await put(folder, 'pixels.pdf', await drawnPdf([2480, 3508])));
    const facts = await source.check(0);
    expect(facts.dpi).toBeNull();
    expect(facts.height).toBeLessThanOrEqual(7678);
    await source.close();
  });

  it('says of a PDF that is taken away midway that it is gone, and goes on when it is back', async () => {
    const bytes = await scannedPdf(26, 62, 88);
    const path = await put(folder, 'stick.pdf', bytes);
    const source = await openPictures(path);
    for (let index = 0; index < 24; index++) await source.check(index);
    await rm(path);
    const gone = expect.objectContaining({ code: 'file-missing' });
    await expect(source.check(24)).rejects.toEqual(gone);
    await expect(source.picture(25)).rejects.toEqual(gone);
    await put(folder, 'stick.pdf', bytes);
    expect(await source.check(24)).toMatchObject({ width: 62, height: 88 });
    await rm(path);
    await source.close();
    await source.close();
  });

  it('walks a PDF of 200 pages in bounded memory', async () => {
    const path = await put(folder, 'long.pdf', await scannedPdf(200));
    const source = await openPictures(path);
    expect(source.count).toBe(200);
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (let index = 0; index < source.count; index++) {
      await source.check(index);
      // The first pages only warm the libraries up.
      if (index === 30) least = process.memoryUsage().rss;
      if (index > 30) most = Math.max(most, process.memoryUsage().rss);
    }
    await source.close();
    expect(most - least).toBeLessThan(400e6);
  });
});

describe('bad files, each with its own error', () => {
  it('names each for what it is', async () => {
    const whole = await jpeg(800, 600, 5);
    const cases: [string, string][] = [
      [await put(folder, 'note.jpg', 'this is a letter, not a picture'), 'not-an-image'],
      [await put(folder, 'cut.jpg', whole.subarray(0, whole.length * 0.6)), 'image-truncated'],
      [
        await put(folder, 'cut.png', (await sharp(whole).png().toBuffer()).subarray(0, 9000)),
        'image-truncated',
      ],
      [await put(folder, 'empty.jpg', ''), 'file-empty'],
      [await put(folder, 'huge.png', await pngClaiming(20000, 15000)), 'image-too-large'],
      [await put(folder, 'locked.pdf', encryptedPdf()), 'pdf-encrypted'],
      [await put(folder, 'none.pdf', await emptyPdf()), 'pdf-empty'],
      [await put(folder, 'broken.pdf', '%PDF-1.7\nnothing that follows\n'), 'pdf-damaged'],
      [await put(folder, 'head.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'image-truncated'],
      [await put(folder, 'cut.heic', (await readFile(IPHONE)).subarray(0, 20_000)), 'image-truncated'],
      [join(folder, 'not-there.jpg'), 'file-missing'],
      [await put(folder, 'empty-strip.tif', await tiffWithEmptyStrip(whole)), 'image-truncated'],
      [await put(folder, 'good.jpg', whole), 'taken'],
      [await put(folder, 'telephone.jpg', withOddScanHeader(whole)), 'taken'],
    ];
    for (const [path, code] of cases)
      expect([basename(path), await intake(path)]).toEqual([basename(path), code]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'names what may not be opened',
    async () => {
      const path = await put(folder, 'closed.jpg', await jpeg(100, 100));
      await chmod(path, 0);
      expect(await intake(path)).toBe('file-unreadable');
    },
  );

  it('says in both languages what to do about a picture too large, with its size', async () => {
    const path = await put(folder, 'huge2.png', await pngClaiming(20000, 15000));
    const error = await openPictures(path)
      .then((source) => source.check(0))
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HotichError);
    expect(error instanceof HotichError ? error.tell() : '').toContain('300 triệu điểm ảnh');
  });
});

describe('what a command line names', () => {
  it('orders a folder as people count, passes hidden and system files over, names sub-folders', async () => {
    const scans = join(folder, 'scans');
    await mkdir(join(scans, 'inner'), { recursive: true });
    for (const name of ['page10.jpg', 'page2.jpg', 'Page1.jpg', '.hidden.jpg', 'Thumbs.db', 'ghi chú.txt']) {
      await put(scans, name, name);
    }
    const listed = await listFiles([scans]);
    expect(listed.map((each) => [basename(each.path), each.outcome])).toEqual([
      ['ghi chú.txt', 'file'],
      ['inner', 'refused'],
      ['Page1.jpg', 'file'],
      ['page2.jpg', 'file'],
      ['page10.jpg', 'file'],
    ]);
  });

  it('expands patterns itself, in either case, and says so when nothing matches', async () => {
    const photos = join(folder, 'photos');
    await mkdir(photos);
    for (const name of ['IMG_10.JPG', 'IMG_9.jpg', 'IMG_9.png']) await put(photos, name, name);
    const names = async (pattern: string): Promise<string[]> =>
      (await listFiles([join(folder, pattern)])).map((each) =>
        each.outcome === 'file' ? basename(each.path) : each.error.code,
      );
    expect(await names('photos/*.jpg')).toEqual(['IMG_9.jpg', 'IMG_10.JPG']);
    expect(await names('ph*s/IMG_?.*')).toEqual(['IMG_9.jpg', 'IMG_9.png']);
    expect(await names('photos/*.tif')).toEqual(['nothing-matches']);
    expect(await names('nowhere/*.jpg')).toEqual(['file-missing']);
  });

  it('keeps the order in which files are named, and goes on after a bad one', async () => {
    const listed = await listFiles([
      join(folder, 'good.jpg'),
      join(folder, 'absent.jpg'),
      join(folder, 'cut.jpg'),
    ]);
    expect(listed.map((each) => each.outcome)).toEqual(['file', 'refused', 'file']);
  });

  it('orders names with Vietnamese letters and numbers of any length', () => {
    const names = ['trang 100', 'trang 2', 'Trang 10', 'trang đôi 1', 'bìa'];
    expect([...names].sort(naturalOrder)).toEqual(['bìa', 'trang 2', 'Trang 10', 'trang 100', 'trang đôi 1']);
  });
});
