import { knowledge } from '../knowledge/fine.ts';

export const sentence = knowledge;
