export { ui } from '../ui/fine.ts';
