import type { Component } from 'svelte';
import type { Definition, Item } from '../../../../../analysis/model/instrument/definition.ts';
import Open from './Open.svelte';
import Scale from './Scale.svelte';
import Single from './Single.svelte';

/** How an item is answered and what is special about it, in one line, by its kind. */
export const lineKinds: Readonly<Record<string, Component<{ item: Item; definition: Definition }>>> = {
  open: Open,
  scale: Scale,
  single: Single,
};
