import type { Breakdown } from '../../analysis/disclosure/atoms/tree.ts';
import { randomFrom } from '../../analysis/model/instrument/random.ts';
import { plain } from '../../analysis/model/text.ts';

/** People who were made up, by breakdown and row. */
export interface Population {
  readonly breakdowns: readonly Breakdown[];
  readonly columns: ReadonlyMap<string, Int8Array<ArrayBuffer>>;
  readonly rows: number;
}

export const breakdown = (code: string, categories: number, ordered: boolean): Breakdown => ({
  code,
  label: plain(code),
  ordered,
  categories: Array.from({ length: categories }, (_, at) => ({
    value: at + 1,
    label: plain(`${code}${at + 1}`),
  })),
});

/** A number below `shares.length`, each as likely as its share. */
function draw(random: () => number, shares: readonly number[]): number {
  let left = random() * shares.reduce((sum, share) => sum + share, 0);
  return Math.max(
    0,
    shares.findIndex((share) => (left -= share) < 0),
  );
}

/** A bureau of 1,400: 48 stations in 12 counties, 5 ranks, 4 age bands; one in fifty leaves a question out. */
export function bureau(seed: number, rows = 1400): Population {
  const random = randomFrom(seed);
  const stations = Array.from({ length: 48 }, () => 0.3 + random() * 1.7);
  const breakdowns = [
    breakdown('county', 12, false),
    breakdown('station', 48, false),
    breakdown('rank', 5, true),
    breakdown('age', 4, true),
  ];
  const columns = new Map(breakdowns.map(({ code }) => [code, new Int8Array(rows)]));
  const put = (code: string, row: number, place: number) => {
    columns.get(code)![row] = random() < 0.02 ? -128 : place + 1;
  };
  for (let row = 0; row < rows; row++) {
    const station = draw(random, stations);
    put('county', row, Math.floor(station / 4));
    put('station', row, station);
    const rank = draw(random, [40, 30, 18, 9, 3]);
    put('rank', row, rank);
    put('age', row, draw(random, [30 - 5 * rank, 30, 25 + 3 * rank, 12 + 4 * rank]));
  }
  return { breakdowns, columns, rows };
}

/** A few people with breakdowns of any number and kind. */
export function anybody(seed: number): Population {
  const random = randomFrom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const rows = 10 + below(300);
  const breakdowns = Array.from({ length: 1 + below(4) }, (_, at) =>
    breakdown(`B${at}`, 1 + below(8), random() < 0.5),
  );
  const columns = new Map(
    breakdowns.map(({ code, categories }) => {
      const shares = categories.map(() => random() ** 3);
      const missing = random() < 0.5 ? 0 : 0.1 * random();
      return [
        code,
        Int8Array.from({ length: rows }, () => (random() < missing ? -128 : draw(random, shares) + 1)),
      ] as const;
    }),
  );
  return { breakdowns, columns, rows };
}

/** The people of two populations with the same breakdowns, one after the other. */
export function together(first: Population, second: Population): Population {
  const columns = first.breakdowns.map(
    ({ code }) =>
      [code, Int8Array.from([...first.columns.get(code)!, ...second.columns.get(code)!])] as const,
  );
  return { ...first, columns: new Map(columns), rows: first.rows + second.rows };
}
