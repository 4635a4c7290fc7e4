import type { LabelledTable, LabelledVariable } from '../../../../analysis/model/labelled-table.ts';
import { textIn } from '../../../../analysis/model/words.ts';
import { oneLine, shortened } from '../cut-text.ts';
import { fitNames } from '../fit-names.ts';
import { LABEL, VALUE_LABEL } from '../sav/dictionary.ts';
import { nameRule } from '../sav/name-rule.ts';
import { planVariables, type SavVariable } from '../sav/plan-variables.ts';
import { sharing } from '../sharing.ts';

const levels = { nominal: 'NOMINAL', ordinal: 'ORDINAL', interval: 'SCALE' } as const;
const formatWords: Readonly<Record<number, string>> = { 1: 'A', 5: 'F', 21: 'TIME', 39: 'SDATE' };

/** Syntax for SPSS and PSPP that reads the CSV beside it, says what its cells mean and prints the first tables. */
export function spssSyntax(table: LabelledTable, language: string, csvName: string): string {
  const variables = planVariables(table, language).filter(({ part }) => part === 0);
  const notes = [textIn(table.title, language), ...table.notes.map((note) => textIn(note, language))];
  return [
    '* Encoding: UTF-8.',
    ...notes.map((note) => `* ${oneLine(note).replace(/\.+$/, '')}.`),
    '',
    ...reading(variables, csvName),
    '',
    ...variables.flatMap(unmasked),
    ...meanings(variables),
    ...setsOf(table, variables, language),
    '',
    ...firstTables(variables),
    '',
  ].join('\n');
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function reading(variables: readonly SavVariable[], csvName: string): string[] {
  return [
    'GET DATA /TYPE=TXT',
    `  /FILE=${quoted(csvName)}`,
    "  /ENCODING='UTF8'",
    '  /ARRANGEMENT=DELIMITED',
    '  /FIRSTCASE=2',
    "  /DELIMITERS=','",
    "  /QUALIFIER='\"'",
    '  /VARIABLES=',
    ...variables.map((variable) => `    ${variable.name} ${formatOf(variable)}`),
    '  .',
  ];
}

function formatOf({ format: [code, width, decimals], width: bytes }: SavVariable): string {
  if (bytes > 0) return `A${bytes}`;
  return `${formatWords[code]}${width}${code === 5 ? `.${decimals}` : ''}`;
}

/** CSV has an apostrophe before texts that would be formulas. Of the functions that take off a byte, both programs know these. */
function unmasked({ name, width }: SavVariable): string[] {
  if (width < 2) return [];
  const masked = [...'=+-@'].map((sign) => `INDEX(${name}, "'${sign}") = 1`);
  return [`IF (${masked.join(' OR ')}) ${name} = SUBSTR(${name}, 2).`];
}

function meanings(variables: readonly SavVariable[]): string[] {
  const together = (keyOf: (variable: SavVariable) => string) =>
    sharing(variables, keyOf).map((members) => ({
      of: members[0]!,
      names: members.map(({ name }) => name).join('\n    '),
    }));
  return [
    ...variables
      .filter(({ label }) => label !== '')
      .map(({ name, label }) => `VARIABLE LABELS ${name}\n  ${quoted(shortened(oneLine(label), LABEL))}.`),
    ...together(({ values }) => JSON.stringify(values)).flatMap(({ of: { values }, names }) =>
      values.length === 0
        ? []
        : [
            `VALUE LABELS ${names}\n${values
              .map(({ value, label }) => `  ${value} ${quoted(shortened(oneLine(label), VALUE_LABEL))}`)
              .join('\n')}.`,
          ],
    ),
    ...together(({ missing }) => missing.join()).flatMap(({ of: { missing }, names }) =>
      missing.length === 0
        ? []
        : [
            `MISSING VALUES ${names} (${missing.length > 3 ? `${missing[0]} THRU ${missing.at(-1)}` : missing.join(', ')}).`,
          ],
    ),
    ...together(({ level }) => level).map(
      ({ of: { level }, names }) => `VARIABLE LEVEL ${names} (${levels[level]}).`,
    ),
    'EXECUTE.',
  ];
}

function setsOf({ sets }: LabelledTable, variables: readonly SavVariable[], language: string): string[] {
  const given = new Map(variables.map(({ fullName, name }) => [fullName, name]));
  const names = fitNames(
    sets.map(({ name }) => name),
    nameRule,
  );
  return sets.map(({ label, variables: members }, i) => {
    const fitted = members.map((name) => given.get(name) ?? name).join(' ');
    return `MRSETS /MDGROUP NAME=$${names[i]} LABEL=${quoted(oneLine(textIn(label, language)))} VARIABLES=${fitted} VALUE=1.`;
  });
}

const isMeasured = ({ level, width }: SavVariable & Pick<LabelledVariable, 'level'>) =>
  level !== 'nominal' && width === 0;

function firstTables(variables: readonly SavVariable[]): string[] {
  const measured = variables.filter(isMeasured).map(({ name }) => name);
  const counted = variables.filter(({ values, width }) => values.length > 0 && width === 0);
  return [
    ...(measured.length > 0
      ? [`DESCRIPTIVES VARIABLES=${measured.join('\n    ')}\n  /STATISTICS=MEAN STDDEV.`]
      : []),
    ...(counted.length > 0
      ? [`FREQUENCIES VARIABLES=${counted.map(({ name }) => name).join('\n    ')}\n  /STATISTICS=NONE.`]
      : []),
  ];
}
