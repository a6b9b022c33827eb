/** What one part of `npm run bench:pages` hands back: lines for programs and people, and the gates it missed. */
export interface PartResult {
  readonly lines: readonly { readonly json: { readonly type: string }; readonly text: string }[];
  readonly missed: readonly string[];
}
