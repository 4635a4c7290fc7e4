import type { Component } from 'svelte';
import type { Asking } from '../question/asking.ts';
import BestWorst from './BestWorst.svelte';
import DateOrMonth from './Date.svelte';
import Differential from './Differential.svelte';
import Dropdown from './Dropdown.svelte';
import Multiple from './Multiple.svelte';
import Notice from './Notice.svelte';
import NumberTyped from './Number.svelte';
import Open from './Open.svelte';
import Ranking from './Ranking.svelte';
import Scale from './Scale.svelte';
import Single from './Single.svelte';
import Slider from './Slider.svelte';
import Sum from './Sum.svelte';
import Tick from './Tick.svelte';
import Time from './Time.svelte';

/** How an item is answered, by its kind. */
export const answerKinds: Readonly<Record<string, Component<Asking>>> = {
  bestWorst: BestWorst,
  date: DateOrMonth,
  differential: Differential,
  dropdown: Dropdown,
  multiple: Multiple,
  notice: Notice,
  number: NumberTyped,
  open: Open,
  ranking: Ranking,
  scale: Scale,
  single: Single,
  slider: Slider,
  sum: Sum,
  tick: Tick,
  time: Time,
};
