/** Messages broken between words: a terminal by itself breaks them in the middle of one. */

/** Below this width breaking makes things worse. */
const NARROWEST = 40;

/** The text as it suits a stream: in lines of the terminal's width, or untouched where none is. */
export function wrapFor(stream: NodeJS.WriteStream, text: string): string {
  return stream.isTTY === true && stream.columns >= NARROWEST ? wrapText(text, stream.columns) : text;
}

/** Lines of at most `width` columns; words longer than that (paths) stay whole; indentation is kept. */
function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): readonly string[] {
  if (line.normalize('NFC').length <= width) return [line];
  const indent = /^ */.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = '';
  for (const word of line.slice(indent.length).split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    // Composed Vietnamese takes one column a letter.
    if ((indent + longer).normalize('NFC').length <= width || current === '') current = longer;
    else {
      lines.push(indent + current);
      current = word;
    }
  }
  return [...lines, indent + current];
}
