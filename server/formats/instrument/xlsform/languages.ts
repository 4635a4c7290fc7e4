const names: Readonly<Record<string, string>> = {
  english: 'en',
  anglais: 'en',
  french: 'fr',
  français: 'fr',
  francais: 'fr',
  spanish: 'es',
  español: 'es',
  espanol: 'es',
  portuguese: 'pt',
  português: 'pt',
  german: 'de',
  deutsch: 'de',
  italian: 'it',
  italiano: 'it',
  dutch: 'nl',
  russian: 'ru',
  русский: 'ru',
  arabic: 'ar',
  العربية: 'ar',
  chinese: 'zh-CN',
  中文: 'zh-CN',
  简体中文: 'zh-CN',
  繁體中文: 'zh-TW',
  japanese: 'ja',
  korean: 'ko',
  hindi: 'hi',
  bengali: 'bn',
  bangla: 'bn',
  nepali: 'ne',
  urdu: 'ur',
  swahili: 'sw',
  kiswahili: 'sw',
  amharic: 'am',
  turkish: 'tr',
  ukrainian: 'uk',
  polish: 'pl',
  vietnamese: 'vi',
  thai: 'th',
  khmer: 'km',
  burmese: 'my',
  indonesian: 'id',
  malay: 'ms',
  filipino: 'fil',
  tagalog: 'tl',
  persian: 'fa',
  farsi: 'fa',
  dari: 'prs',
  pashto: 'ps',
  kurdish: 'ku',
  somali: 'so',
  hausa: 'ha',
  yoruba: 'yo',
  igbo: 'ig',
  zulu: 'zu',
  creole: 'ht',
  hebrew: 'he',
  greek: 'el',
  czech: 'cs',
  hungarian: 'hu',
  romanian: 'ro',
  bulgarian: 'bg',
  swedish: 'sv',
  norwegian: 'no',
  danish: 'da',
  finnish: 'fi',
};

/** The languages of a form: their tags by the names that its columns give. */
export class Languages {
  readonly #tags = new Map<string, string>();
  /** Names that no tag is known for; they have one for private use. */
  readonly unknown: string[] = [];

  tag(name: string): string {
    const known = this.#tags.get(name);
    if (known) return known;
    const code = /\(([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)\)\s*$/.exec(name)?.[1]?.replaceAll('_', '-');
    const plain = name
      .replace(/\(.*\)\s*$/, '')
      .trim()
      .toLowerCase();
    const isTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(name);
    let tag = code ?? (Object.hasOwn(names, plain) ? names[plain] : isTag ? name : undefined);
    if (tag === undefined) {
      tag = `qa${String.fromCharCode(97 + (this.unknown.length % 26))}`;
      this.unknown.push(name);
    }
    this.#tags.set(name, tag);
    return tag;
  }

  get all(): string[] {
    return [...new Set(this.#tags.values())];
  }
}
