import type { Component } from 'svelte';
import type { Definition, Item } from '../../../../../analysis/model/instrument/definition.ts';
import Generic from './Generic.svelte';
import Open from './Open.svelte';
import Scale from './Scale.svelte';
import Single from './Single.svelte';

type Line = Component<{ item: Item; definition: Definition }>;

/** Kinds whose line says more than their declaration does. */
const lineKinds: Readonly<Record<string, Line>> = { open: Open, scale: Scale, single: Single };

/** How an item is answered and what is special about it, in one line. A scale that lacks its option set says what it can. */
export function lineOf({ optionSets }: Definition, item: Item): Line {
  const incomplete = 'options' in item && !Object.hasOwn(optionSets, String(item.options));
  return (incomplete ? undefined : lineKinds[item.type]) ?? Generic;
}
