import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../analysis/numeric/random.ts';
import { measureOrders, type OrderFigures } from './figures.ts';
import { ordersWithoutRewriting } from './rewriting-control.ts';
import { attackSqlite, type Trial } from './trial.ts';

const RESPONDENTS = 60;
const empty = ['write-ahead log', 'rollback journal', 'freed pages'];
/** Five standard deviations: what unrelated orders stay within, whatever their number. */
const unrelated = ({ tau, noise }: OrderFigures): boolean => Math.abs(tau) <= 5 * noise;

describe('whoever carries off the disk of a collecting server, on SQLite', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await attackSqlite({ studies: 1, respondents: RESPONDENTS, chance: createRandom(4).uniform });
  });

  test('finds no address, agent, ticket code, signature, secret or open answer in any file', () => {
    expect(trial.search.hits).toEqual([]);
    expect(trial.search.needles).toBeGreaterThan(RESPONDENTS * 50);
  });

  test('finds the boxes in the order of their random serials, which is no order of arrival', () => {
    const [{ collected, orders }] = trial.ours as [Trial['ours'][number]];
    const inKeyOrder = [...collected.arrivals].sort();
    for (const from of ['rows as a scan returns them', 'place of what did not fit its page'])
      expect(orders.find((one) => one.from === from)?.order, from).toEqual(inKeyOrder);
    expect(measureOrders(trial.ours).filter((figures) => !unrelated(figures))).toEqual([]);
  });

  test('finds nothing of any box in the write-ahead log and in freed pages', () => {
    for (const { orders } of trial.ours)
      for (const { from, order } of orders) if (empty.includes(from)) expect(order, from).toEqual([]);
  });

  test('finds the codes in the order of their hashes, used or not, while collecting and after the close', () => {
    for (const attacked of [trial.codes, trial.codesClosed]) {
      const [{ collected, orders }] = attacked as [Trial['codes'][number]];
      const scan = orders.find(({ from }) => from === 'rows as a scan returns them');
      expect(scan?.order).toEqual([...collected.arrivals].sort());
      expect(measureOrders(attacked).filter((figures) => !unrelated(figures))).toEqual([]);
      for (const { from, order } of orders) if (empty.includes(from)) expect(order, from).toEqual([]);
    }
  });

  test('finds no serial, sealed box or hash of a code in any file once the study is frozen, nor in a backup', () => {
    expect(new Set(trial.traces.hits.map(({ kind }) => kind)).size).toBe(4);
    expect(trial.tracesFrozen.hits).toEqual([]);
    expect(trial.searchFrozen.hits).toEqual([]);
  });

  test('finds no order of arrival on the board and in the release', () => {
    const [{ orders }] = trial.frozen as [Trial['frozen'][number]];
    expect(orders.map(({ order }) => order.length)).toEqual([RESPONDENTS, RESPONDENTS]);
    expect(measureOrders(trial.frozen).filter((figures) => !unrelated(figures))).toEqual([]);
  });

  test('would find all of it in naive storage: the same search and the same attack break it', () => {
    const kinds = new Set(trial.naiveSearch.hits.map(({ kind }) => kind));
    for (const kind of ['forwarded address', 'user agent', 'ticket code', 'open answer'])
      expect(kinds).toContain(kind);
    const scan = measureOrders(trial.naive).find(({ from }) => from === 'rows as a scan returns them');
    expect(scan?.tau).toBe(1);
    expect(scan?.linked).toBeGreaterThanOrEqual(4);
  });

  test('would find the order of arrival in our own table if it were never rewritten', () => {
    const [{ collected }] = trial.ours as [Trial['ours'][number]];
    for (const { from, order } of ordersWithoutRewriting(collected.arrivals))
      expect(order, from).toEqual(collected.arrivals);
  });
});
