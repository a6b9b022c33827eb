/** What a question's picture is: the parts of the entry on their pages, and the lines of the field in them. */
import type { FieldDefinition } from '../../schema/fields.js';
import type { Quad, Region } from '../../schema/value.js';
import type { Workspace } from '../../store/types.js';

/** A part of an entry: one quadrilateral on one picture. */
export interface Part {
  readonly path: string;
  readonly pageInFile: number;
  readonly corners: Quad;
  /** Lines of the field that lie on this part. */
  readonly marked: readonly Quad[];
}

/** What a picture is shown of; every question of the desk is one. */
export type PictureSubject =
  | { readonly kind: 'page'; readonly step: { readonly picture: string }; readonly file: string }
  | { readonly kind: 'entry'; readonly step: { readonly entry: string }; readonly place: PlaceInBook }
  | {
      readonly kind: 'field' | 'supplement';
      readonly step: { readonly entry: string };
      readonly place: PlaceInBook;
      readonly definition: Pick<FieldDefinition, 'label'>;
      /** Where on the page the field was read; null if it was not. */
      readonly reading: { readonly regions: readonly Region[] } | null;
    };

interface PlaceInBook {
  readonly position: number;
  readonly count: number;
}

export function partsOfQuestion(workspace: Workspace, question: PictureSubject): readonly Part[] {
  if (question.kind === 'page') return wholePicture(workspace, question.step.picture);
  if (question.kind === 'entry') return partsOfEntry(workspace, question.step.entry);
  const marked = question.reading === null ? [] : question.reading.regions;
  return partsOfEntry(workspace, question.step.entry, marked);
}

/** The parts of an entry, with nothing marked unless told. */
export function partsOfEntry(
  workspace: Workspace,
  entry: string,
  marked: readonly Region[] = [],
): readonly Part[] {
  const found = workspace.entries.get(entry);
  if (found === null) return [];
  const parts = found.regions.flatMap((region) => {
    const page = workspace.pictures.page(region.page);
    const file = page === null ? null : fileOf(workspace, page.picture);
    if (file === null) return [];
    const here = marked.filter((each) => each.page === region.page).map((each) => each.corners);
    return [{ ...file, corners: region.corners, marked: here }];
  });
  return parts.length > 0 ? parts : wholePicture(workspace, found.picture);
}

function wholePicture(workspace: Workspace, picture: string): readonly Part[] {
  const found = workspace.pictures.get(picture);
  const file = fileOf(workspace, picture);
  if (found === null || file === null) return [];
  const { width, height } = found;
  const corners: Quad = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  return [{ ...file, corners, marked: [] }];
}

function fileOf(
  workspace: Workspace,
  picture: string,
): { readonly path: string; readonly pageInFile: number } | null {
  const found = workspace.pictures.get(picture);
  const scan = found === null ? null : workspace.scans.get(found.scan);
  if (found === null || scan === null) return null;
  return { path: workspace.scans.path(scan), pageInFile: found.pageInFile };
}
