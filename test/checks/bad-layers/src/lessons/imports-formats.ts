export { formats } from '../formats/fine.ts';
