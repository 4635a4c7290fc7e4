import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../analysis/numeric/random.ts';
import { livePostgres } from '../support/live/postgres.ts';
import { attackPostgres, type Trial } from './trial.ts';

const bySql = [
  'rows as a scan or a dump returns them',
  'place in the heap',
  'numbers of values stored apart',
];

describe('whoever administers the database, on PostgreSQL', () => {
  let trial: Trial;
  beforeAll(async () => {
    const postgres = await livePostgres();
    const plan = { studies: 1, respondents: 40, chance: createRandom(5).uniform };
    trial = await attackPostgres(plan, postgres);
    await postgres.close();
  });
  const ordersOf = (attacked: Trial['ours']) =>
    new Map(attacked.flatMap(({ orders }) => orders.map(({ from, order }) => [from, order])));

  test('finds no address, agent, ticket code, signature, secret or open answer in the data directory', () => {
    expect(trial.search.hits).toEqual([]);
    expect(trial.naiveSearch.hits.length).toBeGreaterThan(0);
  });

  test('finds rows in the order of their random serials once collection is closed', () => {
    const [{ collected }] = trial.closed as [Trial['closed'][number]];
    const inKeyOrder = [...collected.arrivals].sort();
    const orders = ordersOf(trial.closed);
    for (const from of bySql) expect(orders.get(from), from).toEqual(inKeyOrder);
  });

  test('finds codes in the order of their hashes once collection is closed', () => {
    const [{ collected }] = trial.codesClosed as [Trial['codes'][number]];
    const orders = ordersOf(trial.codesClosed);
    for (const from of bySql.slice(0, 2))
      expect(orders.get(from), from).toEqual([...collected.arrivals].sort());
  });

  test('finds no serial, sealed box or hash of a code in tables and indexes once the study is frozen', () => {
    expect(new Set(trial.traces.hits.map(({ kind }) => kind)).size).toBe(4);
    expect(trial.tracesFrozen.hits).toEqual([]);
    expect(trial.searchFrozen.hits).toEqual([]);
  });

  test('reads the order of arrival while collection is open, and in the write-ahead log even later', () => {
    const [{ collected }] = trial.ours as [Trial['ours'][number]];
    expect(ordersOf(trial.ours).get('place in the heap')).toEqual(collected.arrivals);
    expect(ordersOf(trial.closed).get('write-ahead log')).toEqual(collected.arrivals);
  });

  test('would link tickets to answers in naive storage by the same attack', () => {
    const [{ collected, orders }] = trial.naive as [Trial['naive'][number]];
    expect(orders.find(({ from }) => from === 'place in the heap')?.order).toEqual(collected.arrivals);
  });
});
