import { isLocale, overwriteGetLocale } from '../messages/compiled/runtime.js';
import { textIn } from '../../analysis/model/words.ts';
import type { Bilingual, Locale, Text } from '../../server/contract/construct.ts';

const storage = 'fourlinks-locale';

/** The language of the page. Messages read it through Paraglide, so a switch redraws every text in place. */
class LocaleChoice {
  current = $state<Locale>('zh-CN');

  start(): void {
    const stored = localStorage.getItem(storage);
    this.use(isLocale(stored) ? stored : /^zh/i.test(navigator.language) ? 'zh-CN' : 'en');
    overwriteGetLocale(() => this.current);
  }

  use(next: Locale): void {
    this.current = next;
    localStorage.setItem(storage, next);
    document.documentElement.lang = next;
  }

  /** A text in the page's language, or in the nearest that says something. */
  pick(text: Text | Bilingual): string {
    return textIn(text, this.current);
  }

  /** Names and short codes in a row: 甲、乙 or A, B. */
  list(items: readonly string[]): string {
    return items.join(this.current === 'en' ? ', ' : '、');
  }

  /** What a language is called in this one. */
  languageName(tag: string): string {
    // By its script, which is what a reader knows it by, not by its country.
    const known = tag === 'zh-CN' ? 'zh-Hans' : tag;
    return new Intl.DisplayNames([this.current], { type: 'language' }).of(known) ?? tag;
  }

  /** A time of so many seconds: 1 分 20 秒, 1 minute 20 seconds. */
  duration(seconds: number): string {
    const parts = [
      ['hour', Math.floor(seconds / 3600)],
      ['minute', Math.floor((seconds % 3600) / 60)],
      ['second', seconds % 60],
    ] as const;
    return parts
      .filter(([, count]) => count > 0)
      .map(([unit, count]) =>
        count.toLocaleString(this.current, { style: 'unit', unit, unitDisplay: 'long' }),
      )
      .join(this.current === 'en' ? ' ' : '');
  }

  /** A day and an hour, as this language writes them. */
  moment(iso: string): string {
    return new Date(iso).toLocaleString(this.current, { dateStyle: 'medium', timeStyle: 'short' });
  }

  /** A day, as this language writes it. */
  date(iso: string): string {
    return new Date(iso).toLocaleDateString(this.current, { dateStyle: 'medium' });
  }
}

export const locale = new LocaleChoice();
