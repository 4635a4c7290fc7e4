import type { Code } from '../../../../server/contract/codebook.ts';
import { isBelow, type Place, placeBehind } from './code-tree.ts';

type Part = 'before' | 'under' | 'behind';

/** A code on its way with the mouse, and the code and the part of its line that it is over. */
export class CodeDrag {
  dragged = $state.raw<Code | null>(null);
  over = $state.raw<{ readonly code: string; readonly part: Part } | null>(null);
  readonly #codes: () => readonly Code[];
  readonly #move: (code: Code, place: Place) => unknown;

  constructor(codes: () => readonly Code[], move: (code: Code, place: Place) => unknown) {
    this.#codes = codes;
    this.#move = move;
  }

  start(event: DragEvent, code: Code): void {
    this.dragged = code;
    event.dataTransfer?.setData('text/plain', code.code);
  }

  /** Over the upper quarter of a line it goes before, over the lower one behind, else under. */
  hover(event: DragEvent & { currentTarget: HTMLElement }, { code }: Code): void {
    const { dragged } = this;
    if (!dragged || code === dragged.code || isBelow(this.#codes(), code, dragged.code)) return;
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - top) / height;
    this.over = { code, part: share < 0.25 ? 'before' : share > 0.75 ? 'behind' : 'under' };
  }

  drop(event: DragEvent, target: Code): void {
    const { dragged, over } = this;
    this.end();
    if (!dragged || over?.code !== target.code) return;
    event.preventDefault();
    const places = {
      before: { parent: target.parent, before: target.code },
      under: { parent: target.code, before: null },
      behind: placeBehind(this.#codes(), target),
    };
    this.#move(dragged, places[over.part]);
  }

  end(): void {
    this.dragged = null;
    this.over = null;
  }
}
