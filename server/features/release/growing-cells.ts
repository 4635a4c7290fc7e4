import type { ReleaseColumn } from '../../contract/release.ts';
import type { Cells } from './cells.ts';

/** A column that cells are added to, one a sheet; it holds little more than they need. */
export interface GrowingCells {
  add(cell: number | string): void;
  readonly cells: Cells;
}

export function growingCells(kind: ReleaseColumn['kind']): GrowingCells {
  switch (kind) {
    case 'integer':
      return growing((length) => new Int8Array(length));
    case 'real':
      return growing((length) => new Float64Array(length));
    case 'text': {
      const cells: string[] = [];
      return { add: (cell) => void cells.push(cell as string), cells };
    }
  }
}

type Numbers = Int8Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

function growing<Array extends Numbers>(make: (length: number) => Array): GrowingCells {
  let room = make(64);
  let used = 0;
  return {
    add(cell) {
      if (used === room.length) {
        const larger = make(2 * used);
        larger.set(room);
        room = larger;
      }
      room[used++] = cell as number;
    },
    get cells() {
      return room.subarray(0, used) as Array;
    },
  };
}
