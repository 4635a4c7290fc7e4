/** A text in the languages of those who read it. */
export interface Words {
  readonly 'zh-CN': string;
  readonly en: string;
}

export const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });
