import { mount } from 'svelte';
import { isSame, readAddress } from './address.ts';
import App from './App.svelte';
import './answer.css';
import { locale } from './locale.svelte.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');
const followSystem = () => (document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light');
followSystem();
dark.addEventListener('change', followSystem);

locale.start();
// Another address in the same tab is another questionnaire or form: begin anew.
const address = readAddress(location.hash);
addEventListener('hashchange', () => {
  if (!isSame(address, readAddress(location.hash))) location.reload();
});
const target = document.getElementById('app');
target?.replaceChildren();
if (target) mount(App, { target });
