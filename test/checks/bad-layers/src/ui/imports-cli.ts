export { cli } from '../cli/fine.ts';
