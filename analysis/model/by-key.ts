/**
 * The entries of a list under the key of each, in their order.
 *
 * @example
 * [...byKey([1, 2, 3], (each) => each % 2)] // => [[1, [1, 3]], [0, [2]]]
 */
export function byKey<Entry, Key>(entries: Iterable<Entry>, keyOf: (entry: Entry) => Key): Map<Key, Entry[]> {
  const lists = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const list = lists.get(key);
    if (list) list.push(entry);
    else lists.set(key, [entry]);
  }
  return lists;
}
