import type { Plugin, Rolldown } from 'vite';

const DECLARATIONS = /analysis\/model\/(instrument\/kinds\/[\w-]+|expression\/faults)\.ts$/;
/**
 * What a kind tells builders and imports: its name, the fields of its form, how it is read from a table. And what can be wrong
 * with an expression: those of a published instrument are right.
 */
const FOR_RESEARCHERS = /^(title|fields|read|expression-.*)$/;

/** Leaves out of the page what declarations say for researchers only; respondents never see it. */
export function withoutForms(): Plugin {
  return {
    name: 'without-forms',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!DECLARATIONS.test(id)) return null;
      let kept = code;
      for (const [start, end] of rangesIn(this.parse(code)).reverse())
        kept = kept.slice(0, start) + kept.slice(end).replace(/^\s*,/, '');
      return { code: kept, map: null };
    },
  };
}

type Program = ReturnType<Rolldown.PluginContext['parse']>;

/** Where such properties stand in the objects that a file exports, first ones first. */
function rangesIn({ body }: Program): [start: number, end: number][] {
  return body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration')
      return [];
    return statement.declaration.declarations.flatMap(({ init }) => {
      if (init?.type !== 'ObjectExpression') return [];
      return init.properties.flatMap((property): [number, number][] => {
        if (property.type !== 'Property') return [];
        const { key } = property;
        const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
        return FOR_RESEARCHERS.test(name) ? [[property.start, property.end]] : [];
      });
    });
  });
}
