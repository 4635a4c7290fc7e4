import { page } from '../vite-shared.ts';

export default page('studio', '/');
