import { describe } from 'vitest';
import { itsExamplesAreTrue } from '../../support/examples.ts';

describe('reliability', () => itsExamplesAreTrue(new URL('../../../analysis/reliability/', import.meta.url)));
