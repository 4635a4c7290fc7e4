import type { Component } from 'svelte';
import { m } from '../../../messages/compiled/messages.js';
import ConsentRoom from './consent/ConsentRoom.svelte';
import DoctorRoom from './doctor/DoctorRoom.svelte';
import LanguagesRoom from './languages/LanguagesRoom.svelte';
import LibraryRoom from './library/LibraryRoom.svelte';
import MeterRoom from './MeterRoom.svelte';
import PreviewRoom from './preview/PreviewRoom.svelte';
import ScalesRoom from './scales/ScalesRoom.svelte';
import VersionsRoom from './versions/VersionsRoom.svelte';

/** A room of the builder beside the items: it works on the draft through `useEditing()`, on what is published through `useDesk()`. */
export interface Room {
  /** In the address: `?room=scales`. */
  readonly name: string;
  readonly title: () => string;
  readonly component: Component<Record<string, never>>;
  /** The fields of a definition that are mended here; the others are beside the items. */
  readonly mends?: readonly string[];
}

/** In the order of the tabs. A further room is a line here. */
export const rooms: readonly Room[] = [
  { name: 'preview', title: () => m.rooms_preview(), component: PreviewRoom },
  { name: 'check', title: () => m.doctor_room(), component: DoctorRoom },
  { name: 'languages', title: () => m.rooms_languages(), component: LanguagesRoom, mends: ['title'] },
  { name: 'scales', title: () => m.rooms_scales(), component: ScalesRoom, mends: ['scales', 'derived'] },
  { name: 'consent', title: () => m.rooms_consent(), component: ConsentRoom, mends: ['consent'] },
  { name: 'library', title: () => m.rooms_library(), component: LibraryRoom },
  { name: 'versions', title: () => m.rooms_versions(), component: VersionsRoom },
  { name: 'anonymity', title: () => m.builder_room_anonymity(), component: MeterRoom },
];

/** The room where a fault of the instrument as a whole is mended. */
export function roomOf(place: string): string {
  const field = /^\w+/.exec(place)?.[0] ?? '';
  return rooms.find(({ mends }) => mends?.includes(field))?.name ?? 'items';
}
