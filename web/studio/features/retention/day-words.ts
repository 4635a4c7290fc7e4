import { locale } from '../../../ui/locale.svelte.ts';

/** A day, or the day of a moment, in the words of the reader. */
export const dayWords = (at: string): string =>
  new Date(at.length === 10 ? `${at}T00:00` : at).toLocaleDateString(locale.current, { dateStyle: 'long' });

/** A moment in the words of the reader. */
export const timeWords = (at: string): string =>
  new Date(at).toLocaleString(locale.current, { dateStyle: 'long', timeStyle: 'short' });
