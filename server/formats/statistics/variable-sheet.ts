import type { FileVariable, Sheet } from '../spreadsheet/sheet.ts';
import type { TextCode } from './text-decoder.ts';

interface Found {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly variables: readonly FileVariable[];
  readonly encoding: Pick<TextCode, 'name' | 'sure'>;
  readonly leftOut: Sheet['leftOut'];
}

/** What a file of a statistics program holds, as a sheet: its first row names the variables. */
export function variableSheet({ names, rows, variables, encoding: { name, sure }, leftOut }: Found): Sheet {
  return {
    name: null,
    sheets: [],
    encoding: { name, sure },
    rows: [names, ...rows],
    marks: [],
    variables,
    leftOut,
  };
}
