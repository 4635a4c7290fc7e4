import type { Check } from '../../../../analysis/model/instrument/definition.ts';
import { and } from '../expression/build.ts';
import { type Foreign, isComparison } from '../expression/syntax.ts';
import { sourceOf } from '../expression/translate.ts';
import type { Conditions } from './conditions.ts';
import type { Conversion, Draft } from './conversion.ts';
import type { FormRow } from './read-form.ts';

/** What must hold of an answer: bounds where they are plain, else a check with its message. */
export function constrain(draft: Draft, row: FormRow, c: Conversion, conditions: Conditions): void {
  const source = row.cells['constraint'];
  if (source === undefined) return;
  conditions.tried(
    `${c.place(row)} constraint`,
    source,
    () => {
      const self = c.terms.get(row.cells['name'] ?? '');
      const rest = conjuncts(conditions.parse(source)).filter((part) => !bounded(draft, part, c, row));
      const holds = sourceOf(and(...rest.map((part) => conditions.condition(part, self))));
      if (rest.length === 0 || holds === 'true') return;
      const said = row.words['constraint_message'];
      const message = c.says(said)
        ? c.text(said)
        : Object.fromEntries(
            c.form.languages.map((language) => [
              language,
              language.startsWith('zh') ? '这个回答不符合要求。' : 'This answer does not fit.',
            ]),
          );
      const checks: readonly Check[] = [...(draft.checks ?? []), { holds, message }];
      draft.checks = checks;
    },
    'validation',
  );
}

const conjuncts = (foreign: Foreign): Foreign[] =>
  foreign.kind === 'binary' && foreign.operator === 'and'
    ? [...conjuncts(foreign.left), ...conjuncts(foreign.right)]
    : [foreign];

const isSelf = (foreign: Foreign) => foreign.kind === 'name' && foreign.name === '.';

/** `. >= 0`, `count-selected(.) <= 3` and `string-length(.) <= 200` are bounds of the item itself. */
function bounded(draft: Draft, part: Foreign, c: Conversion, row: FormRow): boolean {
  if (draft.type === 'multiple' && standsAlone(draft, part, c, row)) return true;
  if (part.kind !== 'binary' || !isComparison(part.operator)) return false;
  const { operator, left, right } = part;
  const bound = valueIn(right);
  if (bound === null) return false;
  const counts = left.kind === 'call' && left.parts.length === 1 && isSelf(left.parts[0]!) ? left.name : '';
  if (isSelf(left) && (draft.type === 'number' || draft.type === 'slider'))
    return bounds(draft, operator, bound);
  if (counts === 'count-selected' && draft.type === 'multiple' && Number.isInteger(bound)) {
    if ((operator === '<=' || operator === '=') && bound >= 1) draft['most'] = bound;
    if (operator === '<' && bound >= 2) draft['most'] = bound - 1;
    if ((operator === '>=' || operator === '=') && bound >= 1) draft['least'] = bound;
    if (operator === '>' && bound >= 0) draft['least'] = bound + 1;
    return operator !== '!=';
  }
  if (counts === 'string-length' && draft.type === 'open' && (operator === '<=' || operator === '<')) {
    draft['maxLength'] = Math.max(1, Math.min(5000, operator === '<' ? bound - 1 : bound));
    return true;
  }
  return false;
}

function bounds(draft: Draft, operator: string, bound: number): boolean {
  const step = 10 ** -Number(draft['decimals'] ?? 0);
  const [min, max] = [Number(draft['min']), Number(draft['max'])];
  if (operator === '>=') draft['min'] = Math.max(min, bound);
  else if (operator === '<=') draft['max'] = Math.min(max, bound);
  else if (operator === '>' && step === 1) draft['min'] = Math.max(min, Math.floor(bound) + 1);
  else if (operator === '<' && step === 1) draft['max'] = Math.min(max, Math.ceil(bound) - 1);
  else return false;
  return true;
}

function valueIn(foreign: Foreign): number | null {
  if (foreign.kind === 'negative') {
    const value = valueIn(foreign.part);
    return value === null ? null : -value;
  }
  if (foreign.kind !== 'value' || typeof foreign.value === 'boolean' || foreign.value === '') return null;
  const value = Number(foreign.value);
  return Number.isFinite(value) ? value : null;
}

/** `not(selected(., 'none') and count-selected(.) > 1)`: the choice stands alone. */
function standsAlone(draft: Draft, part: Foreign, c: Conversion, row: FormRow): boolean {
  const [inner] = part.kind === 'call' && part.name === 'not' ? part.parts : [];
  if (inner?.kind !== 'binary' || inner.operator !== 'and') return false;
  const [one, many] = [inner.left, inner.right];
  if (one.kind !== 'call' || one.name !== 'selected' || many.kind !== 'binary' || many.operator !== '>')
    return false;
  const [list, code] = one.parts;
  const counts =
    many.left.kind === 'call' && many.left.name === 'count-selected' && valueIn(many.right) === 1;
  if (!list || !isSelf(list) || code?.kind !== 'value' || !counts) return false;
  const term = c.terms.get(row.cells['name'] ?? '');
  const column = term?.kind === 'several' ? term.marks.get(String(code.value)) : undefined;
  if (column === undefined) return false;
  const value = Number(column.slice(draft.code.length + 1).replace(/^n/, '-'));
  draft['exclusive'] = [...((draft['exclusive'] as number[] | undefined) ?? []), value];
  return true;
}
