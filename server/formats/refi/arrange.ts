import { type Tally, Tallies } from './ledger.ts';
import type { Element } from './read-xml.ts';
import type { Shape } from './schema.ts';
import { spell } from './spell.ts';
import { element, textElement, type Xml } from './write-xml.ts';

/** What becomes of one element: it goes, or some of its attributes (null: none) and its text (null: none) are others. */
export type Change =
  'drop' | { readonly attributes: Readonly<Record<string, string | null>>; readonly content?: string | null };

type Shapes = Readonly<Record<string, Shape>>;
/** They lead to folders of the maker, or say where the schema lies. */
const unsaid = new Set(['basePath', 'currentPath', 'xsi:schemaLocation']);
const defaults: Readonly<Record<string, string>> = { name: '', isCodable: 'true', typeOfVariable: 'Text' };

/** Writes a tree as a schema wants it: in its order, in its spelling. What the schema cannot hold is left out and listed. */
export function arrange(
  root: Element,
  shapes: Shapes,
  changes: ReadonlyMap<Element, Change>,
): { xml: Xml; left: Tally[] } {
  const left = new Tallies();
  const leave = (path: string, found: Element): null => {
    left.add(path, found);
    return null;
  };

  const attributesOf = (found: Element, shape: Shape, path: string) => {
    const change = changes.get(found);
    const given = { ...found.attributes, ...(change === 'drop' ? {} : change?.attributes) };
    for (const name of Object.keys(found.attributes))
      if (!(name in shape.attributes) && found.attributes[name] !== '' && !unsaid.has(name))
        leave(`${path}/@${name}`, found);
    return Object.entries(shape.attributes).map(([name, kind]) => {
      const value = given[name] ?? null;
      const spelt = value === null ? null : spell(kind, value);
      if (spelt === null && value !== null && value.trim() !== '') leave(`${path}/@${name}`, found);
      return [name, spelt ?? (shape.required.has(name) ? (defaults[name] ?? null) : null)] as const;
    });
  };

  const write = (found: Element, path: string): Xml => {
    const shape = shapes[found.name];
    const change = changes.get(found);
    if (!shape || change === 'drop') return leave(path, found);
    if (shape.value !== null) return valueOf(found, shape.value);
    const attributes = attributesOf(found, shape, path);
    if (attributes.some(([name, value]) => value === null && shape.required.has(name)))
      return leave(path, found);
    const kept: { name: string; xml: Xml }[] = [];
    for (const child of ordered(found, shape)) {
      const { name } = child;
      if (name === 'PlainTextContent' && change?.content !== undefined) continue;
      const place = shape.children.find((each) => each.name === name);
      const isFull = place && !place.many && kept.some((each) => each.name === name);
      const xml = place && !isFull ? write(child, `${path}/${name}`) : leave(`${path}/${name}`, child);
      if (xml) kept.push({ name, xml });
    }
    if (change?.content) {
      const at = kept[0]?.name === 'Description' ? 1 : 0;
      kept.splice(at, 0, { name: 'PlainTextContent', xml: textElement('PlainTextContent', change.content) });
    }
    if (shape.children.some(({ name, needed }) => needed && !kept.some((each) => each.name === name)))
      return found.children.length === 0 ? null : leave(path, found);
    if (attributes.length === 0 && shape.children.length > 0 && kept.length === 0) return null;
    return element(
      found.name,
      Object.fromEntries(attributes),
      kept.map(({ xml }) => xml),
    );
  };
  const xml = write(root, root.name);
  return { xml, left: left.list() };
}

/** Children in the order of the schema; of several values of a variable only the first is one. */
function ordered({ name, children }: Element, shape: Shape): Element[] {
  if (shape.mixed) return [...children];
  const place = (child: Element): number => shape.children.findIndex((each) => each.name === child.name);
  const sorted = [...children].sort((a, b) => place(a) - place(b));
  if (name !== 'VariableValue') return sorted;
  const ref = children.find((child) => child.name === 'VariableRef');
  return children
    .filter((child) => child === ref || child === children.find((each) => each !== ref))
    .sort((a, b) => place(a) - place(b));
}

/** A value that is not of its kind is text. */
function valueOf({ name, text }: Element, kind: NonNullable<Shape['value']>): Xml {
  if (kind === 'text') return textElement(name, text);
  const spelt = spell(kind, text);
  return spelt === null ? textElement('TextValue', text.trim()) : textElement(name, spelt);
}
