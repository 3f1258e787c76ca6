export { practice } from '../practice/fine.ts';
