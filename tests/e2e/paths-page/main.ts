import { mount, type ComponentProps } from 'svelte';
import '../../../web/ui/base.css';
import { isLocale } from '../../../web/messages/compiled/runtime.js';
import { locale } from '../../../web/ui/locale.svelte.ts';
import Host from './Host.svelte';

type Given = ComponentProps<typeof Host> & Record<'language' | 'theme', string | undefined>;

const { language, theme, ...given } = JSON.parse(document.getElementById('given')!.textContent) as Given;
locale.start();
locale.use(isLocale(language) ? language : 'zh-CN');
document.documentElement.dataset['theme'] = theme ?? 'light';
mount(Host, { target: document.body, props: given });
