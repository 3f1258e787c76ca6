export { locale } from '../locale/fine.ts';
