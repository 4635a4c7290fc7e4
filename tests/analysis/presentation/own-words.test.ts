import { expect, test } from 'vitest';
import { builderOf, buildTable } from '../../../analysis/presentation/build-table.ts';
import { comparingTerms } from '../../../analysis/presentation/terms/comparing.ts';
import { generalTerms } from '../../../analysis/presentation/terms/general.ts';
import { measuringTerms } from '../../../analysis/presentation/terms/measuring.ts';
import { modellingTerms } from '../../../analysis/presentation/terms/modelling.ts';
import { raterTerms } from '../../../analysis/presentation/terms/raters.ts';
import { termOf } from '../../../analysis/presentation/terms/term-of.ts';
import { plain } from '../../../analysis/model/words.ts';

test('a field of results on answers keeps its word whatever it is called elsewhere', () => {
  const onAnswers = { ...generalTerms, ...comparingTerms, ...modellingTerms, ...measuringTerms };
  for (const [field, term] of Object.entries(onAnswers)) expect(termOf(field), field).toEqual(term);
});

test('a sort of results has words of its own for the same field', () => {
  const head = { id: 'a', title: plain('A'), stub: plain('B') };
  const headed = (build: typeof buildTable) => build(head, ['beta'], [], plain('')).columns[0]!.label;
  expect(headed(buildTable)).toEqual(modellingTerms['beta'].label);
  expect(headed(builderOf(raterTerms))).toEqual(raterTerms['beta']!.label);
  expect(raterTerms['beta']).not.toEqual(modellingTerms['beta']);
});
