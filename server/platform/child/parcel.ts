import { DefaultDeserializer, DefaultSerializer } from 'node:v8';
import type { Task } from './messages.ts';

/** A task on its way in several messages: copying a large file at once would hold up everything else. */
export type Parcel =
  { readonly head: Uint8Array; readonly lengths: readonly number[] } | { readonly piece: Uint8Array };

const PIECE_BYTES = 512 * 1024;

/** Keeps long runs of bytes apart; a number in front of each view tells which it is, 0 for one that stands where it belongs. */
class TaskWriter extends DefaultSerializer {
  readonly apart: Uint8Array[] = [];

  override _writeHostObject(view: NodeJS.ArrayBufferView): void {
    const isLong = view instanceof Uint8Array && view.length > PIECE_BYTES;
    this.writeUint32(isLong ? this.apart.push(view) : 0);
    if (!isLong) super._writeHostObject(view);
  }
}

class TaskReader extends DefaultDeserializer {
  readonly #apart: readonly Uint8Array[];

  constructor(head: Uint8Array, apart: readonly Uint8Array[]) {
    super(head);
    this.#apart = apart;
  }

  override _readHostObject(): unknown {
    const place = this.readUint32();
    return place === 0 ? super._readHostObject() : this.#apart[place - 1];
  }
}

/** The messages by which a task is sent, each made when it is wanted. */
export function* packed(task: Task): Generator<Parcel> {
  const writer = new TaskWriter();
  writer.writeHeader();
  writer.writeValue(task);
  const { apart } = writer;
  yield { head: writer.releaseBuffer(), lengths: apart.map(({ length }) => length) };
  for (const bytes of apart)
    for (let from = 0; from < bytes.length; from += PIECE_BYTES)
      yield { piece: bytes.subarray(from, from + PIECE_BYTES) };
}

/** Puts messages together; the task with the last of them, before that null. */
export class Unpacking {
  #head: Uint8Array = new Uint8Array();
  #apart: Buffer[] = [];
  #filled = 0;
  #left = 0;

  take(parcel: Parcel): Task | null {
    if ('head' in parcel) {
      this.#head = parcel.head;
      this.#apart = parcel.lengths.map((length) => Buffer.allocUnsafe(length));
      this.#left = this.#apart.length;
      this.#filled = 0;
    } else this.#fill(parcel.piece);
    return this.#left > 0 ? null : this.#open();
  }

  #fill(piece: Uint8Array): void {
    const own = this.#apart.at(-this.#left)!;
    own.set(piece, this.#filled);
    this.#filled += piece.length;
    if (this.#filled < own.length) return;
    this.#filled = 0;
    this.#left -= 1;
  }

  #open(): Task {
    const reader = new TaskReader(this.#head, this.#apart);
    this.#apart = [];
    reader.readHeader();
    return reader.readValue() as Task;
  }
}
