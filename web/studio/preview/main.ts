import { mount } from 'svelte';
import '../../ui/empty-markup.ts';
import '../../answer/answer.css';
import { locale } from '../../answer/locale.svelte.ts';
import PreviewApp from './PreviewApp.svelte';

locale.start();
const target = document.getElementById('app');
if (target) mount(PreviewApp, { target });
