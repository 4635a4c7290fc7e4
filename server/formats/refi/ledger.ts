import type { Element } from './read-xml.ts';

/** One thing that could not be carried, with the place of its element in the XML. */
export interface Trouble {
  readonly kind: string;
  readonly element: string;
  readonly line: number;
  readonly column: number;
  readonly detail: string;
}

export interface Tally {
  readonly path: string;
  readonly count: number;
  /** Where the first of them stands. */
  readonly line: number;
}

/** Counts things by their path, in the order in which they are first met. */
export class Tallies {
  readonly #found = new Map<string, Tally>();

  add(path: string, { line }: Element): void {
    const { count, line: first } = this.#found.get(path) ?? { count: 0, line };
    this.#found.set(path, { path, count: count + 1, line: first });
  }

  list(): Tally[] {
    return [...this.#found.values()];
  }
}

/** Attributes that are understood wherever they stand; `path` and its like only lead to a file. */
const understood = new Set(
  'guid id name color isCodable typeOfVariable creatingUser startPosition endPosition targetGUID position fromSyncPoint toSyncPoint richTextPath plainTextPath origin xsi:schemaLocation'.split(
    ' ',
  ),
);

/** Books what was carried while a file is read, so that everything else can be listed. */
export class Ledger {
  readonly troubles: Trouble[] = [];
  readonly #carried = new Set<Element>();

  carry(...elements: readonly (Element | undefined)[]): void {
    for (const element of elements) if (element) this.#carried.add(element);
  }

  note(kind: string, { name, line, column }: Element, detail: string): void {
    this.troubles.push({ kind, element: name, line, column, detail });
  }

  /** Elements, and attributes of carried elements, that were not carried: by path, with their number. */
  left(root: Element): { elements: Tally[]; attributes: Tally[] } {
    const [elements, attributes] = [new Tallies(), new Tallies()];
    const visit = (element: Element, path: string): void => {
      if (!this.#carried.has(element)) elements.add(path, element);
      else
        for (const name of Object.keys(element.attributes))
          if (!understood.has(name)) attributes.add(`${path}/@${name}`, element);
      for (const child of element.children) visit(child, `${path}/${child.name}`);
    };
    visit(root, root.name);
    return { elements: elements.list(), attributes: attributes.list() };
  }
}

export function childrenOf(element: Element | undefined, ...names: readonly string[]): Element[] {
  return element?.children.filter(({ name }) => names.includes(name)) ?? [];
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}
