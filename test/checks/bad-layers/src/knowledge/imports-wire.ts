export { wire } from '../wire/fine.ts';
