import { describe } from 'vitest';
import { itsExamplesAreTrue } from '../../support/examples.ts';

describe('agreement', () => itsExamplesAreTrue(new URL('../../../analysis/agreement/', import.meta.url)));
