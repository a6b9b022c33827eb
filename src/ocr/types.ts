/** What passes between the steps of reading a page. Pixels in, readings out; no workspace here. */
import type { FieldKey, FieldKind } from '../schema/fields.js';
import type { Quad } from '../schema/value.js';
import type { KnownTexts, Setting } from './read/handwriting/known/known.js';

/** An 8-bit grey picture, row by row; 0 is black. */
export interface GreyImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A clockwise turn, degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** One picture of a received file (a PDF has one per page); its orientation tag, if any, is in its bytes. */
export interface ScanImage {
  /** Encoded bytes as stored in the file (for a PDF: the embedded image, or our own raster of the page). */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Index of the picture in its file, from 0. */
  readonly pageInFile: number;
  /** Dots per inch if the file states it plausibly, else null. */
  readonly dpi: number | null;
}

/** A page found in a picture. */
export interface FoundPage {
  /** In pixels of the picture as stored, clockwise from the page's own top left. */
  readonly corners: Quad;
  /** Clockwise turn, in degrees, that brings the page upright. */
  readonly rotation: Turn;
  readonly side: 'single' | 'left' | 'right';
}

/** A page made upright and flat, with the way back to the picture. */
export interface FlatPage {
  readonly image: GreyImage;
  /** Pixels of `image` per millimetre of the page, if its size is known from the form. */
  readonly pixelsPerMm: number;
  readonly found: FoundPage;
  /** Share of the form's rules and labels that are where they should be: 0 no more than by chance, 1 all. */
  readonly fit: number;
  /** How far the parts of the page agree on where the form lies, 0 to 1. */
  readonly agreement: number;
  /** Share of the page that is ink, print included. */
  readonly inked: number;
  /** Maps a point of the flat image to the picture as stored (pixels; the first pixel covers 0 to 1). */
  toScan(x: number, y: number): readonly [number, number];
  /** Maps a point of the picture as stored to the flat image; undoes `toScan`. */
  fromScan(x: number, y: number): readonly [number, number];
  /** Draws a part of the page (mm) at another density, from the picture itself. */
  cut(area: PageArea, dpi: number): GreyImage;
}

/** A rectangle of a form's page, mm. */
export interface PageArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A field's place on the picture and in the flat page, ready to be cut out. */
export interface PlacedField {
  readonly key: FieldKey;
  /** One per written line, in pixels of the picture as stored. */
  readonly regions: readonly Quad[];
  /** The same on the flat page, mm. */
  readonly areas: readonly PageArea[];
  /** Index of the picture's page, from 0. */
  readonly page: number;
  /** Nothing but print was seen in the box. A hint: faint pencil may be missed. */
  readonly empty: boolean;
}

/** One entry as laid out on a picture. `row` counts from 0 in a table, 0 on an entry form. */
export interface PlacedEntry {
  readonly row: number;
  /** The whole entry: one quad per page it lies on. */
  readonly regions: readonly { readonly page: number; readonly corners: Quad }[];
  readonly fields: readonly PlacedField[];
  /** A long stroke runs across the entry. */
  readonly struckThrough: boolean;
}

/** A form laid on the pages of a picture, or why it could not be. `score`: 0 no likeness, 1 all print found. */
export type Placement =
  | {
      readonly outcome: 'placed';
      readonly entries: readonly PlacedEntry[];
      readonly score: number;
      /** A page beside those has something on it and no form fits. */
      readonly leavesPage: boolean;
    }
  | { readonly outcome: 'unplaced'; readonly reason: UnplacedReason; readonly score: number };

/** Pictures of a field's boxes, one after the other as its text goes on, with what the reader should expect. */
export interface FieldCrop {
  readonly kind: FieldKind;
  readonly images: readonly GreyImage[];
  /** Dots per inch of `images`. */
  readonly dpi: number;
  /** What the book's confirmed values make likely here. */
  readonly known?: readonly KnownTexts[];
  readonly setting?: Setting;
}

export interface Candidate {
  readonly text: string;
  /** 0 to 1: 0.98 means wrong twice in a hundred. */
  readonly confidence: number;
}

/** What a reader thinks a crop says; candidates best first, the first being the reading itself. */
export interface CropReading {
  readonly candidates: readonly Candidate[];
  /** Reader and model version, e.g. `tesseract-7.0.0/vie-best-int`. */
  readonly reader: string;
  /** What the handwriting network saw of the field (see `packSteps`), to decode it again without its picture. */
  readonly steps?: readonly Uint8Array[];
}

/** A reader of fields. Printed text and handwriting have one each, behind this interface. */
export interface Reader {
  readonly name: string;
  read(crop: FieldCrop): Promise<CropReading>;
  close(): Promise<void>;
}

/** Reads fields, each by what is seen of all that stand together. */
export interface FieldReader {
  readonly name: string;
  group(): FieldGroup;
  close(): Promise<void>;
}

/** Takes fields as they are cut; their readings may wait until `end` has said that there are no more. */
export interface FieldGroup {
  read(crop: FieldCrop): Promise<CropReading>;
  end(): void;
}

/** What `ocr` hands over for one field of one entry. */
export interface FieldReading {
  readonly key: FieldKey;
  readonly text: string;
  readonly confidence: number;
  readonly candidates: readonly Candidate[];
  readonly regions: readonly { readonly page: number; readonly corners: Quad }[];
  readonly reader: string;
  /** See `CropReading`. */
  readonly steps?: readonly Uint8Array[];
}

/** One picture read: its pages, its entries with their readings, or why it could not be placed. */
export type PictureReading =
  | {
      readonly outcome: 'placed';
      /** A page of the picture has something on it that was not read. */
      readonly leavesPage: boolean;
      readonly pages: readonly FoundPage[];
      readonly entries: readonly {
        readonly row: number;
        readonly regions: readonly { readonly page: number; readonly corners: Quad }[];
        readonly fields: readonly FieldReading[];
        readonly struckThrough: boolean;
      }[];
      readonly milliseconds: Readonly<Record<string, number>>;
    }
  | {
      readonly outcome: 'unplaced';
      readonly pages: readonly FoundPage[];
      readonly reason: UnplacedReason;
      readonly milliseconds: Readonly<Record<string, number>>;
    };

/**
 * `half-a-spread`: of a form over two pages only one is in the picture. `faint-writing`: a table on which something seems to stand,
 * but no row of it is seen well enough.
 */
export type UnplacedReason =
  | 'no-page-found'
  | 'form-does-not-fit'
  | 'half-a-spread'
  | 'blank-page'
  | 'faint-writing';
