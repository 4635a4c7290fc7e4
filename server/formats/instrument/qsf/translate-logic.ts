import { type Fields, fieldsOf, numberOf, wordsOf } from '../json-file.ts';
import type { Embedded, Subject, Subjects } from './subject.ts';
import { entriesOf } from './survey-file.ts';

/** A condition that cannot be said here, in words of the file. */
export class Unsayable extends Error {}

export interface Names {
  readonly subjects: Subjects;
  readonly embedded: Embedded;
}

/** A logic of Qualtrics as one expression: sets of statements, joined within and among themselves. */
export function logicSaid(logic: Fields, names: Names): string {
  const sets = numbered(logic).map(([, set]) => {
    const statements = numbered(set).map(([, each]) => ({
      joined: wordsOf(each['Conjuction'] ?? each['Conjunction']).toLowerCase(),
      source: statementSaid(each, names),
    }));
    return { joined: wordsOf(set['Type']).toLowerCase(), source: join(statements) };
  });
  const source = join(
    sets.map(({ joined, source }) => ({ joined: joined.startsWith('or') ? 'or' : 'and', source })),
  );
  if (source === '') throw new Unsayable(wordsSaid(logic));
  return source;
}

const numbered = (value: Fields): [string, Fields][] =>
  entriesOf(value)
    .filter(([key, each]) => /^\d+$/.test(key) && typeof each === 'object' && each !== null)
    .sort(([left], [right]) => Number(left) - Number(right))
    .map(([key, each]) => [key, fieldsOf(each)]);

/** "And" binds more tightly than "or". */
function join(parts: readonly { readonly joined: string; readonly source: string }[]): string {
  const groups: string[][] = [];
  for (const { joined, source } of parts) {
    const last = groups.at(-1);
    if (!last || joined === 'or') groups.push([source]);
    else last.push(source);
  }
  const all = groups.map((group) => (group.length === 1 ? group[0]! : group.map(wrapped).join(' and ')));
  return all.length === 1 ? all[0]! : all.map(wrapped).join(' or ');
}

const wrapped = (source: string) => (/ (and|or) /.test(source) ? `(${source})` : source);

