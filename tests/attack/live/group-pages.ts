import type { LensProfile, ShownLens } from '../../../server/contract/lens.ts';
import { disclosureIn } from '../../../server/features/release/release.door.ts';
import { type Bits, bitsOf, sizeOf } from '../bits.ts';
import { read } from '../bureau/frame.ts';
import { type Breakdown, breakdowns, categories, type Person } from '../bureau/people.ts';
import { countOf, type Statistic } from '../statistic.ts';
import type { Tally } from '../tally.ts';
import type { Bureau } from './open-bureau.ts';
import type { Frozen } from './play-tables.ts';
import { readRow } from './read-tables.ts';
import { teamView } from './team-view.ts';

type Role = 'viewer' | 'analyst';

const SIZES = 'sizes of groups on pages of lenses';
const CROSSED = 'sizes of groups in cross tables';
const APART = read.filter((code) => code.startsWith('Q'));

/** The groups that a reader may have in mind: each by background alone, offered or not. */
function groupsIn(
  all: readonly Person[],
  n: number,
  valueOf: (at: number, code: Breakdown) => number | null,
): { query: string; code: Breakdown; value: number; people: Bits }[] {
  return breakdowns.flatMap((code) =>
    Array.from({ length: categories[code] }, (_, i) => ({
      query: `${code}=${i + 1}`,
      code,
      value: i + 1,
      people: bitsOf(all, (_, at) => at < n && valueOf(at, code) === i + 1),
    })),
  );
}

/** What pages of lenses tell of everybody and of groups, as bounds on what people answered. */
export async function lensesAsTold(
  bureau: Bureau,
  role: Role,
  all: readonly Person[],
  frozen: readonly Frozen[],
  tally: Tally,
): Promise<Statistic[]> {
  const [k, rounded] = role === 'viewer' ? [10, true] : [5, false];
  const told: Statistic[] = [];
  for (const { release, n } of frozen) {
    const valueOf = await labelsFor(bureau, role, all.slice(0, n), { release, n });
    const everybody = { query: '', people: bitsOf(all, (_, at) => at < n) };
    for (const { query, people } of [everybody, ...groupsIn(all, n, valueOf)]) {
      const asked = `${bureau.path}/releases/${release.id}`;
      const pages = [
        `${asked}/profile?group=${query}`,
        `${asked}/lenses/work?group=${query}`,
        `${asked}/lens-shares?lenses=work&group=${query}`,
      ];
      for (const url of pages) {
        const { status, body } = await bureau.as(role)('GET', url);
        if (status >= 500) throw new Error(body);
        tally.try(SIZES);
        if (status >= 400) continue;
        const few =
          smallIn(JSON.parse(body), k) ?? (sizeOf(people) < k && query !== '' ? sizeOf(people) : null);
        if (few !== null) tally.found(SIZES, `${role} ${url}: ${few} people`);
        const page = JSON.parse(body) as Partial<LensProfile & ShownLens>;
        const shown = [
          ...(page.tiles ?? []).map(({ code, parts }) => ({ code, survey: parts[0]?.survey })),
          ...(page.nodes ?? []),
        ];
        for (const { code, survey } of shown) {
          const name = read.find((each) => each.toLowerCase() === code)!;
          const from = `release ${release.number}, ${url.slice(asked.length)}, ${name}`;
          if (survey)
            told.push(...readRow(name, { n: survey.n, mean: survey.value }, { from, people, rounded }));
        }
      }
    }
  }
  return told;
}

/** What cross tables of the team tell: how many of each group gave each answer. */
export async function crosstabsAsTold(
  bureau: Bureau,
  all: readonly Person[],
  frozen: readonly Frozen[],
  tally: Tally,
): Promise<Statistic[]> {
  const told: Statistic[] = [];
  for (const { release, n } of frozen) {
    const valueOf = await labelsFor(bureau, 'analyst', all.slice(0, n), { release, n });
    const ask = async (rows: string, columns: string) => {
      const request = { analyses: [{ procedure: 'crosstab', rows, columns }] };
      const { status, body } = await bureau.as('analyst')(
        'POST',
        `${bureau.path}/releases/${release.id}/analyses`,
        request,
      );
      if (status >= 500) throw new Error(body);
      const table = status < 400 ? crossIn(JSON.parse(body)) : null;
      tally.try(CROSSED, table?.values.flat().length ?? 1);
      for (const count of table?.values.flat() ?? [])
        if (count !== null && count > 0 && count < 5)
          tally.found(CROSSED, `release ${release.number}, ${rows} by ${columns}: ${count} people`);
      return table;
    };
    for (const [i, code] of breakdowns.entries()) {
      for (const other of breakdowns.slice(i + 1)) await ask(code, other);
      for (const item of APART) {
        const table = await ask(item, code);
        table?.values.forEach((row, r) =>
          row.forEach((count, c) => {
            const [answer, group] = [Number(table.rows[r]), Number(table.columns[c])];
            if (count === null) return;
            told.push({
              from: `release ${release.number}, ${item} by ${code}`,
              people: bitsOf(all, (_, at) => at < n && valueOf(at, code) === group),
              parts: [{ item, points: countOf(answer) }],
              low: count,
              high: count,
            });
          }),
        );
      }
    }
  }
  return told;
}

interface Crossed {
  readonly rows: readonly (string | number)[];
  readonly columns: readonly (string | number)[];
  readonly values: readonly (readonly (number | null)[])[];
}

function crossIn(body: unknown): Crossed | null {
  const { analyses } = body as { readonly analyses: readonly { readonly table?: Crossed }[] };
  return analyses[0]?.table ?? null;
}

/** The label by which readers of a role are told of somebody. */
async function labelsFor(bureau: Bureau, role: Role, people: readonly Person[], { release }: Frozen) {
  const told = await disclosureIn(bureau.services.databases.studio, release);
  const tree = role === 'viewer' ? told.outside : told.team;
  return teamView(people, release.manifest, { ...told, team: tree }, 'Q18').value;
}

/** The first number of people of a page that is too small to be told. */
function smallIn(value: unknown, k: number): number | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, each] of Object.entries(value)) {
    if (key === 'n' && typeof each === 'number' && each > 0 && each < k) return each;
    const inside = smallIn(each, k);
    if (inside !== null) return inside;
  }
  return null;
}
