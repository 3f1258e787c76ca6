export { lessons } from '../lessons/fine.ts';
