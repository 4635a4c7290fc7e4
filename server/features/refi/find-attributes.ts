import type { Frame, Values } from '../../../analysis/model/frame/frame.ts';
import { dimensionsOf } from '../../../analysis/model/frame/read-frame.ts';
import type { Value, Variable } from '../../formats/refi/project.ts';
import { byName, namesOf, valueNamed } from './by-name.ts';
import { attributeGuid } from './framed-codes.ts';

/** Reads the attributes of an interview from the variables of a source, and counts the values that are none of the frame. */
export function attributeFinder(frame: Frame, variables: readonly Variable[]) {
  const dimensions = dimensionsOf(frame, 'attribute');
  const named = byName(dimensions, namesOf);
  const meant = new Map(
    variables.map(({ guid, name }) => [
      guid,
      dimensions.find(({ code }) => attributeGuid(code) === guid) ?? named(name),
    ]),
  );
  return (values: readonly Value[]): { attributes: Values; otherValues: number } => {
    const attributes = new Map<string, string>();
    let otherValues = 0;
    for (const { variable, value } of values) {
      const dimension = meant.get(variable);
      const found = dimension && valueNamed(dimension, value);
      if (found && !attributes.has(dimension.code)) attributes.set(dimension.code, found.code);
      else if (value !== '') otherValues++;
    }
    return { attributes: Object.fromEntries(attributes), otherValues };
  };
}
