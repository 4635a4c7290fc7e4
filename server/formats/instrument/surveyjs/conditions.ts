import { both } from '../../../../analysis/model/words.ts';
import { cannotSay, type Logic, type Origin } from '../logic.ts';
import type { Builder, Inherited, Setting } from './builder.ts';
import { parseSurveyJs, UnreadableExpression } from './expression.ts';
import { always, Unsayable } from './say.ts';
import type { Constant, Scope } from './subject.ts';
import { holdsFor, numberFor } from './translate.ts';

type Effect = Parameters<Logic['add']>[1];

const hides = both('原为变灰不可答，这里不满足条件时不显示', 'it was greyed out; here it is not shown');

/** What names mean where an expression stands. */
export function scopeOf(builder: Builder, { within }: Pick<Setting, 'within'>, item?: Constant): Scope {
  return (name) => {
    const lower = name.toLowerCase();
    if (item && lower === 'item') return item;
    const inner = /^(?:panel|row)\.(.+)$/.exec(lower)?.[1];
    if (inner !== undefined) return within?.names.get(inner) ?? null;
    return builder.subjects.get(lower) ?? builder.subjects.get(lower.replace(/\[(\d+)\]\./g, '.$1.')) ?? null;
  };
}

/** A condition of the survey, once every question is known. */
export function condition(
  builder: Builder,
  at: string,
  effect: Effect,
  origin: Origin,
  setting: Pick<Setting, 'within'>,
  item?: Constant,
): void {
  translated(
    builder,
    at,
    effect,
    origin,
    (scope) => holdsFor(parseSurveyJs(origin.written), scope),
    setting,
    item,
  );
}

/** A formula of the survey, likewise. */
export function formula(
  builder: Builder,
  at: string,
  origin: Origin,
  setting: Pick<Setting, 'within'>,
): void {
  translated(
    builder,
    at,
    { does: 'formula' },
    origin,
    (scope) => numberFor(parseSurveyJs(origin.written), scope),
    setting,
  );
}

function translated(
  builder: Builder,
  at: string,
  effect: Effect,
  origin: Origin,
  say: (scope: Scope) => string,
  setting: Pick<Setting, 'within'>,
  item?: Constant,
): void {
  builder.wait(() => {
    try {
      const source = say(scopeOf(builder, setting, item));
      if (source === always && effect.does !== 'formula') builder.ledger.kept(origin.place, origin.kind);
      else builder.logic.add(at, effect, source, origin);
    } catch (error) {
      if (!(error instanceof Unsayable || error instanceof UnreadableExpression)) throw error;
      builder.logic.drop(at, origin, cannotSay(origin.written.slice(0, 300)));
    }
  });
}

/** The conditions under which something is shown: its own, and those of what it stands in. */
export function shownIf(
  builder: Builder,
  at: string,
  conditions: readonly Inherited[],
  setting: Pick<Setting, 'within'>,
): void {
  for (const { written, place } of conditions)
    condition(
      builder,
      at,
      { does: 'showIf' },
      { place, kind: 'condition', written, ...(place.endsWith('enableIf') ? { otherwise: hides } : {}) },
      setting,
    );
}
