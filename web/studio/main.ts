import { mount } from 'svelte';
import '../ui/empty-markup.ts';
import '../ui/base.css';
import { locale } from '../ui/locale.svelte.ts';
import { theme } from '../ui/theme.svelte.ts';
import App from './App.svelte';
import { match } from './state/match.ts';
import { openPages } from './pages.ts';
import { router } from './state/router.svelte.ts';
import { session } from './state/session.svelte.ts';

locale.start();
theme.start();
router.start();
// Pages that everybody may read ask for nobody's session, and the hosts of respondents have none.
if (!match(openPages, router.path)) void session.start();

const target = document.getElementById('app');
if (target) mount(App, { target });
