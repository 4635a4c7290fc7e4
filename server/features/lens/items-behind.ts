import type { Definition } from '../../../analysis/model/instrument/definition.ts';

/** The items of which a score is made, through whatever other scores; an item is made of itself. */
export function itemsBehind(definition: Definition, name: string): string[] {
  const scale = definition.scales.find(({ code }) => code === name);
  if (scale) return [...scale.items];
  const derived = definition.derived.find(({ code }) => code === name);
  if (!derived) return definition.items.some(({ code }) => code === name) ? [name] : [];
  const names = derived.formula.match(/[A-Za-z]\w*/g) ?? [];
  return names.flatMap((each) => (each === name ? [] : itemsBehind(definition, each)));
}
