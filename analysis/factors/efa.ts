import { choice, flag, missingRule, numericVariables, wholeNumber } from '../engine/fields.ts';
import type { LabelledMatrix, Procedure } from '../engine/procedure.ts';
import type { Matrix } from 'ml-matrix';
import { correlationsOf, type Correlations, type MissingRule } from './correlations.ts';
import { exploratoryFit } from './exploratory-fit.ts';
import { explore, EXTRACTIONS, modelDf, type Exploration, type ExtractionMethod } from './explore.ts';
import { sumsOfSquares } from './oblique.ts';
import { ROTATIONS, type Rotation } from './rotate.ts';

interface EfaRequest {
  readonly variables: readonly string[];
  readonly factors: number;
  readonly extraction: ExtractionMethod;
  readonly rotation: Rotation;
  readonly kaiser: boolean;
  readonly matrix: 'pearson';
  readonly missing: MissingRule;
}
