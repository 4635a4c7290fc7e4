import type { Scheme } from './scheme.ts';
import { fault, type SchemeFault } from './scheme-fault.ts';
import { rowsFaults, summedColumns } from './rows-faults.ts';

/** Nobody can follow the arithmetic of a rule that goes deeper. */
const DEEPEST = 20;

type Fields = Readonly<Record<string, unknown>>;
type Check = (
  fields: Fields,
  place: string,
  inner: (given: unknown, at: string) => SchemeFault[],
  scheme: Scheme,
) => SchemeFault[];

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const number = (value: unknown, place: string, isFit = (_: number) => true): SchemeFault[] =>
  isNumber(value) && isFit(value) ? [] : [fault(place, '应为一个合适的数', 'it must be a number that fits')];

const parts =
  (name: string): Check =>
  (fields, place, inner) => {
    const list = fields[name];
    if (!Array.isArray(list) || list.length === 0)
      return [fault(`${place}.${name}`, '应为表达式的列表', 'it must be a list of expressions')];
    return list.flatMap((each, i) => inner(each, `${place}.${name}[${i}]`));
  };

/** Of each operation: the fields beside its own, and what is wrong with them. */
const operations: Readonly<Record<string, readonly [fields: readonly string[], check: Check]>> = {
  count: [[], ({ count }, place, _, scheme) => rowsFaults(count, `${place}.count`, scheme)],
  sum: [
    ['of'],
    ({ sum, of }, place, _, scheme) => [
      ...(summedColumns.includes(sum as string)
        ? []
        : [fault(`${place}.sum`, '只能对分值求和', 'only points can be added up')]),
      ...rowsFaults(of, `${place}.of`, scheme),
    ],
  ],
  ratio: [
    ['least'],
    ({ ratio, least = 0 }, place, inner) =>
      Array.isArray(ratio) && ratio.length === 2
        ? [
            ...ratio.flatMap((each, i) => inner(each, `${place}.ratio[${i}]`)),
            ...number(least, `${place}.least`, (value) => value >= 0),
          ]
        : [fault(`${place}.ratio`, '应为两个表达式', 'it must be two expressions')],
  ],
  min: [[], parts('min')],
  max: [[], parts('max')],
  add: [[], parts('add')],
  times: [
    [],
    ({ times }, place, inner) =>
      Array.isArray(times) && times.length === 2
        ? [...inner(times[0], `${place}.times[0]`), ...number(times[1], `${place}.times[1]`)]
        : [fault(`${place}.times`, '应为一个表达式与一个数', 'it must be an expression and a number')],
  ],
  cap: [['at'], ({ cap, at }, place, inner) => [...inner(cap, `${place}.cap`), ...number(at, `${place}.at`)]],
  step: [
    ['each', 'points'],
    ({ step, each, points }, place, inner) => [
      ...inner(step, `${place}.step`),
      ...number(each, `${place}.each`, (value) => value > 0),
      ...number(points, `${place}.points`),
    ],
  ],
  lookup: [
    ['lines'],
    ({ lookup, lines }, place, inner) => [
      ...inner(lookup, `${place}.lookup`),
      ...lineFaults(lines, `${place}.lines`),
    ],
  ],
};

function lineFaults(lines: unknown, place: string): SchemeFault[] {
  if (!Array.isArray(lines) || lines.length === 0)
    return [fault(place, '应至少有一行', 'it must have at least one line')];
  return (lines as readonly unknown[]).flatMap((line, i) => {
    const at = `${place}[${i}]`;
    if (!isFields(line) || !isNumber(line['from']) || !isNumber(line['points']))
      return [fault(at, '每行应有 from 与 points 两个数', 'a line needs the numbers from and points')];
    const before: unknown = lines[i - 1];
    return isFields(before) && isNumber(before['from']) && line['from'] <= before['from']
      ? [fault(`${at}.from`, '各行的起点应从小到大', 'lines must begin higher and higher')]
      : [];
  });
}

/** What is wrong with the expression of a rule; none where it can always be evaluated. */
export function expressionFaults(given: unknown, place: string, scheme: Scheme, depth = 0): SchemeFault[] {
  if (typeof given === 'number') return number(given, place);
  const name = isFields(given) ? Object.keys(operations).find((each) => each in given) : undefined;
  if (!isFields(given) || name === undefined)
    return [
      fault(
        place,
        `应为数，或 ${Object.keys(operations).join('、')} 之一`,
        `it must be a number or one of ${Object.keys(operations).join(', ')}`,
      ),
    ];
  if (depth >= DEEPEST)
    return [fault(place, `嵌套超过 ${DEEPEST} 层`, `it is nested more than ${DEEPEST} deep`)];
  const [fields, check] = operations[name]!;
  const unknown = Object.keys(given).find((each) => each !== name && !fields.includes(each));
  if (unknown !== undefined)
    return [fault(`${place}.${unknown}`, `${name} 没有这一项`, `${name} has no such field`)];
  return check(given, place, (each, at) => expressionFaults(each, at, scheme, depth + 1), scheme);
}
