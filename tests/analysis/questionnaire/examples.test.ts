import { describe } from 'vitest';
import { itsExamplesAreTrue } from '../../support/examples.ts';

describe('the examples in the comments', () => {
  itsExamplesAreTrue(new URL('../../../analysis/questionnaire/', import.meta.url));
});
