import type { CodeDefinition } from '../../contract/codebook.ts';
import type { Text } from '../../contract/construct.ts';

const parts = ['name', 'definition', 'include', 'exclude', 'example', 'nearMiss', 'note'] as const;
type Part = (typeof parts)[number];

const labels: Readonly<Record<Part, { readonly 'zh-CN': string; readonly en: string }>> = {
  name: { 'zh-CN': '名称', en: 'Name' },
  definition: { 'zh-CN': '定义', en: 'Definition' },
  include: { 'zh-CN': '收录', en: 'Include' },
  exclude: { 'zh-CN': '排除', en: 'Exclude' },
  example: { 'zh-CN': '例句', en: 'Example' },
  nearMiss: { 'zh-CN': '易混', en: 'Near miss' },
  note: { 'zh-CN': '备注', en: 'Note' },
};
const tagsLabel = '归属 Tags';
/** For what stands in none of the known lines. */
const unknownLanguage = 'und';

/** A definition as lines that a person reads in any program and that are understood when they come back. */
export function writeDefinition(definition: CodeDefinition): string {
  const lines = parts.flatMap((part) =>
    languagesOf(definition[part]).map((language) =>
      line(labelOf(part, language), definition[part][language]!),
    ),
  );
  const tags = Object.entries(definition.tags)
    .filter(([, values]) => values.length > 0)
    .map(([dimension, values]) => `${dimension}: ${values.join(' ')}`);
  return [...lines, ...(tags.length > 0 ? [line(tagsLabel, tags.join('\n'))] : [])].join('\n');
}

const line = (label: string, words: string): string => `${label}: ${words.replaceAll('\n', '\n  ')}`;

function labelOf(part: Part, language: string): string {
  if (language === 'zh-CN' || language === 'en') return labels[part][language];
  return `${labels[part].en} [${language}]`;
}

/** Chinese and English first. */
function languagesOf(text: Text): string[] {
  const others = Object.keys(text).filter((language) => language !== 'zh-CN' && language !== 'en');
  return ['zh-CN', 'en', ...others.sort()].filter((language) => text[language]);
}

/** A description of such lines; any other is the definition of a code that has only a name. */
export function readDefinition(description: string, name: string): CodeDefinition {
  const both = (text: string): Text => (text === '' ? {} : { 'zh-CN': text, en: text });
  const said = readLines(description);
  if (!said) return { ...definitionOf(() => ({})), name: both(name), definition: both(description) };
  const textOf = (part: Part): Text => {
    const own = said.filter((each) => each.part === part);
    const languages = new Set(own.map(({ language }) => language));
    return Object.fromEntries([...languages].map((language) => [language, wordsIn(own, language)]));
  };
  return { ...definitionOf(textOf), tags: readTags(said.find(({ part }) => part === 'tags')?.words ?? '') };
}

function definitionOf(textOf: (part: Part) => Text): CodeDefinition {
  return {
    name: textOf('name'),
    definition: textOf('definition'),
    include: textOf('include'),
    exclude: textOf('exclude'),
    example: textOf('example'),
    nearMiss: textOf('nearMiss'),
    note: textOf('note'),
    tags: {},
  };
}

interface Said {
  readonly part: Part | 'tags';
  readonly language: string;
  words: string;
}

const wordsIn = (said: readonly Said[], wanted: string): string =>
  said
    .filter(({ language }) => language === wanted)
    .map(({ words }) => words)
    .join('\n');

/** What each line says; one whose label nobody knows is a note as it stands. Null where a name does not come first. */
function readLines(description: string): Said[] | null {
  const said: Said[] = [];
  for (const each of description.split('\n')) {
    const last = said.at(-1);
    const labelled = readLabel(each);
    if (labelled) said.push(labelled);
    else if (last && each.startsWith('  ')) last.words += `\n${each.slice(2)}`;
    else said.push({ part: 'note', language: unknownLanguage, words: each });
  }
  return said[0]?.part === 'name' ? said : null;
}

function readLabel(given: string): Said | undefined {
  const [, label = '', language, words = ''] =
    /^([^:[]+?)(?: \[([A-Za-z0-9-]+)\])?:(?: (.*))?$/s.exec(given) ?? [];
  if (label === tagsLabel) return { part: 'tags', language: unknownLanguage, words };
  for (const part of parts) {
    if (label === labels[part].en) return { part, language: language ?? 'en', words };
    if (label === labels[part]['zh-CN'] && language === undefined) return { part, language: 'zh-CN', words };
  }
  return undefined;
}

function readTags(words: string): CodeDefinition['tags'] {
  const pairs = words.split('\n').map((each) => each.split(': '));
  return Object.fromEntries(
    pairs.flatMap(([dimension = '', values = '']) => (values === '' ? [] : [[dimension, values.split(' ')]])),
  );
}
