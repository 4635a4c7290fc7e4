import { SvelteMap } from 'svelte/reactivity';
import {
  arrowBetween,
  isSamePath,
  withoutPath,
  withoutVariable,
  withPath,
  type Ends,
} from '../../../../analysis/model/paths/edit.ts';
import { ModelError } from '../../../../analysis/model/paths/faults.ts';
import { layoutOf, type Node } from '../../../../analysis/model/paths/layout.ts';
import { parseModel } from '../../../../analysis/model/paths/parse.ts';
import { printModel } from '../../../../analysis/model/paths/print.ts';
import { latentIn, observedIn, type Model } from '../../../../analysis/model/paths/syntax.ts';
import type { Bilingual } from '../../../../analysis/model/words.ts';
import { arrowOf } from './arrows.ts';
import { endsOf, type Estimate } from './words.ts';

/** Around the number of an arrow. */
const ROOM = 48;

const EMPTY: Model = { paths: [], definitions: [] };

interface Source {
  readonly text: string;
  readonly estimates: readonly Estimate[];
  readonly onchange: (text: string) => void;
}

interface Reading {
  readonly model: Model;
  /** What is wrong with the text; the model is then the last that could be read. */
  readonly fault: Bilingual | null;
}

/** A model while it is drawn: its text is the page's, all else follows from it but where variables were dragged to. */
export class Drawing {
  readonly #source: () => Source;
  readonly #moved = new SvelteMap<string, { readonly x: number; readonly y: number }>();
  #last = EMPTY;
  #past = $state.raw<readonly string[]>([]);
  #loose = $state.raw<readonly Pick<Node, 'name' | 'kind'>[]>([]);
  chosen = $state<string | null>(null);

  readonly #reading = $derived.by((): Reading => this.#read());
  readonly #places = $derived.by(() => layoutOf(this.model, this.loose));

  constructor(source: () => Source) {
    this.#source = source;
  }

  #read(): Reading {
    const { text } = this.#source();
    if (text.trim() === '') return { model: EMPTY, fault: null };
    try {
      this.#last = parseModel(text);
      return { model: this.#last, fault: null };
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      return { model: this.#last, fault: error.reason };
    }
  }

  get model(): Model {
    return this.#reading.model;
  }

  get fault(): Bilingual | null {
    return this.#reading.fault;
  }

  /** Variables that no path names yet. */
  get loose() {
    const known = [...latentIn(this.model), ...observedIn(this.model)];
    return this.#loose.filter(({ name }) => !known.includes(name));
  }

  get nodes(): readonly Node[] {
    return this.#places.nodes.map((node) => {
      const moved = this.#moved.get(node.name);
      return moved ? { ...node, x: node.x + moved.x, y: node.y + moved.y } : node;
    });
  }

  /** The rectangle that holds all that is drawn. */
  get frame() {
    const reach = this.arrows.map(({ x, y }) => ({ x, y, width: ROOM, height: ROOM }));
    const all = [...this.nodes, ...reach];
    const near = (side: 'x' | 'y', extent: 'width' | 'height') =>
      Math.min(0, ...all.map((each) => each[side] - each[extent] / 2));
    const far = (side: 'x' | 'y', extent: 'width' | 'height') =>
      Math.max(this.#places[extent], ...all.map((each) => each[side] + each[extent] / 2));
    const [x, y] = [near('x', 'width'), near('y', 'height')];
    return { x, y, width: far('x', 'width') - x, height: far('y', 'height') - y };
  }

  /** The paths that can be drawn: those of the text, and covariances that a fit added. */
  get arrows() {
    const { paths } = this.model;
    const added = this.#source()
      .estimates.map(endsOf)
      .filter((ends) => ends.operator === '~~' && !paths.some((path) => isSamePath(path, ends)));
    const { nodes } = this;
    const nodeOf = (name: string) => nodes.find((node) => node.name === name);
    const middle = { x: this.#places.width / 2, y: this.#places.height / 2 };
    return [...paths, ...added].flatMap((ends) => {
      const [left, right] = [nodeOf(ends.left), nodeOf(ends.right)];
      return left && right && left !== right ? [arrowOf(ends, left, right, middle)] : [];
    });
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** Keeps the text as it is now for an undo. */
  remember(): void {
    const { text } = this.#source();
    if (this.#past.at(-1) !== text) this.#past = [...this.#past, text];
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#source().onchange(before);
  }

  #change(next: Model): void {
    if (next === this.model) return;
    this.remember();
    // Variables stay in the drawing when their last path goes.
    const known = this.#loose.map(({ name }) => name);
    const kinds = this.nodes
      .filter(({ name }) => !known.includes(name))
      .map(({ name, kind }) => ({ name, kind }));
    this.#loose = [...this.#loose, ...kinds];
    this.#source().onchange(printModel(next));
  }

  add(ends: Ends): void {
    if (ends.left !== ends.right) this.#change(withPath(this.model, ends));
  }

  remove(ends: Ends): void {
    this.#change(withoutPath(this.model, ends));
  }

  removeVariable(name: string): void {
    const next = withoutVariable(this.model, name);
    if (next.paths.length < this.model.paths.length) this.#change(next);
    this.#loose = this.#loose.filter((each) => each.name !== name);
    if (this.chosen === name) this.chosen = null;
  }

  /** Draws an arrow: a loading or a regression, by what its ends are. */
  connect(from: string, to: string): void {
    const { paths } = this.model;
    const bare = this.loose.filter(({ kind }) => kind === 'latent').map(({ name }) => name);
    const outcomes = paths.filter(({ operator }) => operator === '~').map(({ left }) => left);
    this.add(
      arrowBetween(from, to, {
        latent: [...latentIn(this.model), ...bare],
        bare,
        outcomes,
      }),
    );
  }

  addVariable(name: string): void {
    this.#loose = [...this.#loose, { name, kind: 'observed' }];
    this.chosen = name;
  }

  addLatent(taken: readonly string[]): void {
    const known = [...taken, ...this.nodes.map(({ name }) => name)];
    let count = 1;
    while (known.includes(`F${count}`)) count += 1;
    this.#loose = [...this.#loose, { name: `F${count}`, kind: 'latent' }];
    this.chosen = `F${count}`;
  }

  /** Moves a variable from where it stands, never out of the drawing. */
  move(name: string, dx: number, dy: number): void {
    const node = this.nodes.find((each) => each.name === name);
    if (!node) return;
    const before = this.#moved.get(name) ?? { x: 0, y: 0 };
    this.#moved.set(name, {
      x: before.x + Math.max(dx, node.width / 2 - node.x),
      y: before.y + Math.max(dy, node.height / 2 - node.y),
    });
  }
}
