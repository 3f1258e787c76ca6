/** Name and version of this program, from the one place that states them. */
import manifest from '../../package.json' with { type: 'json' };

export const version: string = manifest.version;
/** As a recording's header names it. */
export const app = `${manifest.name} ${manifest.version}`;
