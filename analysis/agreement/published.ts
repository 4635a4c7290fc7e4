import type { CodedSpan, Continuum } from './continuum.ts';
import type { Ratings } from './ratings.ts';

// Worked examples from the literature, for the tests and for `fourlinks agreement examples`.

type Row = readonly (string | number | null)[];

/** Columns from rows of coders, `.` for a unit left out. */
function coders(rows: Readonly<Record<string, string>>): Record<string, Row> {
  return Object.fromEntries(
    Object.entries(rows).map(([name, row]) => [
      name,
      row.split(' ').map((cell) => (cell === '.' ? null : /\d/.test(cell) ? Number(cell) : cell)),
    ]),
  );
}

/** Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: A binary, B nominal, C any level with missing judgements. */
export const krippendorffA = coders({ a: '0 1 0 0 0 0 0 0 1 0', b: '1 1 1 0 0 1 0 0 0 0' });
export const krippendorffB = coders({ ben: 'a a b b d c c c e d d a', gerry: 'b a b b b c c c e d d d' });
export const krippendorffC = coders({
  a: '1 2 3 3 2 1 4 1 2 . . .',
  b: '1 2 3 3 2 2 4 1 2 5 . 3',
  c: '. 3 3 3 2 3 4 2 2 5 1 .',
  d: '1 2 3 3 2 4 4 1 2 5 1 .',
});

/** Cohen (1960), p. 45: 200 cases by two judges. */
export const cohen = [
  [88, 10, 2],
  [14, 40, 6],
  [18, 10, 12],
];

/** Fleiss (1971), Table 1: how many of six psychiatrists gave each of 30 patients each of five diagnoses. */
export const fleiss =
  `00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031
00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006`
    .split(/\s/)
    .map((row) => [...row].map(Number));

/** Krippendorff (1995), p. 57, example A cut into units of length 1: nominal α .329. */
export const bertha = '001111111100001111110000';
export const bill = '000011110000000110000000';

/** Krippendorff (2004), p. 254: two observers on a continuum of 300 from 150. */
export const continuum2004 = {
  length: 300,
  coders: [
    [
      { start: 75, end: 145, code: 'c' },
      { start: 220, end: 250, code: 'c' },
      { start: 30, end: 90, code: 'k' },
      { start: 150, end: 200, code: 'k' },
    ],
    [
      { start: 70, end: 150, code: 'c' },
      { start: 205, end: 225, code: 'c' },
      { start: 250, end: 270, code: 'c' },
      { start: 30, end: 90, code: 'k' },
      { start: 150, end: 200, code: 'k' },
    ],
  ],
};

/** The units that coders judged, one column a coder; null is a judgement not made. */
export function ratingsOfColumns(columns: Readonly<Record<string, Row>>): Ratings {
  const rows = Object.values(columns);
  const values = [...new Set(rows.flat())].filter((value) => value !== null).sort();
  const units = rows[0]!.length;
  const codes = new Int32Array(units * rows.length);
  rows.forEach((row, coder) => {
    row.forEach(
      (value, unit) => (codes[unit * rows.length + coder] = value === null ? -1 : values.indexOf(value)),
    );
  });
  return { units, coders: rows.length, codes, values };
}

/** The same from how many judges gave each unit each category. */
export function ratingsOfCounts(counts: readonly (readonly number[])[]): Ratings {
  const units = counts.map((row) => row.flatMap((count, category) => Array<number>(count).fill(category)));
  const values = counts[0]!.map((_, category) => category);
  return { units: units.length, coders: units[0]!.length, codes: Int32Array.from(units.flat()), values };
}

/** A text coded one letter a character, every character a unit of its own; 0 is a gap. */
export function unitsOfLetters(letters: string): CodedSpan[] {
  return [...letters].flatMap((code, start) => (code === '0' ? [] : [{ start, end: start + 1, code }]));
}

/** A text of 1,000 characters: both coders gave 50 of them a code, and `first` and `second` others each of them alone. */
export function thousand(first: number, second: number): Continuum {
  const coders = [
    [{ start: 0, end: 50 + first, code: 'x' }],
    [
      { start: 0, end: 50, code: 'x' },
      { start: 500, end: 500 + second, code: 'x' },
    ],
  ];
  return { length: 1000, coders: coders.map((spans) => spans.filter(({ start, end }) => end > start)) };
}
