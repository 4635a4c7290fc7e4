import type { Column } from '../columns.ts';
import type { Margin, Weighting } from '../model/reply.ts';
import type { Raking } from '../model/request.ts';
import { groupsOf } from '../dataset/groups.ts';
import { RequestError, type Fields } from '../dataset/dataset.ts';
import { note, type Note } from '../notes/note.ts';
import { type Cell, gapOf, rake, shares, trim } from '../numeric/rake.ts';
import { isRecord, numberWithin, optional, refuseUnknown } from './fields.ts';
import { checkMost } from './variables.ts';
import { within } from './within.ts';

const MOST_VARIABLES = 10;

/** Shares printed with three decimals may add up to a little more or less. */
const SUM_OFF = 0.005;

/** Reads margins of a request; throws RequestError naming the variable. */
export function readRaking(request: Fields): Raking {
  refuseUnknown(request, ['rake', 'trim']);
  const { rake: given } = request;
  if (!isRecord(given) || Object.keys(given).length === 0) throw new RequestError('rake', 'margins');
  checkMost(Object.keys(given).length, 'rake', MOST_VARIABLES);
  const margins = Object.entries(given).map(([name, own]) => [
    name,
    within('rake', () => readMargin(name, own)),
  ]);
  const most = optional(request, 'trim', (fields) => numberWithin(fields, 'trim', { from: 1.01, to: 1000 }));
  return {
    rake: Object.fromEntries(margins) as Raking['rake'],
    ...(most !== undefined && { trim: most }),
  };
}

/** The shares of one variable, as parts of their sum. */
function readMargin(name: string, given: unknown): Record<string, number> {
  if (!isRecord(given) || Object.keys(given).length === 0) throw new RequestError(name, 'margins');
  const entries = Object.entries(given).map(([value, share]): [string, number] => {
    if (typeof share !== 'number' || !(share > 0 && share <= 1))
      throw new RequestError(`${name}.${value}`, 'margin-share');
    return [value, share];
  });
  const sum = entries.reduce((total, [, share]) => total + share, 0);
  if (Math.abs(sum - 1) > SUM_OFF)
    throw new RequestError(name, 'margin-sum', { sum: Number(sum.toFixed(4)) });
  return Object.fromEntries(entries.map(([value, share]) => [value, share / sum]));
}

interface RakedRows {
  /** NaN where one of the variables is missing. */
  readonly weights: Float64Array;
  readonly raking: NonNullable<Weighting['raking']>;
  readonly notes: readonly Note[];
}

/** The weights of all rows under which the variables have their margins. */
export function rakeRows(
  { rake: margins, trim: most }: Raking,
  rows: number,
  columnOf: (name: string) => Column,
): RakedRows {
  const names = Object.keys(margins);
  const groups = names.map((name) => groupsOf(columnOf(name)));
  const labels = groups.map((own) => own.labels.map(String));
  names.forEach((name, v) => within('rake', () => checkValues(name, margins[name]!, labels[v]!)));
  const targets = names.map((name, v) => Float64Array.from(labels[v]!, (label) => margins[name]![label]!));
  const { cells, cellOf } = cellsOf(
    groups.map(({ codes }) => codes),
    labels.map(({ length }) => length),
    rows,
  );
  const raked = rake(cells, targets);
  const weights = most === undefined ? raked.weights : trim(cells, raked.weights, most);
  const reached = shares(
    cells,
    weights,
    labels.map(({ length }) => length),
  );
  const gap = Number((100 * gapOf(targets, reached)).toPrecision(2));
  const { rounds, converged } = raked;
  const isCut = converged && weights !== raked.weights;
  return {
    weights: Float64Array.from(cellOf, (cell) => (cell < 0 ? NaN : weights[cell]!)),
    raking: {
      rounds,
      converged,
      margins: names.flatMap((variable, v) =>
        labels[v]!.map((value, code): Margin => ({
          variable,
          value,
          target: targets[v]![code]!,
          reached: reached[v]![code]!,
        })),
      ),
    },
    notes: [
      ...(converged ? [] : [note('raking-unconverged', { rounds, gap })]),
      ...(isCut ? [note('raking-trimmed', { gap })] : []),
    ],
  };
}

function checkValues(
  name: string,
  margin: Readonly<Record<string, number>>,
  labels: readonly string[],
): void {
  const open = labels.find((label) => !Object.hasOwn(margin, label));
  if (open !== undefined) throw new RequestError(name, 'margin-open', { value: open });
  const empty = Object.keys(margin).find((value) => !labels.includes(value));
  if (empty !== undefined) throw new RequestError(name, 'margin-empty', { value: empty });
}

/** The cells that somebody is in, and that of each row; −1 where a variable is missing. */
function cellsOf(codes: readonly Int32Array[], sizes: readonly number[], rows: number) {
  const places = new Map<number, number>();
  const cells: { codes: number[]; n: number }[] = [];
  const cellOf = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    const own = codes.map((variable) => variable[row]!);
    if (own.includes(-1)) continue;
    const place = own.reduce((sum, code, v) => sum * sizes[v]! + code, 0);
    if (!places.has(place)) places.set(place, cells.push({ codes: own, n: 0 }) - 1);
    const cell = places.get(place)!;
    cellOf[row] = cell;
    cells[cell]!.n++;
  }
  return { cells: cells as readonly Cell[], cellOf };
}
