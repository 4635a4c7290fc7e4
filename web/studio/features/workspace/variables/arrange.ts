import { textIn } from '../../../../../analysis/model/words.ts';
import type { Variable } from '../../../../../server/contract/variable.ts';

/** A part of the list of variables. */
export interface Part {
  /** The scale whose items it holds; otherwise what they are. */
  readonly scale: Variable | null;
  readonly kind: 'scale' | 'background' | 'score' | 'other';
  readonly variables: readonly Variable[];
}

/** The variables under their scales, then background, other scores and the rest, each in the order of the questionnaire. */
export function arrange(variables: readonly Variable[]): Part[] {
  const scales = variables.filter(({ items }) => items.length > 0);
  const placed = new Set(scales.map(({ name }) => name));
  const parts = scales.map((scale): Part => {
    const own = variables.filter(({ name }) => scale.items.includes(name) && !placed.has(name));
    for (const { name } of own) placed.add(name);
    return { scale, kind: 'scale', variables: own };
  });
  const rest = variables.filter(({ name }) => !placed.has(name));
  const of = (kind: Part['kind'], isIn: (variable: Variable) => boolean): Part => ({
    scale: null,
    kind,
    variables: rest.filter(isIn),
  });
  return [
    ...parts,
    of('score', ({ role }) => role === 'score'),
    of('background', ({ role }) => role === 'background'),
    of('other', ({ role }) => role !== 'score' && role !== 'background'),
  ].filter((part) => part.scale || part.variables.length > 0);
}

/**
 * Whether every word that was typed stands in the name, a label of any language, a scale or a value of a variable.
 */
export function isFound({ name, label, scales, values }: Variable, typed: string): boolean {
  const texts = [
    name,
    ...scales,
    ...Object.values(label),
    ...values.map((each) => Object.values(each.label).join(' ')),
  ];
  const text = texts.join('\n').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** A variable by its code and its words in a language. */
export const nameOf = ({ name, label }: Pick<Variable, 'name' | 'label'>, language: string): string => {
  const words = textIn(label, language);
  return words === '' || words === name ? name : `${name} · ${words}`;
};
