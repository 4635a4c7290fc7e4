import { entries } from './catalogue.ts';

export const researcher = entries({
  'sign-in-wrong': {
    status: 422,
    sentence: {
      'zh-CN': '邮箱或密码不对，请核对后再试。',
      en: 'The e-mail or the password is wrong; please check both and try again.',
    },
  },
  'sign-in-paused': {
    status: 429,
    sentence: {
      'zh-CN': '连续多次未成功，请等待 {seconds} 秒后再试。',
      en: 'Several tries in a row have failed; please wait {seconds} s and try again.',
    },
  },
  'password-wrong': {
    status: 422,
    sentence: {
      'zh-CN': '当前密码不对，密码没有修改。',
      en: 'The current password is wrong; the password was not changed.',
    },
  },
  'owner-code-wrong': {
    status: 422,
    sentence: {
      'zh-CN': '一次性代码不对。请从启动服务的终端窗口里重新复制。',
      en: 'The one-time code is wrong; please copy it again from the terminal in which the server was started.',
    },
  },
  'owner-exists': {
    status: 409,
    sentence: {
      'zh-CN': '这个安装已经有负责人，请直接登录。',
      en: 'This installation has its owner already; please sign in.',
    },
  },
  'reset-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这个重设密码的地址已用过、已过期或不完整，请向管理员索取新的地址。',
      en: 'This address for a new password was used, has expired or is incomplete; please ask an administrator for a new one.',
    },
  },
  'email-taken': {
    status: 409,
    sentence: {
      'zh-CN': '这个邮箱已有账户。请用该账户登录后接受邀请，或换一个邮箱。',
      en: 'This e-mail has an account already. Sign in with it and accept the invitation, or use another e-mail.',
    },
  },
  'email-in-use': {
    status: 409,
    sentence: {
      'zh-CN': '这个邮箱已有账户，请换一个邮箱。',
      en: 'Another account has this e-mail; please use a different one.',
    },
  },
  'account-disabled': {
    status: 403,
    sentence: {
      'zh-CN': '这个账户已停用。请联系这个安装的管理员。',
      en: 'This account was disabled; please ask an administrator of this installation.',
    },
  },
});