/** A logic in its own words, for the note. */
export function wordsSaid(logic: unknown): string {
  const said: string[] = [];
  const look = (value: unknown, depth: number): void => {
    if (depth > 6) return;
    for (const [key, each] of entriesOf(value)) {
      if (key === 'Description')
        said.push(
          wordsOf(each)
            .replace(/<[^>]*>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
        );
      else if (typeof each === 'object') look(each, depth + 1);
    }
  };
  look(logic, 0);
  return said.filter(Boolean).join(' ') || JSON.stringify(logic ?? null).slice(0, 400);
}

function statementSaid(statement: Fields, names: Names): string {
  const operator = wordsOf(statement['Operator']);
  const right = wordsOf(statement['RightOperand']);
  if (statement['LogicType'] === 'EmbeddedField') return embeddedSaid(statement, operator, right, names);
  if (statement['LogicType'] !== 'Question') throw new Unsayable(wordsOf(statement['LogicType']));
  const locator = wordsOf(statement['ChoiceLocator']) || wordsOf(statement['LeftOperand']);
  const [, id, part = '', first = '', second] =
    /^q:\/\/([^/]+)\/([A-Za-z]+)(?:\/([^/]+))?(?:\/([^/]+))?/.exec(locator) ?? [];
  const rows = names.subjects.get((id ?? wordsOf(statement['QuestionID'])).replace('%23', '#'));
  if (!rows) throw new Unsayable(locator);
  if (!rows.has('') && (part === 'SelectableAnswer' || (part === 'SelectableChoice' && !second)))
    return anywhere(rows, part, first, operator, locator);
  const isRow = rows.has(first) && !rows.has('');
  const subject = isRow ? rows.get(first)! : (rows.get('') ?? null);
  const choice = isRow ? (second ?? '') : first;
  if (!subject) throw new Unsayable(locator);
  return partSaid(subject, part, choice, operator, right, locator);
}

/** An answer that any of the rows of a table was given, or a row that was answered at all. */
function anywhere(
  rows: ReadonlyMap<string, Subject>,
  part: string,
  which: string,
  operator: string,
  locator: string,
): string {
  const yes = operator === 'Selected';
  if (!yes && operator !== 'NotSelected') throw new Unsayable(`${operator} ${locator}`);
  if (part === 'SelectableChoice') {
    const row = rows.get(which);
    const column = row && (row.kind === 'several' ? [...row.parts.values()][0] : row.column);
    if (!column) throw new Unsayable(locator);
    return yes ? `not isMissing(${column})` : `isMissing(${column})`;
  }
  const each = [...rows.values()].map((row) => {
    if (row.kind !== 'one' && row.kind !== 'several') throw new Unsayable(locator);
    return wrapped(selected(row, which, operator, locator));
  });
  return each.join(yes ? ' or ' : ' and ');
}

function partSaid(
  subject: Subject,
  part: string,
  choice: string,
  operator: string,
  right: string,
  locator: string,
): string {
  switch (part) {
    case 'SelectableChoice':
    case 'SelectableAnswer':
      if (subject.kind === 'one' || subject.kind === 'several')
        return selected(subject, choice, operator, locator);
      break;
    case 'ChoiceTextEntryValue':
    case 'ChoiceNumericEntryValue':
    case 'ChoiceValue':
      return valued(subject, choice, operator, right, locator);
    case 'SelectedChoicesCount':
      if (subject.kind === 'several') {
        const columns = [...subject.parts.values()];
        // Nothing chosen is none chosen.
        const count = `if(isMissing(${columns[0]}), 0, sum(${columns.join(', ')}))`;
        return compared(count, operator, right, locator);
      }
      break;
    case 'SelectedChoicesRecode':
    case 'SelectedAnswerRecode':
    case 'SelectedChoices':
      if (subject.kind === 'one') return compared(subject.column, operator, right, locator);
  }
  throw new Unsayable(`${operator} ${locator}`);
}

function selected(
  subject: Subject & { kind: 'one' | 'several' },
  choice: string,
  operator: string,
  locator: string,
): string {
  const yes = operator === 'Selected' || operator === 'EqualTo';
  if (!yes && operator !== 'NotSelected' && operator !== 'NotEqualTo')
    throw new Unsayable(`${operator} ${locator}`);
  if (subject.kind === 'one') {
    const value = subject.values.get(choice);
    if (value === undefined) throw new Unsayable(locator);
    return yes
      ? `${subject.column} = ${value}`
      : `isMissing(${subject.column}) or ${subject.column} != ${value}`;
  }
  const column = subject.parts.get(choice);
  if (!column) throw new Unsayable(locator);
  return yes ? `${column} = 1` : `isMissing(${column}) or ${column} = 0`;
}

function valued(subject: Subject, choice: string, operator: string, right: string, locator: string): string {
  if (subject.kind === 'number') return compared(subject.column, operator, right, locator);
  if (subject.kind === 'several' && !subject.other && subject.parts.has(choice))
    return compared(subject.parts.get(choice)!, operator, right, locator);
  const column = subject.kind === 'text' ? subject.column : 'other' in subject ? subject.other : undefined;
  if (!column || right.includes('"')) throw new Unsayable(`${operator} ${locator}`);
  switch (operator) {
    case 'Empty':
      return `isMissing(${column})`;
    case 'NotEmpty':
      return `not isMissing(${column})`;
    case 'EqualTo':
      return `${column} = "${right}"`;
    case 'NotEqualTo':
      return `isMissing(${column}) or ${column} != "${right}"`;
    default:
      throw new Unsayable(`${operator} ${locator}`);
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  GreaterThan: '>',
  GreaterThanOrEqual: '>=',
  LessThan: '<',
  LessThanOrEqual: '<=',
};

function compared(source: string, operator: string, right: string, locator: string): string {
  if (operator === 'Empty') return `isMissing(${source})`;
  if (operator === 'NotEmpty') return `not isMissing(${source})`;
  const number = numberOf(right);
  if (number === undefined) throw new Unsayable(`${operator} ${locator} ${right}`);
  if (operator === 'NotEqualTo') return `isMissing(${source}) or ${source} != ${number}`;
  if (!Object.hasOwn(SIGNS, operator)) throw new Unsayable(`${operator} ${locator}`);
  return `${source} ${SIGNS[operator]} ${number}`;
}

function embeddedSaid(statement: Fields, operator: string, right: string, { embedded }: Names): string {
  const field = embedded.get(wordsOf(statement['LeftOperand']));
  const value = field?.values.get(right);
  if (!field || (operator !== 'EqualTo' && operator !== 'NotEqualTo'))
    throw new Unsayable(`${wordsOf(statement['LeftOperand'])} ${operator} ${right}`);
  if (value === undefined) return operator === 'EqualTo' ? 'false' : 'true';
  return `${field.column} ${operator === 'EqualTo' ? '=' : '!='} ${value}`;
}
