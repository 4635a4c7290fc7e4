import type { Choice } from '../nameable.ts';
import type { Form, FormKind } from './form.ts';

/** An empty form of a kind. */
export function newForm(kind: FormKind): Form {
  switch (kind) {
    case 'recode':
      return { kind, of: '', lines: [], otherwise: 'missing' };
    case 'combine':
      return { kind, of: '', groups: [] };
    case 'compute':
      return { kind, source: '' };
    case 'band':
      return { kind, of: '', cuts: [] };
    case 'count':
      return { kind, of: [], values: [] };
    case 'score':
      return { kind, how: 'mean', of: [], least: null };
    case 'rank':
    case 'standardise':
      return { kind, of: '', by: null };
    case 'dummy':
      return { kind, of: '', values: [] };
    case 'groupMean':
      return { kind, of: '', by: '' };
  }
}

type OfOne = Exclude<Form, { kind: 'compute' | 'count' | 'score' }>;

/** The form with another variable: its values are what is recoded, combined or told apart. */
export function withVariable(form: OfOne, of: string, values: Choice['values']): OfOne {
  switch (form.kind) {
    case 'recode': {
      const lines = values.map(({ value }) => ({ from: value, to: value, gives: value }));
      return { ...form, of, lines: lines.length > 0 ? lines : form.lines };
    }
    case 'combine':
      return { ...form, of, groups: [] };
    case 'dummy':
      return { ...form, of, values: [] };
    default:
      return { ...form, of };
  }
}

const ENDINGS: Readonly<Record<FormKind, string>> = {
  recode: '_r',
  combine: '_g',
  compute: '',
  band: '_b',
  count: '_n',
  score: '_m',
  rank: '_rank',
  standardise: '_z',
  dummy: '_d',
  groupMean: '_gm',
};

/** A name for what a form makes that nothing has yet; '' while it is of nothing. */
export function suggestName(form: Form, taken: readonly string[]): string {
  const of = form.kind === 'compute' ? undefined : [form.of].flat()[0];
  if (!of) return '';
  const name = of + ENDINGS[form.kind];
  const free = (at: number): string => (taken.includes(`${name}${at}`) ? free(at + 1) : `${name}${at}`);
  return taken.includes(name) ? free(2) : name;
}
