import { describe, expect, it } from 'vitest';
import { fieldsOf, listing, page, questionWords } from '../../../../analysis/model/procedure/explain.ts';
import { declarations } from '../../../../analysis/model/procedures/index.ts';

const all = Object.values(declarations);

describe('declarations in words', () => {
  it('are the page of the documentation', async () =>
    expect(page(all)).toMatchFileSnapshot('../../../../docs/procedures.md'));

  it.each(all.map((declaration) => [declaration.name, declaration] as const))(
    '%s has a title, a use and words for each field in both languages',
    (_, declaration) => {
      const fields = fieldsOf(declaration);
      const { title, useWhen, assumes, method, question, also, source } = declaration;
      const said = [
        title,
        useWhen,
        assumes,
        method,
        questionWords[question],
        ...fields.map((field) => field.title),
      ];
      for (const { 'zh-CN': zh, en } of said) {
        expect(zh).toMatch(/[\u4e00-\u9fff]/);
        expect(en).toMatch(/^[a-zA-Z]/);
      }
      expect(also.length).toBeGreaterThan(1);
      for (const each of source) expect(each).toMatch(/[A-Z].*\b(1[89]|20)\d\d\b/);
      expect(listing([declaration], 'zh-CN')).not.toMatch(/undefined|null/);
    },
  );

  it('name options with their defaults and choices', () =>
    expect(listing([declarations.correlation], 'en')).toContain(
      'method       Method: pearson | spearman | kendall | polychoric; default: pearson',
    ));
});
