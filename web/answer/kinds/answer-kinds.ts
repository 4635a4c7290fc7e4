import type { Component } from 'svelte';
import type { Asking } from '../question/asking.ts';

/** How items are answered, by their kind. */
export type AnswerKinds = Readonly<Record<string, Component<Asking>>>;
