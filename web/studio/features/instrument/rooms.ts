import type { Component } from 'svelte';
import { m } from '../../../messages/compiled/messages.js';
import type { InstrumentDesk } from './instrument-desk.svelte.ts';
import MeterRoom from './MeterRoom.svelte';

/** A room of the builder beside the items: it works on the draft through `useEditing()`. */
export interface Room {
  /** In the address: `?room=scales`. */
  readonly name: string;
  readonly title: () => string;
  readonly component: Component<{ desk: InstrumentDesk }>;
  /** The fields of a definition that are mended here; the others are beside the items. */
  readonly mends?: readonly string[];
}

/** In the order of the tabs. A further room is a line here. */
export const rooms: readonly Room[] = [
  { name: 'anonymity', title: () => m.builder_room_anonymity(), component: MeterRoom },
];

/** The room where a fault of the instrument as a whole is mended. */
export function roomOf(place: string): string {
  const field = /^\w+/.exec(place)?.[0] ?? '';
  return rooms.find(({ mends }) => mends?.includes(field))?.name ?? 'items';
}
