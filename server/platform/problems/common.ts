import { entries } from './catalogue.ts';

export const common = entries({
  'request-invalid': {
    status: 400,
    sentence: {
      'zh-CN': '请求中的“{field}”不合要求：{reason}。',
      en: 'The field "{field}" of the request is not acceptable: {reason}.',
    },
  },
  'json-malformed': {
    status: 400,
    sentence: {
      'zh-CN': '请求内容不是完整的 JSON，请检查后重新发送。',
      en: 'The request is not well-formed JSON; please check it and send it again.',
    },
  },
  'media-type-unsupported': {
    status: 415,
    sentence: {
      'zh-CN': '不支持这种内容类型，请使用 JSON 或页面上的上传按钮。',
      en: 'This content type is not supported; send JSON or use the upload button of the page.',
    },
  },
  'body-too-large': {
    status: 413,
    sentence: {
      'zh-CN': '内容太大，超过了允许的上限，请拆分或压缩后再试。',
      en: 'The content is larger than allowed; please split or shrink it and try again.',
    },
  },
  'address-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有这个地址，请检查链接。',
      en: 'There is nothing at this address; please check it.',
    },
  },
  'origin-refused': {
    status: 403,
    sentence: {
      'zh-CN': '请求来自其他网站，已被拒绝。请直接在四环的页面上操作。',
      en: 'The request came from another site and was refused; please work on the pages of Fourlinks itself.',
    },
  },
  'sign-in-needed': {
    status: 401,
    sentence: {
      'zh-CN': '您还没有登录，或登录已过期。请登录后重试，已填写的内容不会丢失。',
      en: 'You are not signed in, or your session has expired. Sign in and try again; what you typed is kept.',
    },
  },
  'not-allowed': {
    status: 403,
    sentence: {
      'zh-CN': '您在这项研究中的角色不能执行此操作，请联系研究负责人。',
      en: 'Your role in this study does not allow this; please ask the owner of the study.',
    },
  },
  'study-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有这项研究，或您不是它的成员。请检查链接。',
      en: 'There is no such study, or you are not a member of it. Please check the address.',
    },
  },
  'changed-meanwhile': {
    status: 409,
    sentence: {
      'zh-CN': '在您编辑期间内容已被他人修改。请载入最新内容后再保存，您的输入仍保留在页面上。',
      en: 'Someone changed this while you were editing. Load the latest and save again; your input is still on the page.',
    },
  },
  'server-closing': {
    status: 503,
    sentence: {
      'zh-CN': '服务器正在停止或重启，什么也没有改变。您填写的内容仍保留在页面上，请稍后再试。',
      en: 'The server is stopping or starting anew, and nothing was changed. What you wrote is still on the page; please try again in a moment.',
    },
  },
  'server-fault': {
    status: 500,
    sentence: {
      'zh-CN': '服务器出现意外错误，数据没有改变。请稍后重试，并把编号 {incident} 告诉管理员。',
      en: 'The server met an unexpected error and changed nothing. Try again later and give the number {incident} to the administrator.',
    },
  },
});
