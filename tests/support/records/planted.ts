/** Fifty things that must never leave: names as they are written, identity numbers, telephones, addresses. None belongs to anyone. */

const names = ['张建国', '李春梅', '王 强', '赵敏', '欧阳海燕', '司马光远', '陈思琪', '杨帆', '黄小丽', '周卫东', '吴静', '徐志远', '孙宝财', '覃玉兰', '佟立群', '冼国才', '何雨', '高翔宇', '诸葛云', '林 晓 风']; // prettier-ignore
const posts = ['马局长', '罗副科长', '梁主任', '宋书记', '郑股长'];
const identity = ['110101199003071234', '32010219851212567X', '440301197506061111', '510107196811110022', '11010119900307721X']; // prettier-ignore
const telephones = ['13800138000', '１３９１２３４５６７８', '137 0013 7001', '136-0013-6002', '15900001111', '0791-88886666', '021-55667788', '18612340000', '17788889999', '19900001234']; // prettier-ignore
const mail = ['zhang.jianguo@example.cn', 'li_chunmei@example.org', 'wq@example.com', 'a.b@example.net', 'office.wang@example.cn']; // prettier-ignore
const latin = ['Zhang Jianguo', 'Li Chunmei', 'Wang Qiang', 'Mary Ann Smith', 'Otto Berg'];

export const planted = { names, posts, identity, telephones, mail, latin };
export const allPlanted = Object.values(planted).flat();

/** Which of them stand in a text, however they are spaced and whatever their digits' width. */
export function foundIn(text: string): string[] {
  const bare = (words: string) => words.normalize('NFKC').replaceAll(/[\s-]/g, '').toLowerCase();
  const searched = bare(text);
  return allPlanted.filter((each) => searched.includes(bare(each)));
}
