/**
 * Three senior scientists rate the creativity of seven junior ones on five traits from 1 to 9, after Guilford 1954, Psychometric
 * methods, p. 282. The table was not at hand: one rating (the second judge, second ratee, third trait) stands so that the judge's total
 * is 156. So what was published of these ratings shows that a fit is of the right size; that it is right is shown by independent fits.
 */
const judges: readonly (readonly (readonly number[])[])[] = [
  [
    [5, 5, 3, 5, 3],
    [9, 7, 5, 8, 5],
    [3, 3, 3, 7, 1],
    [7, 3, 1, 3, 3],
    [9, 7, 7, 8, 5],
    [3, 5, 3, 5, 1],
    [7, 7, 5, 5, 5],
  ],
  [
    [6, 5, 4, 6, 3],
    [8, 7, 6, 7, 2],
    [4, 5, 3, 6, 6],
    [5, 6, 4, 5, 4],
    [2, 4, 3, 2, 3],
    [4, 4, 6, 4, 2],
    [3, 3, 5, 5, 4],
  ],
  [
    [5, 5, 5, 7, 3],
    [7, 7, 5, 7, 5],
    [3, 5, 5, 5, 5],
    [5, 3, 3, 3, 1],
    [9, 7, 7, 7, 7],
    [3, 3, 3, 5, 3],
    [7, 7, 7, 5, 7],
  ],
];

const rows = judges.flatMap((ratees, j) =>
  ratees.flatMap((traits, n) =>
    traits.map((rating, i) => ({ rater: `J${j}`, ratee: `E${n}`, criterion: `T${i}`, rating })),
  ),
);

export const creativity = {
  rater: rows.map(({ rater }) => rater),
  ratee: rows.map(({ ratee }) => ratee),
  criterion: rows.map(({ criterion }) => criterion),
  rating: rows.map(({ rating }) => rating),
};
