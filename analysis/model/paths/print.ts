import type { Model, Path } from './syntax.ts';

/**
 * A model as text that reads back as the same model: one line for each variable on the left of an operator, in the order of the paths.
 *
 * @example
 * printModel(parseModel('f =~ x1; f =~ .5*x2')) // => 'f =~ x1 + 0.5*x2'
 */
export function printModel({ paths, definitions }: Model): string {
  const lines = new Map<string, string[]>();
  for (const path of paths) {
    const head = `${nameOf(path.left)} ${path.operator === '~1' ? '~' : path.operator}`;
    const terms = lines.get(head);
    if (terms) terms.push(termOf(path));
    else lines.set(head, [termOf(path)]);
  }
  return [
    ...[...lines].map(([head, terms]) => `${head} ${terms.join(' + ')}`),
    ...definitions.map(({ name, text }) => `${nameOf(name)} := ${text}`),
  ].join('\n');
}

function termOf({ operator, right, fixed, label }: Path): string {
  const modifiers = [
    ...(fixed ? [inGroups(fixed.map((value) => (value === null ? 'NA' : String(value))))] : []),
    ...(label ? [inGroups(label.map((each) => (each === '' ? 'NA' : nameOf(each))))] : []),
  ];
  return [...modifiers, operator === '~1' ? '1' : nameOf(right)].join('*');
}

const inGroups = (values: readonly string[]) =>
  values.length === 1 ? values[0]! : `c(${values.join(', ')})`;

const nameOf = (name: string) =>
  /^[\p{L}_.][\p{L}\p{N}_.]*$/u.test(name) && name !== 'NA' ? name : `\`${name}\``;
