/** One entry as a PDF: its pictures on an A4 sheet, with a caption that says where they come from. */
import type { Cut } from '../ocr/crop.js';
import { drawLine, embedFont } from '../print/font.js';

/** A part of an entry: strips laid edge to edge from the top, all as wide as the sheet allows. */
export type Part = readonly Cut[];

export interface EntrySheet {
  readonly parts: readonly Part[];
  /** Book, number, page and fingerprint of the scan; never a person's name. */
  readonly caption: string;
  readonly title: string;
  /** Written as the PDF's dates: the record's own, so that the same record gives the same file. */
  readonly date: Date;
}

/** What a page of Công văn 1437 may take, bytes: about 100 kB. */
export const PAGE_BUDGET = 100_000;
/** What fonts and structure take of it. */
const OVERHEAD = 9_000;

/** A4 in points. */
const SHORT_SIDE = 595.28;
const LONG_SIDE = 841.89;
const MARGIN = 22;
const GAP = 10;
const CAPTION_SIZE = 7;
const CAPTION_ROOM = 14;

/** How the pictures are made smaller until they fit the budget, finest first. */
const LADDER = [
  [1, 75],
  [1, 65],
  [0.9, 60],
  [0.8, 55],
  [0.7, 50],
  [0.6, 45],
  [0.5, 40],
  [0.4, 35],
] as const satisfies readonly (readonly [scale: number, quality: number])[];

/** What of mozjpeg pays: all of it saves another 4 % of the bytes and takes half as long again. */
const JPEG = { trellisQuantisation: true, overshootDeringing: true, quantisationTable: 3, progressive: true };

/** A finer step takes at least that much more; where there is no room for it, it need not be tried. */
const LEAST_STEP = 1.12;

/** Draws sheets one after the other; the pages of a book are alike, so each begins where the last one fitted. */
export function sheetDrawer(): (sheet: EntrySheet) => Promise<Uint8Array> {
  let hint = 2;
  return async (sheet) => {
    const { fitted, step } = await fitToBudget(sheet.parts, hint);
    hint = step;
    return draw({ ...sheet, parts: fitted });
  };
}

/** One A4 page, upright or lying, whichever shows the pictures larger. */
async function draw({ parts, ...sheet }: EntrySheet): Promise<Uint8Array> {
  const { PDFDocument } = await import('pdf-lib');
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(sheet.title);
  pdf.setProducer('hotich');
  pdf.setCreationDate(sheet.date);
  pdf.setModificationDate(sheet.date);
  const print = await embedFont(pdf);

  const { width, height, scale } = layOut(parts);
  const page = pdf.addPage([width, height]);
  let top = height - MARGIN;
  for (const part of parts) {
    for (const strip of part) {
      const image = await pdf.embedJpg(strip.jpeg);
      const drawn = { width: scale, height: (scale * strip.height) / strip.width };
      top -= drawn.height;
      page.drawImage(image, { x: (width - scale) / 2, y: top, ...drawn });
    }
    top -= GAP;
  }
  drawLine(page, sheet.caption, print, { x: MARGIN, y: MARGIN - CAPTION_SIZE, size: CAPTION_SIZE });
  return pdf.save();
}

/** Sheet size and the width in points that every strip is drawn at. */
function layOut(parts: readonly Part[]): { width: number; height: number; scale: number } {
  // Height of everything per unit of width.
  const slenderness = parts.flat().reduce((sum, strip) => sum + strip.height / strip.width, 0);
  const sizes = [
    { width: SHORT_SIDE, height: LONG_SIDE },
    { width: LONG_SIDE, height: SHORT_SIDE },
  ].map((size) => {
    const room = size.height - 2 * MARGIN - CAPTION_ROOM - GAP * (parts.length - 1);
    return { ...size, scale: Math.min(size.width - 2 * MARGIN, room / slenderness) };
  });
  return sizes.reduce((best, size) => (size.scale > best.scale ? size : best));
}

/**
 * Re-encodes the strips at the finest step of the ladder that keeps the sheet within the budget, or at the
 * last. Bytes fall from step to step, so it may begin anywhere: at `hint`, where the sheet before ended.
 */
async function fitToBudget(
  parts: readonly Part[],
  hint: number,
): Promise<{ readonly fitted: readonly Part[]; readonly step: number }> {
  const room = PAGE_BUDGET - OVERHEAD;
  const bytes = (encoded: readonly Part[]): number =>
    encoded.flat().reduce((sum, strip) => sum + strip.jpeg.length, 0);
  let step = hint;
  let fitted = await encode(parts, step);
  if (bytes(fitted) <= room) {
    while (step > 0 && bytes(fitted) * LEAST_STEP <= room) {
      const finer = await encode(parts, step - 1);
      if (bytes(finer) > room) break;
      step -= 1;
      fitted = finer;
    }
  } else {
    while (step < LADDER.length - 1 && bytes(fitted) > room) {
      step += 1;
      fitted = await encode(parts, step);
    }
  }
  return { fitted, step };
}

async function encode(parts: readonly Part[], step: number): Promise<readonly Part[]> {
  const { default: sharp } = await import('sharp');
  const [scale, quality] = LADDER[step] ?? LADDER[LADDER.length - 1] ?? [1, 60];
  const strip = async (cut: Cut): Promise<Cut> => {
    const { data, info } = await sharp(cut.jpeg)
      .resize({ width: Math.max(1, Math.round(cut.width * scale)) })
      .jpeg({ quality, ...JPEG })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, width: info.width, height: info.height };
  };
  return Promise.all(parts.map((part) => Promise.all(part.map(strip))));
}
