import type { RecordTable } from '../../../analysis/model/records/record-tables.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';

type Cell = number | string | null;
type Row = Readonly<Record<string, Cell>>;
export type Columns = Readonly<Record<string, readonly Cell[]>>;

const UNITS = 12;
const QUARTERS = 8;
const INDICATORS = 6;
const RATERS = 12;
const RATEES = 20;
const PERSONS = 60;

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`);

const columnsOf = (rows: readonly Row[]): Columns =>
  Object.fromEntries(Object.keys(rows[0]!).map((name) => [name, rows.map((row) => row[name]!)]));

/** A small ledger in which everything adds up: each table of records by its columns. Nothing in it is planted. */
export function makeLedger(seed = 7): Readonly<Record<RecordTable, Columns>> {
  const random = createRandom(seed);
  const units = numbered('U', UNITS);
  const periods = Array.from({ length: QUARTERS }, (_, q) => `${2023 + Math.floor(q / 4)}Q${(q % 4) + 1}`);
  const indicators = numbered('I', INDICATORS);
  const weight = (indicator: number) => [30, 20, 20, 10, 10, 10][indicator]!;
  const groupOf = (unit: number) => (unit < UNITS / 2 ? 'branch' : 'office');
  const assessorOf = (indicator: number) => (indicator % 2 === 0 ? 'leaders' : 'office');
  const context = units.map((unit, u) => ({
    unit,
    group: groupOf(u),
    headcount: 12 + 3 * u,
    workload: Math.round(50 + 20 * random.normal()),
    location: u % 3 === 0 ? 'town' : 'seat',
    staffAge: 35 + random.index(12),
  }));
  const found: Row[] = [];
  const scores: Row[] = [];
  const results: Row[] = [];
  for (const period of periods) {
    const totals = units.map((unit, u) => {
      const own = indicators.map((indicator, i) => {
        let [deducted, added] = [0, 0];
        const events = random.index(4);
        for (let e = 0; e < events; e++) {
          const isBonus = i === INDICATORS - 1 && random.uniform() < 0.5;
          const points = 0.5 * (1 + random.index(3));
          if (isBonus) added += points;
          else deducted += points;
          found.push({
            unit,
            person: `P${String(random.index(PERSONS)).padStart(2, '0')}`,
            group: groupOf(u),
            scheme: 'S1',
            period,
            part: `W${String(1 + random.index(13)).padStart(2, '0')}`,
            indicator,
            assessor: assessorOf(i),
            points: isBonus ? points : -points,
            reason: ['late', 'error', 'missing', 'praise'][isBonus ? 3 : random.index(3)]!,
            status: 'final',
          });
        }
        return { indicator, i, deducted, added, score: weight(i) - deducted + added, events };
      });
      return { unit, u, own, total: own.reduce((sum, { score }) => sum + score, 0) };
    });
    for (const { unit, u, own, total } of totals) {
      const rank =
        1 + totals.filter((other) => groupOf(other.u) === groupOf(u) && other.total > total).length;
      const tier = rank <= 2 ? 'A' : rank <= 4 ? 'B' : 'C';
      const shared = { total, bonus: 0, override: 0, rank, tier };
      for (const { indicator, i, deducted, added, score } of own)
        scores.push({
          unit,
          group: groupOf(u),
          scheme: 'S1',
          period,
          indicator,
          assessor: assessorOf(i),
          weight: weight(i),
          deducted,
          added,
          score,
          ...shared,
        });
      const events = own.reduce((sum, each) => sum + each.events, 0);
      const { headcount, workload, location, staffAge } = context[u]!;
      results.push({
        unit,
        group: groupOf(u),
        scheme: 'S1',
        period,
        ...shared,
        events,
        headcount,
        workload,
        location,
        staffAge,
      });
    }
  }
  const cellOf = ({ unit, period, indicator }: Row) => `${unit} ${period} ${indicator}`;
  const scored = new Map(scores.map((row) => [cellOf(row), row]));
  const entries = found.map((entry): Row => {
    const { score, total, tier } = scored.get(cellOf(entry))!;
    return { ...entry, score: score!, total: total!, tier: tier! };
  });
  const raters = numbered('R', RATERS).map((rater, r) => ({
    rater,
    class: ['superior', 'peer', 'served'][r % 3]!,
    severity: 0.5 * random.normal(),
  }));
  const ratees = numbered('E', RATEES).map((ratee) => ({ ratee, quality: random.normal() }));
  const ratings = raters.flatMap(({ rater, class: sort, severity }) =>
    ratees.flatMap(({ ratee, quality }) =>
      ['C1', 'C2', 'C3'].map((criterion, c) => ({
        rater,
        class: sort,
        ratee,
        criterion,
        period: periods[c % 2]!,
        rating: Math.max(
          1,
          Math.min(5, Math.round(3 + quality - severity + 0.2 * c + 0.6 * random.normal())),
        ),
      })),
    ),
  );
  const persons = periods.slice(0, 2).flatMap((period) =>
    numbered('P', PERSONS).map((person, p) => {
      const score = Math.round(10 * (92 + 3 * random.normal())) / 10;
      return {
        person,
        department: ['front', 'source', 'office'][p % 3]!,
        grade: p % 4 === 0 ? 'senior' : 'junior',
        gender: p % 2 === 0 ? 'f' : 'm',
        age: ['≤35', '36–50', '≥51'][random.index(3)]!,
        period,
        score,
        ruleScore: Math.round(10 * (score + random.normal())) / 10,
        tier: score > 94 ? 'A' : score > 90 ? 'B' : 'C',
      };
    }),
  );
  const rewards = periods.flatMap((period) =>
    ['A', 'B', 'C'].map((tier, t) => ({ period, tier, people: 20, amount: 3000 - 400 * t })),
  );
  const appeals = entries
    .filter((_, i) => i % 9 === 0)
    .map(({ unit, period, indicator, assessor, points }, i) => ({
      unit: unit!,
      scheme: 'S1',
      period: period!,
      indicator: indicator!,
      assessor: assessor!,
      matter: i % 2 === 0 ? 'fact' : 'rule',
      outcome: i % 3 === 0 ? 'returned' : 'kept',
      returned: i % 3 === 0 ? Math.abs(points as number) : 0,
      days: 3 + random.index(20),
    }));
  const successor = context.map((row) => ({ ...row, site: null, successor: null }));
  const tables = { units: successor, scores, entries, results, ratings, persons, rewards, appeals };
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, columnsOf(rows)])) as Record<
    RecordTable,
    Columns
  >;
}
