import { mirrored } from '../../model/expression/comparisons.ts';
import { compared, isBetween } from '../../model/expression/operations.ts';
import type { Comparison, Expression } from '../../model/expression/syntax.ts';
import { conditionOn, constant, together, type Nature, selector } from './nature.ts';
import { Refusal } from './refusal.ts';

/** The nature of what a name stands for. */
export type NatureOf = (name: string, raw: boolean) => Nature;

type Part<Kind> = Extract<Expression, { readonly kind: Kind }>;

/**
 * What an expression can tell of a person. Throws Refusal where it is more than groups and sums: conditions on answers that cut
 * elsewhere than between declared bands, products of answers, whether somebody answered.
 */
export function natureOfExpression(expression: Expression, natureOf: NatureOf, field: string): Nature {
  const own = (part: Expression) => natureOfExpression(part, natureOf, field);
  const refuse = (code: 'affine' | 'unanswered', { at }: Expression = expression): never => {
    throw new Refusal(field, code, { at: at + 1 });
  };
  /** A part that tells of groups only. */
  const groups = (part: Expression) => {
    const nature = own(part);
    return nature.kind === 'selector' ? nature : refuse('affine', part);
  };
  /** A part of which it may be told whether it is there. */
  const given = (part: Expression) => (own(part).open ? refuse('unanswered', part) : own(part));
  const place = { field, at: expression.at };

  switch (expression.kind) {
    case 'constant':
      return constant;
    case 'name':
      return natureOf(expression.name, expression.raw);
    case 'negate':
      return together([own(expression.value)]);
    case 'arithmetic': {
      const { operator, left, right } = expression;
      if (operator === '/') return together([own(left), groups(right)]);
      const parts = [own(left), own(right)];
      const isProduct = operator === '*' && parts.every(({ kind }) => kind === 'answer');
      return isProduct ? refuse('affine') : together(parts);
    }
    case 'compare': {
      const { left, operator, right } = expression;
      const cut = (side: Expression, sign: Comparison, at: number) =>
        conditionOn(own(side), (value) => compared[sign](value, at), [at], place);
      if (right.kind === 'constant' && typeof right.value === 'number')
        return cut(left, operator, right.value);
      if (left.kind === 'constant' && typeof left.value === 'number')
        return cut(right, mirrored[operator], left.value);
      return together([groups(left), groups(right)]);
    }
    case 'in': {
      const list = expression.list.filter((each) => typeof each === 'number');
      return conditionOn(own(expression.value), (value) => list.includes(value), list, place);
    }
    case 'band': {
      const { value, cuts } = expression;
      const reached = (each: number) => cuts.filter((at) => each >= at).length;
      return conditionOn(own(value), reached, cuts, place);
    }
    case 'and':
    case 'or':
      return together([groups(expression.left), groups(expression.right)]);
    case 'not':
    case 'plain':
      return together([groups(expression.value)]);
    case 'isMissing':
      return given(expression.value);
    case 'if':
      return together([groups(expression.condition), own(expression.yes), own(expression.no)]);
    case 'recode':
      return recoded(expression);
    case 'summary':
      return summarised(expression);
    case 'column':
      return overRows(expression);
  }

  function recoded({ value, arms, otherwise, missing }: Part<'recode'>): Nature {
    // To give those without an answer a value would make a group of them.
    if (missing) given(value);
    const armOf = (each: number) => arms.findIndex((arm) => isBetween(each, arm));
    const ends = arms.flatMap(({ from, to }) => [from, to]).filter((end) => typeof end === 'number');
    const results = [...arms.map(({ gives }) => gives), otherwise, missing].filter((part) => part !== null);
    return together([conditionOn(own(value), armOf, ends, place), ...results.map(own)]);
  }

  function summarised({ name, values, least }: Part<'summary'>): Nature {
    if (name === 'count') return together(values.map(given));
    const parts = values.map(name === 'min' || name === 'max' ? groups : own);
    // Beside an answer that may be missing, anything but another answer would tell whether it is.
    const isLenient = least !== null && least < values.length;
    if (isLenient && parts.some(({ open }) => open) && parts.some(({ direct }) => !direct))
      refuse('unanswered');
    return together(parts);
  }

  function overRows({ name, value, by }: Part<'column'>): Nature {
    const among = by === null ? constant : natureOf(by, false);
    if (among.kind === 'answer') throw new Refusal(field, 'groups', { name: by ?? '' });
    const nature = own(value);
    if (name === 'standardise') return together([nature, among]);
    const isExtreme = name === 'min' || name === 'max' || name === 'rank';
    if (nature.kind === 'answer' && isExtreme) refuse('affine');
    return selector([...nature.by, ...among.by], nature.open || among.open);
  }
}
