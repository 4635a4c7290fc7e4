import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import type { LabelledTable, MultipleResponseSet } from '../../../../analysis/model/labelled-table.ts';
import { element, textElement, writeXml, type Xml } from '../../refi/write-xml.ts';
import { citation } from '../../instrument/ddi/citation.ts';
import { inLanguages } from '../../instrument/ddi/variable.ts';
import { questionsOf } from './questions.ts';
import { dataVariable } from './data-variable.ts';

const FILE = 'F1';

export interface DataDdiFacts {
  /** What the file with the rows is called, and its kind in words: CSV, SPSS … */
  readonly fileName?: string;
  readonly fileType?: string;
  /** An identifier of the rows: which release of which study. */
  readonly id?: string;
  /** What was asked; variables that are none of its columns have no question. */
  readonly definition?: Definition;
}

/** The codebook of a table as DDI-Codebook 2.5: its file, its variables with labels, codes, questions and concepts, its sets. */
export function writeDataDdi(table: LabelledTable, facts: DataDdiFacts = {}): string {
  const { title, notes, variables, sets } = table;
  const [language = 'en'] = Object.keys(title);
  const ids = new Map(variables.map(({ name }, i) => [name, `V${i + 1}`]));
  const questions = questionsOf(facts.definition);
  const root = element(
    'codeBook',
    { xmlns: 'ddi:codebook:2_5', version: '2.5', 'xml:lang': language },
    element(
      'stdyDscr',
      {},
      citation(title, facts.id ?? ''),
      notes.flatMap((note) => inLanguages('notes', note)),
    ),
    fileDescription(table, facts),
    element(
      'dataDscr',
      {},
      sets.map((set, i) => group(set, `G${i + 1}`, ids)),
      variables.map((variable) =>
        dataVariable(variable, {
          id: ids.get(variable.name)!,
          file: FILE,
          question: questions.get(variable.name),
        }),
      ),
    ),
  );
  return writeXml(root);
}

function group(
  { name, label, variables }: MultipleResponseSet,
  id: string,
  ids: ReadonlyMap<string, string>,
): Xml {
  const members = variables.flatMap((member) => ids.get(member) ?? []);
  if (members.length === 0) return null;
  return element(
    'varGrp',
    { ID: id, name, type: 'multipleResp', var: members.join(' ') },
    inLanguages('labl', label),
  );
}

function fileDescription(
  { rows, variables }: LabelledTable,
  { fileName = '', fileType = '' }: DataDdiFacts,
): Xml {
  return element(
    'fileDscr',
    { ID: FILE },
    element(
      'fileTxt',
      {},
      textElement('fileName', fileName),
      element(
        'dimensns',
        {},
        textElement('caseQnty', String(rows)),
        textElement('varQnty', String(variables.length)),
      ),
      textElement('fileType', fileType),
    ),
  );
}
