export { engine } from '../engine/fine.ts';
