import { describe } from 'vitest';
import { itsExamplesAreTrue } from '../../support/examples.ts';

describe('compare', () => itsExamplesAreTrue(new URL('../../../analysis/compare/', import.meta.url)));
