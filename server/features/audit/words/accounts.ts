import { both } from '../../../../analysis/model/words.ts';

/** What was done with accounts, invitations and the installation, by the name of its address. */
export const accounts = {
  'PUT /api/account/password': both('更改了自己的密码', 'changed their own password'),
  'POST /api/account/passkey-request': both('准备添加通行密钥', 'began to add a passkey'),
  'POST /api/account/passkeys': both('添加了通行密钥', 'added a passkey'),
  'DELETE /api/account/passkeys/:passkey': both('移除了通行密钥', 'removed a passkey'),
  'POST /api/account/totp': both('准备设置身份验证器', 'began to set up an authenticator app'),
  'PUT /api/account/totp': both('设置了身份验证器', 'set up an authenticator app'),
  'DELETE /api/account/totp': both('移除了身份验证器', 'removed the authenticator app'),
  'POST /api/account/recovery-codes': both('生成了新的恢复码', 'made new recovery codes'),
  'DELETE /api/account/sessions/:session': both('结束了自己的一处登录', 'ended one of their sessions'),
  'DELETE /api/account/sessions': both('结束了自己在别处的登录', 'ended their other sessions'),
  'POST /api/session/confirmation': both('再次确认了身份', 'showed again that it is them'),
  'GET /api/instance': both('查看了本机的规定', 'looked at the rules of the installation'),
  'PUT /api/instance': both('更改了本机的规定', 'changed the rules of the installation'),
  'GET /api/people': both('查看了本机的人员', 'looked at the people of the installation'),
  'PATCH /api/people/:researcher': both('更改了一个账号的权限', 'changed what an account may do'),
  'DELETE /api/people/:researcher/sessions': both('结束了他人的登录', 'ended the sessions of an account'),
  'POST /api/people/:researcher/reset': both(
    '为他人生成了重设密码的地址',
    'made an address for a new password',
  ),
  'DELETE /api/people/:researcher': both('注销了一个账号', 'deleted an account'),
  'POST /api/people-invitations': both('邀请了一个人注册账号', 'invited someone to make an account'),
  'DELETE /api/people-invitations/:invitation': both(
    '撤回了注册邀请',
    'withdrew an invitation to make an account',
  ),
  'GET /invitations': both('查看了尚未接受的邀请', 'looked at the invitations that are open'),
  'POST /invitations': both('邀请了一位成员', 'invited a member'),
  'POST /invitations/:invitation/renewal': both('重新生成了邀请地址', 'made a new address of an invitation'),
  'DELETE /invitations/:invitation': both('撤回了一份邀请', 'withdrew an invitation'),
  'POST /api/invitations/acceptances': both('接受了一份邀请', 'accepted an invitation'),
  'invitation accepted': both('接受邀请，加入了研究', 'accepted an invitation and joined the study'),
};
