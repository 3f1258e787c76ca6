/** 繁體中文（台灣）: derived from 简体 by `scripts/derive-zh-tw.mjs`; what to mend by hand stands in `overrides.ts`. */
import type { Catalog } from '../catalog.ts';
import derived from './catalog.json' with { type: 'json' };

export const catalog: Catalog = derived;
