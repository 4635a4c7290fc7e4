import type { Table } from '../../columns.ts';
import { RequestError, type Fields } from '../../dataset/dataset.ts';
import type { Definitions } from '../../engine/definitions.ts';
import { isRecord } from '../../engine/fields.ts';
import type { Derivation } from '../../engine/read-derive.ts';
import { answered, selector, together, type Direct, type Nature } from './nature.ts';
import { natureOfExpression, type NatureOf } from './nature-of-expression.ts';
import { Refusal } from './refusal.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a request is read against. */
export interface Ground {
  readonly table: Table;
  /** Items and scales of the release, without what the request lays over them. */
  readonly released: Definitions;
  /** The same with it. */
  readonly effective: Definitions;
  readonly derivations: readonly Derivation[];
  readonly vocabulary: Vocabulary;
}

/** The nature of every name that a request may use: columns, scales, what it derives. */
export function readScope(request: Fields, ground: Ground): NatureOf {
  const { table, effective, derivations, vocabulary } = ground;
  const own = new Set(scalesMade(request, ground));
  const known = new Map<string, Nature>();
  const open = new Set<string>();

  function stored(name: string, raw: boolean): Nature {
    if (vocabulary.labels.has(name)) return selector([name]);
    if (!table.columns.has(name) && !Object.hasOwn(effective.scales, name))
      throw new RequestError(name, 'no-variable', { name });
    return answered(directOf(name, raw, ground));
  }

  function scaleOf(name: string): Nature {
    const { items, minimumAnswered } = effective.scales[name]!;
    const parts = items.map((item) => natureOf(item, false));
    const isLenient = minimumAnswered < items.length;
    if (isLenient && parts.some(({ direct }) => !direct)) throw new Refusal(`scales.${name}`, 'scale');
    return together(parts);
  }

  function make(name: string): Nature {
    const derivation = derivations.find((each) => each.name === name);
    if (open.has(name)) throw new RequestError(name, 'circular', { name });
    open.add(name);
    if (derivation) return natureOfExpression(derivation.expression, natureOf, derivation.field);
    return own.has(name) ? scaleOf(name) : stored(name, false);
  }

  function natureOf(name: string, raw: boolean): Nature {
    if (raw) return stored(name, true);
    const made = known.get(name) ?? make(name);
    known.set(name, made);
    return made;
  }
  return natureOf;
}

/** The scales that a request makes; one that it only writes out as the release has it is none. */
export function scalesMade(
  { scales }: Fields,
  { released, effective }: Pick<Ground, 'released' | 'effective'>,
): string[] {
  const told = (name: string, { scales: all }: Definitions) => {
    const { items, score, minimumAnswered } = all[name] ?? {};
    return JSON.stringify([items, score, minimumAnswered]);
  };
  return Object.keys(isRecord(scales) ? scales : {}).filter(
    (name) => told(name, effective) !== told(name, released),
  );
}

function directOf(name: string, raw: boolean, { released, effective, vocabulary }: Ground): Direct {
  const item = effective.items[name];
  const turn = item?.reverse && !raw && item.range ? item.range[0] + item.range[1] : null;
  const turned = (code: string) =>
    (effective.items[code]?.reverse ?? false) !== (released.items[code]?.reverse ?? false);
  // The bands of a scale are those of its released score: not of one whose items the request turns around.
  const isOther = released.scales[name]?.items.some(turned) ?? false;
  return { name, turn, bands: isOther ? null : (vocabulary.bands.get(name) ?? null) };
}
