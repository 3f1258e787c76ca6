export { knowledge } from './knowledge/fine.ts';
