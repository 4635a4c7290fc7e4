import { type Bilingual, type Text, textIn } from '../../analysis/model/words.ts';
import { overwriteGetLocale } from '../messages/compiled/runtime.js';

/** The respondent's language. Unlike the studio's it is not remembered: a shared computer keeps nothing. */
class LocaleChoice {
  current = $state.raw<keyof Bilingual>('zh-CN');

  start(): void {
    this.use(/^zh/i.test(navigator.language) ? 'zh-CN' : 'en');
    overwriteGetLocale(() => this.current);
  }

  use(next: keyof Bilingual): void {
    this.current = next;
    document.documentElement.lang = next;
  }

  pick(text: Text): string {
    return textIn(text, this.current);
  }
}

export const locale = new LocaleChoice();
