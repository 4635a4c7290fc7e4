import { expect, test } from 'vitest';
import { surveyjs } from '../../../../../server/formats/instrument/surveyjs/read-surveyjs.ts';
import { compareVisibility } from './compare-visibility.ts';
import { conditional } from './surveys.ts';

const RUNS = 1000;

test.each(Object.entries(conditional))(
  '%s: what is shown is what survey-core shows, whatever is answered',
  async (_, survey) => {
    const file = { name: 'x.json', bytes: Buffer.from(JSON.stringify(survey)) };
    const { definition, report } = await surveyjs.read(file);
    const conditions = report.elements.filter(({ kind }) => kind === 'condition' || kind === 'calculation');
    expect(conditions.length).toBeGreaterThan(3);
    expect(conditions.filter(({ outcome }) => outcome !== 'kept')).toEqual([]);
    compareVisibility(survey, definition, RUNS);
  },
);
