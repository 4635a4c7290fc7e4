import type { FastifySchemaValidationError } from 'fastify/types/schema.js';
import type { Bilingual } from '../../contract/construct.ts';

/** The field that a schema refused and the reason, in both languages. */
export function invalidField(error: FastifySchemaValidationError): { field: string; reason: Bilingual } {
  const params = error.params;
  const missing = params.requiredProperties ?? params.additionalProperties;
  const [named] = Array.isArray(missing) ? (missing as string[]) : [];
  const path = [...error.instancePath.split('/').slice(1), ...(named ? [named] : [])];
  return { field: path.join('.') || 'body', reason: reason(error.keyword, params) };
}

function reason(keyword: string, params: Record<string, unknown>): Bilingual {
  const limit = String(params.limit);
  switch (keyword) {
    case 'required':
      return { 'zh-CN': '缺少这一项', en: 'it is missing' };
    case 'additionalProperties':
      return { 'zh-CN': '没有这一项', en: 'there is no such field' };
    case 'type':
      return { 'zh-CN': `类型应为 ${String(params.type)}`, en: `it must be of type ${String(params.type)}` };
    case 'enum':
    case 'const':
    case 'anyOf':
      return { 'zh-CN': '不是允许的取值之一', en: 'it is not one of the allowed values' };
    case 'minLength':
    case 'minItems':
      return { 'zh-CN': `长度至少为 ${limit}`, en: `its length must be at least ${limit}` };
    case 'maxLength':
    case 'maxItems':
      return { 'zh-CN': `长度至多为 ${limit}`, en: `its length must be at most ${limit}` };
    case 'minimum':
      return { 'zh-CN': `不得小于 ${limit}`, en: `it must be at least ${limit}` };
    case 'maximum':
      return { 'zh-CN': `不得大于 ${limit}`, en: `it must be at most ${limit}` };
    default:
      return { 'zh-CN': '格式不对', en: 'its form is wrong' };
  }
}
