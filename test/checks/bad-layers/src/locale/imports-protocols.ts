export { protocols } from '../protocols/fine.ts';
