import { Matrix } from 'ml-matrix';
import { describe } from 'vitest';
import { parseExpression } from '../../analysis/model/expression/parse.ts';
import { noFrame } from '../../analysis/model/frame/frame.ts';
import { parseModel } from '../../analysis/model/paths/parse.ts';
import { plain } from '../../analysis/model/words.ts';
import { codePoints } from '../../analysis/text/code-points.ts';
import { itsExamplesAreTrue } from '../support/examples.ts';

describe('the examples in the comments of analysis', () =>
  itsExamplesAreTrue(new URL('../../analysis/', import.meta.url), {
    Matrix,
    codePoints,
    noFrame,
    parseExpression,
    parseModel,
    plain,
  }));
