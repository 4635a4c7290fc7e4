import type { Component } from 'svelte';
import type { Item } from '../../../analysis/model/instrument/definition.ts';
import type { Answering } from '../answering.svelte.ts';
import Open from './Open.svelte';
import Scale from './Scale.svelte';
import Single from './Single.svelte';

/** How an item is answered, by its kind. */
export const answerKinds: Readonly<Record<string, Component<{ answering: Answering; item: Item }>>> = {
  open: Open,
  scale: Scale,
  single: Single,
};
