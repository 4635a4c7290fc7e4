/** How files commonly write a cell without an answer, in any case. */
export const missingWords = [
  'NA',
  'N/A',
  '#N/A',
  'NaN',
  'NULL',
  'None',
  '.',
  '-',
  '—',
  '-99',
  '(空)',
  '(跳过)',
  '（空）',
  '（跳过）',
];

/** Numbers that stand for a missing answer where they are no answer themselves. */
const codes = /^(?:-?(?:7|8|9|77|88|98|99|777|888|998|999|9999)|-1|-2|-3)$/;

export const isMissingCode = (value: string): boolean => codes.test(value);

/** Whether a cell is empty or says one of some words. */
export function missingCells(words: readonly string[]): (cell: string) => boolean {
  const known = new Set(['', ...words.map((word) => word.toLowerCase())]);
  return (cell) => cell === '' || (cell.length < 24 && known.has(cell.toLowerCase()));
}
