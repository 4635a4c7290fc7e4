import { describe } from 'vitest';
import { itsExamplesAreTrue } from '../../support/examples.ts';

describe('relate', () => itsExamplesAreTrue(new URL('../../../analysis/relate/', import.meta.url)));
