import type { DndEvent } from 'svelte-dnd-action';
import { m } from '../../../../messages/compiled/messages.js';
import { moveBlock } from '../edit/blocks.ts';
import { moveItems } from '../edit/items.ts';
import type { Editing } from '../editing.svelte.ts';
import type { OutlineBlock } from './outline.ts';

type Row = OutlineBlock['rows'][number];

/** The outline while something of it is dragged: shown as it would be, done when it is let go. */
export class Dragging {
  /** What is held at its grip. */
  held = $state<'item' | 'block' | null>(null);
  blocks = $state.raw<readonly OutlineBlock[] | null>(null);
  rows = $state.raw<Readonly<Record<string, readonly Row[]>>>({});
  readonly #editing: Editing;

  constructor(editing: Editing) {
    this.#editing = editing;
  }

  grip(kind: 'item' | 'block'): void {
    this.held = kind;
    window.addEventListener('pointerup', () => this.#letGo(), { once: true });
  }

  rowsOf({ id, rows }: OutlineBlock): readonly Row[] {
    return this.rows[id] ?? rows;
  }

  considerRows(block: string, { items }: DndEvent<Row>): void {
    this.rows = { ...this.rows, [block]: items };
  }

  /** Other items that are chosen move along. */
  dropRows(block: string, { items, info }: DndEvent<Row>): void {
    const at = items.findIndex(({ id }) => id === info.id);
    this.rows = {};
    this.held = null;
    if (at < 0) return;
    const { selection } = this.#editing;
    const chosen = selection.items.includes(info.id) ? selection.items : [info.id];
    const codes = this.#editing.definition.items
      .map(({ code }) => code)
      .filter((code) => chosen.includes(code));
    const before = items[at + 1]?.id ?? null;
    this.#editing.change(m.builder_did_move(), (definition) =>
      moveItems(definition, codes, { block, before }),
    );
  }

  considerBlocks({ items }: DndEvent<OutlineBlock>): void {
    this.blocks = items;
  }

  dropBlocks({ items, info }: DndEvent<OutlineBlock>): void {
    const at = items.findIndex(({ id }) => id === info.id);
    this.blocks = null;
    this.held = null;
    if (at < 0) return;
    this.#editing.change(m.builder_did_move(), (definition) =>
      moveBlock(definition, info.id, items[at + 1]?.id ?? null),
    );
  }

  /** A grip that was only pressed. */
  #letGo(): void {
    setTimeout(() => {
      if (!this.blocks && Object.keys(this.rows).length === 0) this.held = null;
    }, 50);
  }
}
