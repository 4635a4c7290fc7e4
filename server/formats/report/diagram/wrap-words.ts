/** How wide a text is in ems, about: a Chinese character is one, a Latin letter somewhat more than half. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.codePointAt(0)! > 0x2e7f ? 1 : 0.56), 0);
}

/** The lines of a text that may be so many ems wide, broken between words or Chinese characters; what is too much ends in an ellipsis. */
export function wrapWords(text: string, width: number, most: number): string[] {
  const pieces = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? [];
  const lines: string[] = [''];
  for (const piece of pieces) {
    const line = lines.at(-1)! + piece;
    if (lines.at(-1) === '' || widthOf(line.trimEnd()) <= width) lines[lines.length - 1] = line;
    else lines.push(piece.trimStart());
  }
  const kept = lines.slice(0, most).map((line) => shortened(line.trimEnd(), width));
  return lines.length <= most ? kept : [...kept.slice(0, -1), shortened(`${kept.at(-1)!}…`, width)];
}

function shortened(line: string, width: number): string {
  if (widthOf(line) <= width) return line;
  let letters = [...line.replace(/…$/, '')];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`) > width) letters = letters.slice(0, -1);
  return `${letters.join('').trimEnd()}…`;
}
