/** How sure a share is. */

/** Right ones and all of one page: what stands on a page is read well or badly together. */
export interface PageCount {
  readonly right: number;
  readonly all: number;
}

export interface Share {
  readonly right: number;
  readonly all: number;
  readonly share: number;
  /** 95 % interval. */
  readonly from: number;
  readonly to: number;
}

const Z = 1.96;

/**
 * A share with its 95 % interval: Wilson's, on as many independent fields as the pages amount to. Fields of one page
 * share its machine, paper and light, so the variance between pages is measured (ratio estimate over clusters) and
 * the count reduced by as much as it exceeds that of independent fields.
 */
export function shareOf(pages: readonly PageCount[]): Share {
  const right = pages.reduce((sum, page) => sum + page.right, 0);
  const all = pages.reduce((sum, page) => sum + page.all, 0);
  if (all === 0) return { right, all, share: 0, from: 0, to: 1 };
  const share = right / all;
  const independent = (share * (1 - share)) / all;
  const between =
    pages.length < 2
      ? independent
      : (pages.length / (pages.length - 1)) *
        pages.reduce((sum, page) => sum + ((page.right - share * page.all) / all) ** 2, 0);
  const count = independent === 0 ? all : all / Math.max(1, between / independent);
  const middle = (share + Z ** 2 / (2 * count)) / (1 + Z ** 2 / count);
  const half =
    (Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2))) / (1 + Z ** 2 / count);
  return { right, all, share, from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}
