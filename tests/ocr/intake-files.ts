/** Files that an office might hand over, sound and bad ones, made for the tests of intake. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';

/** A JPEG with some structure in it; `seed` makes its content its own. */
export async function jpeg(width: number, height: number, seed = 1, orientation?: number): Promise<Buffer> {
  const data = Buffer.alloc(width * height);
  for (let at = 0; at < data.length; at++) data[at] = ((at * 7919 * seed) >> 7) & 0xff;
  const picture = sharp(data, { raw: { width, height, channels: 1 } }).jpeg({ quality: 70 });
  return (
    orientation === undefined ? picture : picture.withMetadata({ orientation, density: 300 })
  ).toBuffer();
}

/** Writes a picture of white paper with nothing on it. */
export async function blankPage(path: string): Promise<void> {
  await sharp({ create: { width: 620, height: 877, channels: 3, background: '#f4f4f4' } }).toFile(path);
}

/** A TIFF that says of its first strip of pixels that it is empty. */
export async function tiffWithEmptyStrip(picture: Buffer): Promise<Buffer> {
  const tiff = await sharp(picture).tiff().toBuffer();
  const directory = tiff.readUInt32LE(4);
  for (let at = directory + 2; tiff.readUInt16LE(at) !== 0; at += 12) {
    if (tiff.readUInt16LE(at) !== 279) continue;
    const isList = tiff.readUInt32LE(at + 4) > 1;
    tiff.writeUInt32LE(0, isList ? tiff.readUInt32LE(at + 8) : at + 8);
    break;
  }
  return tiff;
}

/** A JPEG as some telephones write it: the header of its scan has a figure that a plain JPEG's has not. */
export function withOddScanHeader(whole: Buffer): Buffer {
  const odd = Buffer.from(whole);
  const scan = odd.indexOf(Buffer.from([0xff, 0xda]));
  const lastCoefficient = scan + 2 + odd.readUInt16BE(scan + 2) - 2;
  odd[lastCoefficient] = 0;
  return odd;
}

/** A PDF whose pages are JPEGs of the size given, as a scanner makes them (A4 pages). */
export async function scannedPdf(pages: number, width = 620, height = 877): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let index = 0; index < pages; index++) {
    const image = await document.embedJpg(await jpeg(width, height, index + 1));
    const page = document.addPage([595.3, 841.9]);
    page.drawImage(image, { x: 0, y: 0, width: 595.3, height: 841.9 });
  }
  return document.save();
}

/** One scanned spread on two pages, each of which shows a half, as tools that part pages make them. */
export async function partedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const image = await document.embedJpg(await jpeg(1240, 877, 1));
  for (const x of [0, -421]) {
    document.addPage([421, 595]).drawImage(image, { x, y: 0, width: 842, height: 595 });
  }
  return document.save();
}

/** A PDF page with drawn lines and no picture. */
export async function drawnPdf(size: [number, number] = [420, 595]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage(size).drawRectangle({ x: 100, y: 100, width: 200, height: 50 });
  return document.save();
}

export async function emptyPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  return document.save({ addDefaultPage: false });
}

/** A PDF under the standard security handler whose user password is not the empty one. */
export function encryptedPdf(): Uint8Array {
  const filler = '41'.repeat(32);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Filter /Standard /V 1 /R 2 /O <${filler}> /U <${filler}> /P -44 >>`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>] >>\n`;
  text += `startxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A small PNG whose header claims the size given. */
export async function pngClaiming(width: number, height: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Writes a file into a folder and gives its path. */
export async function put(folder: string, name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
