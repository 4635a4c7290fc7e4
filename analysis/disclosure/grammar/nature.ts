import { Refusal } from './refusal.ts';
import { type Bands, tellsBandOnly } from './vocabulary.ts';

/** A stored answer or a score as it stands, before anything is made of it. */
export interface Direct {
  readonly name: string;
  /** Lowest plus highest answer where the value in hand is the reversed one. */
  readonly turn: number | null;
  readonly bands: Bands | null;
}

/** What a value can tell of the person behind it: a `selector` only in which groups somebody is, an `answer` what somebody said. */
export interface Nature {
  readonly kind: 'selector' | 'answer';
  /** The variables whose labels or bands it depends on. */
  readonly by: ReadonlySet<string>;
  /** The stored answers and scores that enter it as numbers. */
  readonly answers: ReadonlySet<string>;
  /** It is missing where somebody did not answer. */
  readonly open: boolean;
  readonly direct?: Direct;
}

export const constant: Nature = { kind: 'selector', by: new Set(), answers: new Set(), open: false };

export const selector = (by: Iterable<string>, open = false): Nature => ({
  ...constant,
  by: new Set(by),
  open,
});

export const answered = (direct: Direct): Nature => ({
  kind: 'answer',
  by: new Set(),
  answers: new Set([direct.name]),
  open: true,
  direct,
});

/** What depends on all of some parts, each of which enters by itself or by a fixed factor. */
export function together(parts: readonly Nature[]): Nature {
  return {
    kind: parts.some(({ kind }) => kind === 'answer') ? 'answer' : 'selector',
    by: new Set(parts.flatMap(({ by }) => [...by])),
    answers: new Set(parts.flatMap(({ answers }) => [...answers])),
    open: parts.some(({ open }) => open),
  };
}

/** The selector that a condition on a value makes; refused where it cuts answers elsewhere than between bands. */
export function conditionOn(
  { kind, by, open, direct }: Nature,
  told: (value: number) => unknown,
  points: readonly number[],
  { field, at }: { readonly field: string; readonly at: number },
): Nature {
  if (kind === 'selector') return selector(by, open);
  if (!direct) throw new Refusal(field, 'affine', { at: at + 1 });
  const { name, turn, bands } = direct;
  const turned = turn === null ? points : points.map((point) => turn - point);
  const ofStored = turn === null ? told : (answer: number) => told(turn - answer);
  if (!bands || !tellsBandOnly(ofStored, turned, bands)) throw new Refusal(field, 'band', { name });
  return selector([name], true);
}
