const kept = new WeakMap<object, Map<string, unknown>>();

/** What `make` gives, made once for each key and kept as long as its owner lives; a key stands for one kind of value. */
export function keep<T>(owner: object, key: string, make: () => T): T {
  let values = kept.get(owner);
  if (!values) kept.set(owner, (values = new Map<string, unknown>()));
  if (!values.has(key)) values.set(key, make());
  return values.get(key) as T;
}
