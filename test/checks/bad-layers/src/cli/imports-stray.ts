export { knowledge } from '../stray.ts';
