import { cannotSay, type Logic } from '../logic.ts';
import type { ElementKind } from '../report.ts';
import { isObject } from '../json-file.ts';
import type { Builder } from './builder.ts';
import { logicSaid, Unsayable, wordsSaid } from './translate-logic.ts';

type Effect = Parameters<Logic['add']>[1];

/** Sets a condition of the file once every question is known; where there is none, nothing. */
export function conditionOf(
  builder: Builder,
  at: string,
  effect: Effect,
  logic: unknown,
  place: string,
  kind: ElementKind = 'condition',
): void {
  if (!isObject(logic)) return;
  conditionSaid(builder, at, effect, place, wordsSaid(logic), () => logicSaid(logic, builder), kind);
}

export function conditionSaid(
  builder: Builder,
  at: string,
  effect: Effect,
  place: string,
  written: string,
  say: () => string,
  kind: ElementKind = 'condition',
): void {
  const origin = { place, kind, written };
  builder.wait(() => {
    try {
      builder.logic.add(at, effect, say(), origin);
    } catch (error) {
      if (!(error instanceof Unsayable)) throw error;
      builder.logic.drop(at, origin, cannotSay(written.slice(0, 300)));
    }
  });
}
