import { type Dimension, type Frame, noFrame } from '../../../analysis/model/frame/frame.ts';
import { codedDimensions } from '../../../analysis/model/frame/read-frame.ts';
import type { Code } from '../../formats/refi/project.ts';
import { byName, namesOf, valueCalled, valueNamed } from './by-name.ts';
import { dimensionGuid, kindGuid, valueGuid } from './framed-codes.ts';

/** What a code of a file is in the frame: a value, or a heading over values (kind null) or over the codes of a kind. */
export type Framed =
  { readonly dimension: string; readonly value: string } | { readonly kind: string | null };

/** Finds the frame among the codes of a file: by GUID, else a heading by its name and the values below it by theirs. */
export function findFrame(codes: readonly Code[], frame: Frame): Map<string, Framed> {
  const found = new Map<string, Framed>();
  const dimensionOver = dimensionFinder(codedDimensions(frame));
  const kindOver = kindFinder(frame);
  const values = valuesByGuid(codedDimensions(frame));
  const visit = (each: Code, above: Dimension | undefined): void => {
    const named = above && valueNamed(above, each.name);
    const value = values.get(each.guid) ?? (named && { dimension: above.code, value: named.code });
    const over = value ? undefined : dimensionOver(each);
    const kind = over ? null : kindOver(each);
    if (value) found.set(each.guid, value);
    else if (kind !== undefined) found.set(each.guid, { kind });
    for (const child of each.codes) visit(child, over);
  };
  for (const code of codes) visit(code, undefined);
  return found;
}

/** The kind of a code that stands under no heading: kinds are listed from the strictest to the freest. */
export const freestKind = ({ kinds }: Frame): string => kinds.at(-1)!.code;

function valuesByGuid(dimensions: readonly Dimension[]): Map<string, Framed> {
  const known = dimensions.flatMap((dimension) =>
    dimension.values.map(({ code }) => ({ dimension, code, value: valueCalled(dimension, code) })),
  );
  return new Map(
    known.flatMap(({ dimension, code, value }) =>
      value ? [[valueGuid(dimension.code, code), { dimension: dimension.code, value: value.code }]] : [],
    ),
  );
}

function dimensionFinder(dimensions: readonly Dimension[]) {
  const named = byName(dimensions, namesOf);
  return ({ guid, name, codes }: Code): Dimension | undefined => {
    const known = dimensions.find(({ code }) => dimensionGuid(code) === guid);
    const called = named(name);
    return known ?? (called && codes.some((child) => valueNamed(called, child.name)) ? called : undefined);
  };
}

/** Kinds of this frame and the one of studies without a frame, which is as free as the freest here. */
function kindFinder(frame: Frame) {
  const known = new Map(noFrame.kinds.map(({ code }) => [kindGuid(noFrame, code), freestKind(frame)]));
  for (const { code } of frame.kinds) known.set(kindGuid(frame, code), code);
  const named = byName(frame.kinds, namesOf);
  return ({ guid, name, codable }: Code): string | undefined =>
    known.get(guid) ?? (codable ? undefined : named(name)?.code);
}
