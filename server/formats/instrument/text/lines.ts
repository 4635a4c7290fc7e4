/** A line of a questionnaire as it stands in the file, counted from 1. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
  /** What stands between tabs, or in the cells of a row of a table. */
  readonly cells: readonly string[];
  readonly indent: number;
  /** The file itself calls it a heading. */
  readonly heading: boolean;
}

const MARKDOWN = /^#{1,6}\s+/;
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;

/** The lines of a plain text, empty ones too. */
export function linesOf(text: string): SourceLine[] {
  return text.split(/\r\n?|\n/).map((line, index) => lineOf(line, index + 1));
}

export function lineOf(raw: string, number: number, heading = false): SourceLine {
  const line = raw.replace(INVISIBLE, '').replaceAll(/[\u00a0\u3000]/g, ' ');
  const text = line.trim().replace(MARKDOWN, '');
  const indent = /^ */.exec(line.replaceAll('\t', '  '))![0].length;
  const cells = line.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : [text];
  return {
    number,
    text: text.replaceAll(/\s+/g, (gap) => (gap.length > 1 || gap === '\t' ? '  ' : ' ')),
    cells,
    indent,
    heading: heading || MARKDOWN.test(line.trim()),
  };
}
