/** `--fault lying`: extensions that stand in the reply to EHLO and are refused when somebody uses them. */
import { commits, type World } from './state.ts';

const LIES = [
  'CHUNKING',
  'BINARYMIME',
  'DSN',
  'ETRN',
  'BURL imap',
  'FUTURERELEASE 86400 2026-12-31T00:00:00Z',
  'AUTH GSSAPI',
];

/** The keyword lines nothing stands behind. */
export function lies(world: World): readonly string[] {
  if (!commits(world, 'lying')) return [];
  const { keywords } = world.persona;
  return LIES.filter((lie) => !keywords.includes(lie));
}
