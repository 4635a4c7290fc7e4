/** The tag by which a language of LimeSurvey goes here: the same, in the form that tags have. */
export function languageTag(written: string): string {
  const parts = written
    .trim()
    .split(/[-_]/)
    .filter((part) => /^[A-Za-z0-9]{1,8}$/.test(part));
  const [first = 'en', ...rest] = parts;
  const known = /^[A-Za-z]{2,3}$/.test(first) ? first : 'en';
  return [known, ...rest.filter((part) => part.length > 1)].join('-');
}

const yes: Readonly<Record<string, readonly [yes: string, no: string, unsure: string]>> = {
  zh: ['是', '否', '不确定'],
  en: ['Yes', 'No', 'Uncertain'],
  de: ['Ja', 'Nein', 'Unsicher'],
  fr: ['Oui', 'Non', 'Indécis'],
  es: ['Sí', 'No', 'Dudoso'],
  it: ['Sì', 'No', 'Incerto'],
};
const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  other: { zh: '其他', en: 'Other', de: 'Sonstiges', fr: 'Autre', es: 'Otro', it: 'Altro' },
  comment: {
    zh: '说明',
    en: 'Comment',
    de: 'Kommentar',
    fr: 'Commentaire',
    es: 'Comentario',
    it: 'Commento',
  },
  female: { zh: '女', en: 'Female', de: 'Weiblich', fr: 'Féminin', es: 'Femenino', it: 'Femminile' },
  male: { zh: '男', en: 'Male', de: 'Männlich', fr: 'Masculin', es: 'Masculino', it: 'Maschile' },
  increase: { zh: '增加', en: 'Increase', de: 'Zunahme', fr: 'Augmentation', es: 'Aumentar', it: 'Aumento' },
  same: { zh: '不变', en: 'Same', de: 'Gleich', fr: 'Sans changement', es: 'Igual', it: 'Uguale' },
  decrease: {
    zh: '减少',
    en: 'Decrease',
    de: 'Abnahme',
    fr: 'Diminution',
    es: 'Disminuir',
    it: 'Diminuzione',
  },
};

/** Words that LimeSurvey puts in itself, in the languages of a survey; in English where they are not at hand. */
export function builtIn(word: string, languages: readonly string[]): Readonly<Record<string, string>> {
  const at = ['yes', 'no', 'unsure'].indexOf(word);
  return Object.fromEntries(
    languages.map((language) => {
      const primary = language.split('-')[0]!.toLowerCase();
      const own =
        at >= 0 ? (yes[primary] ?? yes['en']!)[at]! : (others[word]![primary] ?? others[word]!['en']!);
      return [language, own];
    }),
  );
}
