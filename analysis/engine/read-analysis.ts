import { declarations, type ProcedureName } from '../model/procedures/index.ts';
import type { Declaration, Option, Role } from '../model/procedure/declaration.ts';
import type { Read } from '../model/procedure/request.ts';
import { forAnswers, forRecords } from '../model/procedure/two-forms.ts';
import { isAbsent, isRecord, refuseUnknown } from './fields.ts';
import { RequestError, type Dataset, type Fields } from '../dataset/dataset.ts';
import { readOption } from './read-option.ts';
import { readRole, type ReadNested } from './read-role.ts';

/** Reads an analysis by the declaration of its procedure; throws RequestError naming the field. */
export function readAnalysis<D extends Declaration>(whole: D, given: Fields, data: Dataset): Read<D> {
  refuseUnknown(given, ['procedure', ...Object.keys(whole.roles), ...Object.keys(whole.options)]);
  const declaration = inOneForm(whole, given, data);
  const { roles, options, either = [] } = declaration;
  const fields = withStanding(declaration, withoutEmpty(whole, given), data);
  const [chosen = either[0], other] = either.filter((name) => !isAbsent(fields, name));
  if (other !== undefined) throw new RequestError(chosen!, 'not-beside', { other });
  const leftOut = (name: string, { optional }: Role) =>
    isAbsent(fields, name) && (optional ?? (either.includes(name) && name !== chosen));
  const read = [
    ...Object.entries(whole.roles).map(([name, role]) => [name, nothing(role)]),
    ...Object.entries(roles).map(([name, role]) => [
      name,
      leftOut(name, role) ? nothing(role) : readRole(role, fields, name, data, nestedIn(data)),
    ]),
    ...Object.entries(options).map(([name, option]) => [name, readOption(option, fields, name)]),
  ] as const;
  return Object.fromEntries(read) as Read<D>;
}

/** What reads records or columns of answers: the one that the request names; where it names neither, records if the table has them. */
function inOneForm(declaration: Declaration, given: Fields, data: Dataset): Declaration {
  const { onAnswers = [] } = declaration;
  const ofAnswers = forAnswers(declaration);
  if (onAnswers.length === 0 || !ofAnswers) return declaration;
  const ofRecords = forRecords(declaration);
  const fields = withoutEmpty(declaration, given);
  const named = Object.keys(ofRecords.roles).find((name) => !isAbsent(fields, name));
  const isByColumns = onAnswers.find((name) => !isAbsent(fields, name));
  if (isByColumns !== undefined && named !== undefined)
    throw new RequestError(isByColumns, 'not-beside', { other: named });
  const isLong = Object.values(ofRecords.roles).some(
    ({ column }) => column !== undefined && data.kindOf(column) !== null,
  );
  return isByColumns === undefined && (named !== undefined || isLong) ? ofRecords : ofAnswers;
}

/** Roles that a request leaves out go to the column that is known to take them, where the table has it. */
function withStanding({ roles }: Declaration, fields: Fields, data: Dataset): Fields {
  const standing = Object.entries(roles).flatMap(([name, { column }]): [string, unknown][] =>
    column !== undefined && isAbsent(fields, name) && data.kindOf(column) !== null ? [[name, column]] : [],
  );
  return { ...fields, ...Object.fromEntries(standing) };
}

/** Reads an analysis inside another. */
const nestedIn =
  (data: Dataset): ReadNested =>
  (procedure, fields) => ({
    procedure,
    ...readAnalysis<Declaration>(declarations[procedure as ProcedureName], fields, data),
  });

const nothing = ({ takes }: Role) => (takes === 'list' ? [] : undefined);

const listKinds: ReadonlySet<Option['kind']> = new Set<Option['kind']>([
  'choices',
  'names',
  'numbers',
  'values',
  'terms',
  'sets',
  'weights',
]);

/** Lists without a default of their own: where there is one, an empty list asks for less than that. */
const isOptionalList = (option: Option) =>
  !option.needed && listKinds.has(option.kind) && !('default' in option);

const isEmpty = (value: unknown) =>
  Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;

/** An empty list says no more than none, where a field may be left out. */
function withoutEmpty({ roles, options, either = [] }: Declaration, fields: Fields): Fields {
  const mayBeLeftOut = (name: string) => {
    const option = options[name];
    return either.includes(name) || roles[name]?.optional || (option && isOptionalList(option));
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => !(isEmpty(value) && mayBeLeftOut(name))),
  );
}
