import { entries } from './catalogue.ts';

export const member = entries({
  'member-exists': {
    status: 409,
    sentence: {
      'zh-CN': '{email} 已经是这项研究的成员，可以直接修改其角色。',
      en: '{email} is a member of this study already; you can change the role instead.',
    },
  },
  'member-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这项研究没有这位成员，可能刚被移除。请刷新成员列表。',
      en: 'This study has no such member; someone may just have removed them. Please reload the list.',
    },
  },
  'owner-last': {
    status: 409,
    sentence: {
      'zh-CN': '研究至少要有一位负责人。请先把另一位成员设为负责人。',
      en: 'A study needs at least one owner; make someone else an owner first.',
    },
  },
  'enrolment-not-yours': {
    status: 409,
    sentence: {
      'zh-CN': '这位成员已经启用账户，或同时受邀于您不负责的研究，不能由您发出新的邀请地址。',
      en: 'This member has an account already, or is also invited to a study that you do not own, so you cannot make a new invitation.',
    },
  },
});
