import type { AnswerKinds } from './answer-kinds.ts';
import BestWorst from './BestWorst.svelte';
import DateOrMonth from './Date.svelte';
import Differential from './Differential.svelte';
import Dropdown from './Dropdown.svelte';
import Multiple from './Multiple.svelte';
import NumberTyped from './Number.svelte';
import Ranking from './Ranking.svelte';
import Slider from './Slider.svelte';
import Sum from './Sum.svelte';
import Tick from './Tick.svelte';
import Time from './Time.svelte';

/** All other kinds. */
export const furtherKinds: AnswerKinds = {
  bestWorst: BestWorst,
  date: DateOrMonth,
  differential: Differential,
  dropdown: Dropdown,
  multiple: Multiple,
  number: NumberTyped,
  ranking: Ranking,
  slider: Slider,
  sum: Sum,
  tick: Tick,
  time: Time,
};
