import type { CodeDefinition } from '../../contract/codebook.ts';
import { type Link, links } from '../../contract/construct.ts';

const bilingual = ['name', 'definition', 'include', 'exclude', 'example', 'nearMiss'] as const;
const labels: readonly (readonly [key: string, label: string])[] = [
  ['name zh-CN', '名称'],
  ['name en', 'Name'],
  ['definition zh-CN', '定义'],
  ['definition en', 'Definition'],
  ['include zh-CN', '收录'],
  ['include en', 'Include'],
  ['exclude zh-CN', '排除'],
  ['exclude en', 'Exclude'],
  ['example zh-CN', '例句'],
  ['example en', 'Example'],
  ['nearMiss zh-CN', '易混'],
  ['nearMiss en', 'Near miss'],
  ['family', '类属 Family'],
  ['surveyTwin', '问卷题项 Survey items'],
  ['links', '环节 Links'],
];

/** A definition as lines that a person reads in any program and that are understood when they come back. */
export function writeDefinition(definition: CodeDefinition): string {
  const values = new Map<string, string>([
    ...bilingual.flatMap((part) =>
      (['zh-CN', 'en'] as const).map((locale) => [`${part} ${locale}`, definition[part][locale]] as const),
    ),
    ['family', definition.family],
    ['surveyTwin', definition.surveyTwin],
    ['links', definition.links.join(' ')],
  ]);
  return labels
    .filter(([key]) => values.get(key) !== '')
    .map(([key, label]) => `${label}: ${values.get(key)!.replaceAll('\n', '\n  ')}`)
    .join('\n');
}

/** A description of such lines; any other is the definition of a code that has only a name. */
export function readDefinition(description: string, name: string): CodeDefinition {
  const values = readLines(description);
  const both = (text: string) => ({ 'zh-CN': text, en: text });
  if (!values) return definitionOf((part) => both({ name, definition: description }[part as 'name'] ?? ''));
  return {
    ...definitionOf((part) => ({
      'zh-CN': values.get(`${part} zh-CN`) ?? '',
      en: values.get(`${part} en`) ?? '',
    })),
    family: values.get('family') ?? '',
    surveyTwin: values.get('surveyTwin') ?? '',
    links: (values.get('links') ?? '')
      .split(' ')
      .filter((link): link is Link => links.includes(link as Link)),
  };
}

function definitionOf(
  value: (part: (typeof bilingual)[number]) => { 'zh-CN': string; en: string },
): CodeDefinition {
  const [name, definition, include, exclude, example, nearMiss] = bilingual.map(value);
  return {
    name: name!,
    definition: definition!,
    include: include!,
    exclude: exclude!,
    example: example!,
    nearMiss: nearMiss!,
    family: '',
    surveyTwin: '',
    links: [],
  };
}

function readLines(description: string): Map<string, string> | null {
  const values = new Map<string, string>();
  let last: string | undefined;
  for (const line of description.split('\n')) {
    const [key, label] = labels.find(([, each]) => line.startsWith(`${each}: `) || line === `${each}:`) ?? [];
    if (key !== undefined) {
      values.set(key, line.slice(label!.length + 2));
      last = key;
    } else if (last !== undefined && line.startsWith('  '))
      values.set(last, `${values.get(last)}\n${line.slice(2)}`);
    else return null;
  }
  return values.has('name zh-CN') || values.has('name en') ? values : null;
}
