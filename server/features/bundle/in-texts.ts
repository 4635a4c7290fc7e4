/** A value with every text in it changed, keys left as they are. */
export function inTexts<T>(value: T, change: (text: string) => string): T {
  const changed = JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'string' ? change(each) : each,
  );
  return JSON.parse(changed) as T;
}
