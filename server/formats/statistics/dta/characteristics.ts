import type { LabelledTable } from '../../../../analysis/model/labelled-table.ts';
import { textIn } from '../../../../analysis/model/words.ts';
import type { ByteSink } from '../byte-sink.ts';
import { shortened } from '../cut-text.ts';
import { renamed } from '../fit-names.ts';
import type { DtaVariable } from './plan-variables.ts';
import { NAME_FIELD } from './value-labels.ts';

export const LABEL_CHARACTERS = 80;
const LONGEST = 67_784;
const WHOLE_TABLE = '_dta';

type Characteristic = readonly [of: string, name: string, text: string];

/** Notes of the table and of each variable whose label had to be cut; the sets, as Stata has none of its own. */
export function characteristics(
  table: LabelledTable,
  variables: readonly DtaVariable[],
  language: string,
): Characteristic[] {
  const { title, notes, sets } = table;
  const names = new Map(variables.map(({ fullName, name }) => [fullName, name]));
  const isCut = (text: string) => [...text].length > LABEL_CHARACTERS;
  const titleWords = textIn(title, language);
  const told = [
    ...(isCut(titleWords) ? [titleWords] : []),
    ...notes.map((note) => textIn(note, language)),
    ...renamed(
      variables.map(({ fullName }) => fullName),
      variables.map(({ name }) => name),
    ),
    ...sets.map(
      ({ label, variables: members }) =>
        `${textIn(label, language)}: ${members.map((name) => names.get(name) ?? name).join(' ')}`,
    ),
  ];
  return [
    ...notesOf(WHOLE_TABLE, told),
    ...variables.flatMap(({ name, label }) => notesOf(name, isCut(label) ? [label] : [])),
  ];
}

function notesOf(owner: string, texts: readonly string[]): Characteristic[] {
  if (texts.length === 0) return [];
  return [
    [owner, 'note0', String(texts.length)],
    ...texts.map((text, i): Characteristic => [owner, `note${i + 1}`, shortened(text, LONGEST)]),
  ];
}

export function writeCharacteristic(sink: ByteSink, [owner, name, text]: Characteristic): void {
  sink.text('<ch>');
  sink.i32(2 * NAME_FIELD + Buffer.byteLength(text) + 1);
  sink.field(owner, NAME_FIELD, 0);
  sink.field(name, NAME_FIELD, 0);
  sink.text(text);
  sink.u8(0);
  sink.text('</ch>');
}
