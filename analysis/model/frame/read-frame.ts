import type { Text } from '../text.ts';
import type { Dimension, DimensionRole, Frame, FrameValue, Tags } from './frame.ts';

/** The first dimension in a role; a frame may lack it. */
export function dimensionOf({ dimensions }: Frame, role: DimensionRole): Dimension | undefined {
  return dimensions.find((dimension) => dimension.role === role);
}

/** The dimensions in a role: a study describes its interviews by several attributes. */
export function dimensionsOf({ dimensions }: Frame, role: DimensionRole): Dimension[] {
  return dimensions.filter((dimension) => dimension.role === role);
}

/** The dimensions that excerpts carry, in the order of the rules. */
export function codedDimensions(frame: Frame): Dimension[] {
  return frame.rules.excerpt.flatMap(
    ({ dimension }) => frame.dimensions.find(({ code }) => code === dimension) ?? [],
  );
}

/** The values to choose from: those merged into others are not offered any more. */
export function offered({ values }: Dimension): FrameValue[] {
  return values.filter(({ mergedInto }) => mergedInto === undefined);
}

/** The value that counts for one that may have been merged into another; what the frame does not know stays. */
export function currentOf(frame: Frame, dimension: string, value: string): string {
  const merged = valueOf(frame, dimension, value)?.mergedInto;
  return merged === undefined ? value : currentOf(frame, dimension, merged);
}

/** Tags with the values that count now: what was published before a merge still says the old ones. */
export function currentTags(frame: Frame, tags: Tags): Tags {
  const current = Object.entries(tags).map(([dimension, values]) => [
    dimension,
    [...new Set(values.map((value) => currentOf(frame, dimension, value)))],
  ]);
  return Object.fromEntries(current) as Tags;
}

export function valueOf(frame: Frame, dimension: string, value: string): FrameValue | undefined {
  return frame.dimensions.find(({ code }) => code === dimension)?.values.find(({ code }) => code === value);
}

/** The name of a value; its code where the frame does not know it. */
export function nameOf(frame: Frame, dimension: string, value: string): Text {
  return valueOf(frame, dimension, value)?.name ?? { en: value };
}

/** The name for tables and narrow screens. */
export const shortOf = ({ short, name }: FrameValue): Text => short ?? name;

/** A joint display needs rows or columns with something in them. */
export function hasDisplay(frame: Frame): boolean {
  return (['row', 'column'] as const).some((role) => {
    const dimension = dimensionOf(frame, role);
    return dimension !== undefined && offered(dimension).length > 0;
  });
}

export function isTagged(tags: Tags | undefined, dimension: string, value: string): boolean {
  return tags?.[dimension]?.includes(value) ?? false;
}
