/** What sort of file an office gave us, told from its first bytes: names and extensions lie. */

export type FileKind = 'jpeg' | 'png' | 'tiff' | 'webp' | 'pdf' | 'heic' | 'unknown';

/** How many bytes from the start `kindOfBytes` wants to see. */
export const HEADER_LENGTH = 1024;

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** The kind of a file by its magic numbers. PDF readers allow junk before `%PDF-`, so do we (first 1024 bytes). */
export function kindOfBytes(header: Uint8Array): FileKind {
  const at = (offset: number, ...bytes: number[]): boolean =>
    bytes.every((byte, index) => header[offset + index] === byte);
  const text = (from: number, to: number): string => String.fromCharCode(...header.subarray(from, to));
  if (at(0, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (at(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (at(0, 0x49, 0x49, 0x2a, 0x00) || at(0, 0x4d, 0x4d, 0x00, 0x2a)) return 'tiff';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(4, 8) === 'ftyp' && HEIC_BRANDS.has(text(8, 12))) return 'heic';
  if (text(0, HEADER_LENGTH).includes('%PDF-')) return 'pdf';
  return 'unknown';
}
