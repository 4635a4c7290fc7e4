import { type Bilingual, locales, type Text, textIn } from '../../analysis/model/words.ts';
import { overwriteGetLocale } from '../messages/compiled/runtime.js';

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;
const primary = (tag: string) => tag.split('-')[0]!.toLowerCase();

/** The respondent's language. Unlike the studio's it is not remembered: a shared computer keeps nothing. */
class LocaleChoice {
  /** The languages of the questionnaire and those of the page itself. */
  offered = $state.raw<readonly string[]>(locales);
  /** What the questionnaire is read in. */
  language = $state.raw<string>('zh-CN');
  /** What the page itself says is in one of its own languages. */
  readonly current = $derived<keyof Bilingual>(primary(this.language) === 'zh' ? 'zh-CN' : 'en');

  start(): void {
    overwriteGetLocale(() => this.current);
    this.#useOwn();
  }

  /** A questionnaire may be written in languages that the page does not speak. */
  offer(written: Text): void {
    const tags = Object.keys(written);
    const missing = locales.filter((own) => !tags.some((tag) => primary(tag) === primary(own)));
    this.offered = [...tags, ...missing];
    this.#useOwn();
  }

  use(language: string): void {
    this.language = language;
    document.documentElement.lang = language;
    document.documentElement.dir = RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
  }

  pick(text: Text): string {
    return textIn(text, this.language);
  }

  /** The first of the device's languages that is offered, else English, else any. */
  #useOwn(): void {
    const wanted = [...navigator.languages, 'en'].map(primary);
    const found = wanted.flatMap((own) => this.offered.find((tag) => primary(tag) === own) ?? []);
    this.use(found[0] ?? this.offered[0]!);
  }
}

export const locale = new LocaleChoice();
