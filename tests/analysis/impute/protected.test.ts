import { expect, it } from 'vitest';
import { admit } from '../../../analysis/disclosure/grammar/admit.ts';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { tableOf } from '../relate/claims.ts';

const rows = Array.from({ length: 60 }, (_, i) => i);
/** Sixty people in three groups; the third has three who lack y, `one` is lacked by two, Z leaves one person alone. */
const table = tableOf({
  G: rows.map((i) => i % 3),
  Z: rows.map((i) => Number(i === 7)),
  x: rows.map((i) => (i * 7) % 11),
  y: rows.map((i) => ((i % 3 === 2 && i < 9) || (i % 3 === 0 && i < 30) ? null : (i * 5) % 13)),
  one: rows.map((i) => (i === 4 || i === 9 ? null : i % 6)),
});
const vocabulary = { k: 5, labels: new Set(['G', 'Z']), bands: new Map() };
const none = { items: {}, scales: {} };

function told(fields: object) {
  const request = { analyses: [{ procedure: 'impute', variables: ['x', 'y'], m: 3, ...fields }] };
  const admission = admit(table, request, none, vocabulary);
  if (admission.gate !== 'open') return admission.gate;
  const left = hideSmall(answer(table, request, none), admission.told);
  const [result] = left?.analyses ?? [];
  return result?.procedure === 'impute' ? result : null;
}
const pooledOf = (fields: object) => {
  const found = told(fields);
  return typeof found === 'object' && found ? found.pooled.length : found;
};
const means = { procedure: 'describe', variables: ['y'] };

it('pools for everybody', () => expect(pooledOf({ analyses: [means] })).toBe(1));

it('tells nothing of groups in which few lack an answer, counted as they were observed', () => {
  expect(pooledOf({ analyses: [{ ...means, by: 'G' }, means] })).toBe(1);
});

it('lets no small group in by an analysis inside', () => {
  expect(told({ analyses: [{ ...means, by: 'Z' }] })).toBe('small');
});

it('tells nothing of what was imputed of few people', () => {
  const found = told({ variables: ['x', 'y', 'one'], analyses: [means] });
  expect(found).toMatchObject({ pooled: [], traces: [], fractionMissing: null });
  expect(JSON.stringify(found)).toContain('impute-few');
});
