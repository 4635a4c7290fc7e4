/**
 * Values by dimension, from `dimension:value` pairs apart by commas, as addresses and forms write them.
 *
 * @example readValueList('tone:warm,tone:cold,place:town').get('tone') // => ['warm', 'cold']
 */
export function readValueList(list: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const pair of list.split(',')) {
    const [dimension = '', value = ''] = pair.split(':');
    if (value !== '') values.set(dimension, [...(values.get(dimension) ?? []), value]);
  }
  return values;
}
