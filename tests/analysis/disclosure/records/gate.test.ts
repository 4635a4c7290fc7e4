import { describe, expect, it } from 'vitest';
import { admitRecords, tellsOfEnough } from '../../../../analysis/disclosure/records/admit-records.ts';
import { hidePeople } from '../../../../analysis/disclosure/records/hide-people.ts';
import { Refusal } from '../../../../analysis/disclosure/grammar/refusal.ts';
import type { AnyResult } from '../../../../analysis/model/procedures/index.ts';
import { declarations } from '../../../../analysis/model/procedures/index.ts';
import { note, type Note } from '../../../../analysis/notes/note.ts';
import { makeLedger } from '../../../support/records/ledger.ts';
import { tableOf } from '../../relate/claims.ts';

const team = { k: 5, outside: false, rateesAreUnits: false };
const outside = { k: 10, outside: true, rateesAreUnits: false };
const { ratings } = makeLedger();
const kendallW = { procedure: 'kendallW' };

function codeOf(request: object, ground = team): string {
  try {
    admitRecords({ analyses: [kendallW], ...request }, ground);
    return 'admitted';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('a request on records', () => {
  it.each<[string, object, string]>([
    ['asks for a procedure on records', {}, 'admitted'],
    ['chooses one period', { where: 'period = "2023Q1"' }, 'admitted'],
    ['chooses by column and value', { where: { column: 'class', equals: 'peer' } }, 'admitted'],
    ['has a language', { language: 'en' }, 'admitted'],
    ['names its own column', { analyses: [{ ...kendallW, rater: 'rater' }] }, 'admitted'],
    ['asks for a procedure on answers', { analyses: [{ procedure: 'describe' }] }, 'records-only'],
    ['asks for nothing known', { analyses: [{ procedure: 'constructor' }] }, 'records-only'],
    ['derives', { derive: [{ name: 'x', from: 'rating + 1' }] }, 'record-frame'],
    ['weighs', { weights: 'rating' }, 'record-frame'],
    ['makes scales', { scales: {} }, 'record-frame'],
    ['chooses by a rating', { where: 'rating > 3' }, 'record-rows'],
    ['chooses somebody', { where: 'rater = "P01"' }, 'record-rows'],
    ['chooses somebody by column', { where: { column: 'ratee', equals: 'P01' } }, 'record-rows'],
    ['chooses all but one', { where: 'class != "peer"' }, 'record-rows'],
    ['chooses one or another', { where: 'class = "peer" or class = "served"' }, 'record-rows'],
    ['chooses a column twice', { where: 'class = "peer" and class = "served"' }, 'record-rows'],
    ['writes no condition', { where: 'class =' }, 'record-rows'],
    [
      'crosses two choices of people',
      { where: 'class = "peer" and period = "2023Q1"' },
      'record-people-rows',
    ],
    ['tells of raters as ratees', { analyses: [{ ...kendallW, ratee: 'rater' }] }, 'record-person'],
    ['groups people by another column', { analyses: [{ procedure: 'audit', by: 'age' }] }, 'admitted'],
    ['groups people by themselves', { analyses: [{ procedure: 'audit', by: 'person' }] }, 'record-person'],
    ['groups people by their score', { analyses: [{ procedure: 'audit', by: 'score' }] }, 'record-person'],
    ['tells of groups as raters', { analyses: [{ ...kendallW, rater: 'period' }] }, 'record-person'],
  ])('that %s', (_, request, code) => expect(codeOf(request)).toBe(code));

  it('of readers outside the team chooses no rows about people', () => {
    expect(codeOf({ where: 'period = "2023Q1"' }, outside)).toBe('record-people-rows');
    expect(codeOf({}, outside)).toBe('admitted');
  });
});

describe('rows of people are told of', () => {
  const enough = (columns: typeof ratings, where?: string, ground = team) => {
    const admitted = admitRecords({ analyses: [kendallW], ...(where && { where }) }, ground);
    return tellsOfEnough(tableOf(columns), admitted, ground);
  };
  const only = (keeps: (row: number) => boolean) =>
    Object.fromEntries(
      Object.entries(ratings).map(([name, cells]) => [name, cells.filter((_, row) => keeps(row))]),
    );

  it('where there are k of each kind', () => {
    expect(enough(ratings)).toBe(true);
    expect(enough(only((row) => ratings['rater']![row]! < 'R05'))).toBe(false);
    expect(enough(only((row) => ratings['ratee']![row]! < 'E05'))).toBe(false);
    expect(
      enough(
        only((row) => ratings['rater']![row]! < 'R10'),
        undefined,
        outside,
      ),
    ).toBe(false);
  });

  it('where neither those chosen nor the others are fewer', () => {
    const first = ratings['rater']!.map((rater) => (rater! < 'R04' ? 'few' : 'many'));
    const columns = { ...ratings, class: first };
    expect(enough(columns, 'class = "few"')).toBe(false);
    expect(enough(columns, 'class = "many"')).toBe(false);
    expect(enough({ ...ratings, class: first.map(() => 'all') }, 'class = "all"')).toBe(true);
  });
});

describe('a result about people', () => {
  const declaration = {
    ...declarations.kendallW,
    lists: { severities: 'rater', ratees: 'ratee' },
    spreads: ['classes'],
  };
  const found = {
    procedure: 'kendallW',
    n: 12,
    w: 0.123456,
    severities: [{ rater: 'P01', severity: 1.25 }],
    ratees: [{ ratee: 'U01', mean: 3.14159 }],
    classes: [
      { class: 'leader', n: 3, spread: 0.777777 },
      { class: 'peer', n: 6, spread: 0.666666 },
      { class: 'served', n: 30, spread: 0.555555 },
    ],
    definition: note('kendall-w'),
    notes: [] as Note[],
  };
  const hide = (result: object, ground = team) =>
    hidePeople(
      result as AnyResult<Note>,
      kendallW,
      { declaration, table: 'ratings', rows: [] },
      ground,
      new Set(['P01', 'P02']),
    );

  it('lists nobody, leaves few out with what would give them away, and rounds', () => {
    const told = hide(found);
    expect(told).toMatchObject({
      w: 0.123,
      severities: [],
      ratees: [],
      classes: [{ class: 'served', n: 30, spread: 0.56 }],
    });
    expect(told!.notes.map(({ code }) => code).sort()).toEqual(['few-people-untold', 'single-people-untold']);
  });

  it('may have no groups at all', () => {
    expect(hide({ ...found, classes: null })).toMatchObject({ classes: null });
  });

  it('lists ratees that are units', () => {
    expect(hide(found, { ...team, rateesAreUnits: true })).toMatchObject({
      ratees: [{ ratee: 'U01', mean: 3.142 }],
      severities: [],
    });
  });

  it('gives readers outside the team every number as it is printed, a p with three places', () => {
    const units = { ...outside, rateesAreUnits: true };
    expect(
      hide({ ...found, p: 0.0123456, classes: [{ class: 'served', n: 30, p: 0.0041 }] }, units),
    ).toMatchObject({
      w: 0.12,
      p: 0.012,
      ratees: [{ ratee: 'U01', mean: 3.14 }],
      classes: [{ n: 30, p: 0.004 }],
    });
  });

  it('tells nothing at all where a code of somebody stands in a part that nobody declared', () => {
    expect(hide({ ...found, harshest: 'P02' })).toBeNull();
    expect(hide({ ...found, byRater: { P01: 1 } })).toBeNull();
  });
});
