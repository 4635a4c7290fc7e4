import type { Coded } from '../../presentation.ts';
import { rColumn } from '../r-words.ts';

export const normality: Coded<'normality'> = {
  r: ({ asked: { variable } }) => `shapiro.test(${rColumn(variable)})`,
  spss: ({ asked: { variable } }) => `EXAMINE VARIABLES=${variable} /PLOT NPPLOT.`,
};
