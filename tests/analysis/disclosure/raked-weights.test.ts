import { describe, expect, it } from 'vitest';
import { admit } from '../../../analysis/disclosure/grammar/admit.ts';
import type { Vocabulary } from '../../../analysis/disclosure/grammar/vocabulary.ts';
import { tableOf } from '../relate/claims.ts';

/** Sixty people: backgrounds that cross in groups of five and more, one that leaves a person alone, items with gaps. */
const rows = Array.from({ length: 60 }, (_, i) => i);
const table = tableOf({
  G: rows.map((i) => i % 3),
  H: rows.map((i) => Number(i >= 30)),
  Z: rows.map((i) => Number(i === 7)),
  A: rows.map((i) => 1 + (i % 5)),
  B: rows.map((i) => 1 + ((i * 7 + Math.floor(i / 5)) % 5)),
  Y: rows.map((i) => Number(i % 2 === 0)),
  few: rows.map((i) => (i > 33 ? null : 1 + (i % 5))),
  left: rows.map((i) => (i > 37 ? null : 1 + (i % 5))),
  right: rows.map((i) => (i > 29 && i < 34 ? null : 1 + ((i * 3) % 5))),
});
const range = [1, 5] as const;
const item = { reverse: false, range };
const released = { items: { A: item, B: item }, scales: {} };
const vocabulary: Vocabulary = {
  k: 5,
  labels: new Set(['G', 'H', 'Z', 'Y']),
  bands: new Map([['A', { cuts: [{ at: 3, exactly: 'lower' as const }], possible: [1, 2, 3, 4, 5] }]]),
};
const thirds = { 0: 0.2, 1: 0.4, 2: 0.4 };
const halves = { 0: 0.4, 1: 0.6 };
const mean = { procedure: 'describe', variables: ['B'] };
const outcomeOf = (request: object) => {
  const admission = admit(table, { analyses: [mean], ...request }, released, vocabulary);
  return admission.gate === 'refused' ? admission.refusal.code : admission.gate;
};
const correlation = (...variables: string[]) => ({ procedure: 'correlation', variables });

describe('the grammar of the team admits', () => {
  it.each<[string, object]>([
    ['weights raked over a background', { weights: { rake: { G: thirds } } }],
    ['weights raked over three', { weights: { rake: { G: thirds, H: halves, Y: halves } } }],
    [
      'the same beside groups of another',
      { weights: { rake: { G: thirds } }, analyses: [{ ...mean, by: 'H' }] },
    ],
  ])('%s', (_, request) => expect(outcomeOf(request)).toBe('open'));
});

describe('the grammar of the team refuses', () => {
  it.each<[string, string, object]>([
    [
      'weights raked over answers',
      'weights',
      { weights: { rake: { A: { 1: 0.2, 2: 0.2, 3: 0.2, 4: 0.2, 5: 0.2 } } } },
    ],
    ['margins that drown others', 'weights', { weights: { rake: { H: { 0: 0.95, 1: 0.05 } } } }],
    [
      'margins that leave one person alone',
      'small',
      { weights: { rake: { Z: { 0: 0.9, 1: 0.1 } }, trim: 3 } },
    ],
    [
      'margins crossed with a person alone',
      'small',
      { weights: { rake: { H: halves } }, analyses: [{ ...mean, by: 'Z' }] },
    ],
    [
      'margins of a group in which too few answered',
      'small',
      { weights: { rake: { H: halves } }, analyses: [{ procedure: 'describe', variables: ['few'] }] },
    ],
    [
      'margins of a group in which too few answered both',
      'small',
      { weights: { rake: { H: halves } }, analyses: [correlation('left', 'right')] },
    ],
    ['margins beside a band', 'bands', { weights: { rake: { H: halves } }, where: 'A > 3' }],
    [
      'answers counted under margins',
      'everybody',
      { weights: { rake: { H: halves } }, analyses: [{ procedure: 'frequencies', variables: ['A'] }] },
    ],
    [
      'four margins',
      'backgrounds',
      { weights: { rake: { G: thirds, H: halves, Z: halves, Y: halves }, trim: 3 } },
    ],
  ])('%s', (_, code, request) => expect(outcomeOf(request)).toBe(code));
});
