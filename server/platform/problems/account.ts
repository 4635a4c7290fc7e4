import { entries } from './catalogue.ts';

export const account = entries({
  'second-factor-needed': {
    status: 403,
    sentence: {
      'zh-CN': '这里要求第二重验证。请在“我的账户”中设置通行密钥或验证器应用，或用它重新登录。',
      en: 'A second factor is demanded here. Set up a passkey or an authenticator app in your account, or sign in again with it.',
    },
  },
  'second-factor-first': {
    status: 409,
    sentence: {
      'zh-CN': '请先为自己设置第二重验证并用它登录，再要求他人使用，否则您自己也进不来。什么都没有改变。',
      en: 'Set up a second factor of your own and sign in with it before it is demanded of others, or you would be shut out too. Nothing was changed.',
    },
  },
  'second-factor-none': {
    status: 409,
    sentence: {
      'zh-CN': '还没有设置通行密钥或验证器应用，恢复码要在设置之后才有用。',
      en: 'There is no passkey and no authenticator app yet; recovery codes are of use only after one was set up.',
    },
  },
  'second-step-over': {
    status: 401,
    sentence: {
      'zh-CN': '等待第二步的时间已过。请重新输入邮箱和密码。',
      en: 'The time for the second step is over; please enter e-mail and password again.',
    },
  },
  'confirmation-needed': {
    status: 403,
    sentence: {
      'zh-CN': '请先用密码或通行密钥确认是您本人；确认在十分钟内有效。',
      en: 'Please confirm by password or passkey that it is you; a confirmation holds for ten minutes.',
    },
  },
  'totp-not-begun': {
    status: 409,
    sentence: {
      'zh-CN': '没有等待确认的验证器应用，请重新开始设置。',
      en: 'No authenticator app waits for its first code; please begin its set-up again.',
    },
  },
  'factor-code-wrong': {
    status: 422,
    sentence: {
      'zh-CN': '验证码不对。请输入验证器应用此刻显示的六位数字，并确认手机的时间是自动校准的。',
      en: 'The code is wrong; please enter the six digits that the app shows now, and see that your phone sets its time by itself.',
    },
  },
  'factor-code-used': {
    status: 422,
    sentence: {
      'zh-CN': '这个验证码已经用过。请等应用显示下一个，最多半分钟。',
      en: 'This code was used already; please wait for the next one, half a minute at most.',
    },
  },
  'clocks-differ': {
    status: 422,
    sentence: {
      'zh-CN':
        '验证码本身没错，但手机的时钟比服务器慢 {minutes} 分钟。请把手机设为自动对时；若手机时间是准的，请管理员检查服务器时钟。',
      en: 'The code is that of another time: the clock of your phone is {minutes} min behind that of the server. Let the phone set its time by itself; if it is right, ask the administrator to check the clock of the server.',
    },
  },
  'recovery-code-wrong': {
    status: 422,
    sentence: {
      'zh-CN': '这个恢复码不对，或已经用过。每个恢复码只能用一次。',
      en: 'This recovery code is wrong or was used; each one can be used once.',
    },
  },
  'passkey-refused': {
    status: 422,
    sentence: {
      'zh-CN': '这个通行密钥没有通过验证：它不属于这个安装、已被移除，或等待太久。请重试，或换一种方式登录。',
      en: 'The passkey was not accepted: it does not belong to this installation, was removed, or waited too long. Please try again or sign in another way.',
    },
  },
  'passkey-needs-name': {
    status: 409,
    sentence: {
      'zh-CN': '通行密钥需要域名，不能用于纯数字的网络地址。请用域名打开四环（本机可用 localhost）。',
      en: 'Passkeys need a name and do not work at a bare network address; open Fourlinks by its name (on one’s own machine by localhost).',
    },
  },
  'session-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这个登录已经结束。请刷新页面。',
      en: 'This session has ended already; please reload the page.',
    },
  },
  'study-creation-refused': {
    status: 403,
    sentence: {
      'zh-CN': '在这个安装上，新建研究需要管理员允许。请联系管理员。',
      en: 'On this installation an administrator decides who may create studies; please ask one.',
    },
  },
  'administrator-needed': {
    status: 403,
    sentence: {
      'zh-CN': '只有这个安装的管理员可以这样做。',
      en: 'Only an administrator of this installation may do this.',
    },
  },
  'administrator-last': {
    status: 409,
    sentence: {
      'zh-CN': '这个安装至少要有一位管理员。请先把另一位设为管理员。',
      en: 'An installation needs at least one administrator; make someone else one first.',
    },
  },
  'person-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有这个账户，可能刚被删除。请刷新页面。',
      en: 'There is no such account; it may just have been deleted. Please reload the page.',
    },
  },
  'person-owns': {
    status: 409,
    sentence: {
      'zh-CN':
        '此人是 {count} 项研究唯一的负责人，删除后这些研究将无人负责。请先为它们另设负责人，或改为停用账户。',
      en: 'This person is the only owner of studies, {count} in number, which would be left without one. Give them another owner first, or disable the account instead.',
    },
  },
});
