import type { Component } from 'svelte';
import { m } from '../../../messages/compiled/messages.js';

/** A room of the builder beside the items: it works on the draft through `useEditing()`, on what is published through `useDesk()`. */
export interface Room {
  /** In the address: `?room=scales`. */
  readonly name: string;
  readonly title: () => string;
  /** Fetched when it is opened: the items come first. */
  readonly load: () => Promise<{ readonly default: Component<Record<string, never>> }>;
  /** The fields of a definition that are mended here; the others are beside the items. */
  readonly mends?: readonly string[];
}

/** In the order of the tabs. A further room is a line here. */
export const rooms: readonly Room[] = [
  { name: 'preview', title: () => m.rooms_preview(), load: () => import('./preview/PreviewRoom.svelte') },
  { name: 'check', title: () => m.doctor_room(), load: () => import('./doctor/DoctorRoom.svelte') },
  {
    name: 'languages',
    title: () => m.rooms_languages(),
    load: () => import('./languages/LanguagesRoom.svelte'),
    mends: ['title'],
  },
  {
    name: 'scales',
    title: () => m.rooms_scales(),
    load: () => import('./scales/ScalesRoom.svelte'),
    mends: ['scales', 'derived'],
  },
  {
    name: 'consent',
    title: () => m.rooms_consent(),
    load: () => import('./consent/ConsentRoom.svelte'),
    mends: ['consent'],
  },
  { name: 'library', title: () => m.rooms_library(), load: () => import('./library/LibraryRoom.svelte') },
  { name: 'versions', title: () => m.rooms_versions(), load: () => import('./versions/VersionsRoom.svelte') },
  { name: 'anonymity', title: () => m.builder_room_anonymity(), load: () => import('./MeterRoom.svelte') },
];

/** Until a room is there to be shown; the items always are. */
export const fetchRoom = (name: string): Promise<unknown> =>
  rooms.find((room) => room.name === name)?.load() ?? Promise.resolve();

/** The room where a fault of the instrument as a whole is mended. */
export function roomOf(place: string): string {
  const field = /^\w+/.exec(place)?.[0] ?? '';
  return rooms.find(({ mends }) => mends?.includes(field))?.name ?? 'items';
}
