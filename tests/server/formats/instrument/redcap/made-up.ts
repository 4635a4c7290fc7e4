import { expect } from 'vitest';
import type { Item } from '../../../../../analysis/model/instrument/definition.ts';
import { faultsOf } from '../../../../../analysis/model/instrument/read-definition.ts';
import { redcap } from '../../../../../server/formats/instrument/redcap/read-redcap.ts';

type Any = Item & Readonly<Record<string, unknown>>;

export const HEADER =
  'Variable / Field Name,Form Name,Section Header,Field Type,Field Label,"Choices, Calculations, OR Slider Labels",Field Note,Text Validation Type OR Show Slider Number,Text Validation Min,Text Validation Max,Identifier?,Branching Logic (Show field only if...),Required Field?,Custom Alignment,Question Number (surveys only),Matrix Group Name,Matrix Ranking?,Field Annotation';

interface Row {
  readonly [column: string]: string;
}
const cell = (words = '') => `"${words.replaceAll('"', '""')}"`;
/** A row by the columns that matter. */
const row = ({
  name = '',
  form = 'main',
  section = '',
  type = 'text',
  label = name,
  choices = '',
  note = '',
  validation = '',
  min = '',
  max = '',
  identifier = '',
  branching = '',
  required = '',
  matrix = '',
  annotation = '',
}: Row) =>
  [
    name,
    form,
    section,
    type,
    label,
    choices,
    note,
    validation,
    min,
    max,
    identifier,
    branching,
    required,
    '',
    '',
    matrix,
    '',
    annotation,
  ]
    .map(cell)
    .join(',');

export const file = (text: string) => ({ name: 'made up.csv', bytes: Buffer.from(text) });

export async function read(rows: readonly Row[], header = HEADER) {
  const { definition, report } = await redcap.read(file([header, ...rows.map(row)].join('\r\n')));
  expect(faultsOf(definition)).toEqual([]);
  const item = (code: string) => definition.items.find((each) => each.code === code) as Any;
  return { definition, report, item };
}
