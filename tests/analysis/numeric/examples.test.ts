import { describe } from 'vitest';
import { itsExamplesAreTrue } from '../../support/examples.ts';

describe('numeric', () => itsExamplesAreTrue(new URL('../../../analysis/numeric/', import.meta.url)));
