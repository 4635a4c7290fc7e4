import { type SourceChoice, type SourceQuestion, written } from './source-question.ts';

type Json = Readonly<Record<string, unknown>>;

/** The questions of a SurveyJS file that are of kinds known here; panels are looked into, panels that repeat are not. */
export function questionsInSurveyjs(text: string): SourceQuestion[] {
  const survey = JSON.parse(text) as Json;
  const pages = (survey['pages'] as Json[] | undefined) ?? [survey];
  const locale = written(survey['locale'] ?? 'default');
  const said = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return written(value);
    const texts = value as Json;
    return written(texts[locale] ?? texts['default'] ?? Object.values(texts)[0]);
  };
  const walk = (elements: unknown): SourceQuestion[] => ((elements ?? []) as Json[]).flatMap(asked);
  const asked = (element: Json): SourceQuestion[] => {
    const { type } = element;
    const name = String(element['name']);
    if (type === 'panel') return walk(element['elements'] ?? element['questions']);
    const question = { place: name, names: [name], text: said(element['title']) || name };
    if (/^(text|comment|boolean|rating)$/.test(String(type))) return [question];
    if (!/^(radiogroup|dropdown|checkbox|tagbox|ranking)$/.test(String(type))) return [];
    const given = element['choices'] as unknown[] | undefined;
    const plain =
      given &&
      !element['hasOther'] &&
      !element['showOtherItem'] &&
      !element['hasNone'] &&
      !element['showNoneItem'] &&
      !element['choicesOrder'];
    return [{ ...question, ...(plain ? { choices: given.map(choice) } : {}) }];
  };
  const choice = (each: unknown): SourceChoice => {
    if (typeof each !== 'object' || each === null) return { code: String(each), label: String(each) };
    const { value, text: label } = each as Json;
    return { code: String(value), label: said(label) || String(value) };
  };
  return pages.flatMap((page) => walk(page['elements'] ?? page['questions']));
}
