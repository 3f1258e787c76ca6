/** Logins with a token in place of a password: OAUTHBEARER (RFC 7628 §3.1) and XOAUTH2, which Google made up before it. */

const SOH = '\x01';

/** Does this mechanism carry a token? */
export function carriesToken(mechanism: string): boolean {
  return mechanism === 'XOAUTH2' || mechanism === 'OAUTHBEARER';
}

/** The one message, `\x01` between its parts. `host`: the server's, which the standard form may name. */
export function tokenMessage(mechanism: string, user: string, token: string, host: string): string {
  if (mechanism === 'XOAUTH2') return `user=${user}${SOH}auth=Bearer ${token}${SOH}${SOH}`;
  const name = user.replaceAll('=', '=3D').replaceAll(',', '=2C');
  const parts = [`n,a=${name},`, ...(host === '' ? [] : [`host=${host}`]), `auth=Bearer ${token}`];
  return `${parts.join(SOH)}${SOH}${SOH}`;
}

/** User and token of a message; null when it has not the form of the mechanism. */
export function readTokenMessage(
  mechanism: string,
  text: string,
): { readonly user: string; readonly token: string } | null {
  const xoauth2 = new RegExp(`^user=([^${SOH}]*)${SOH}auth=Bearer ([^${SOH}]+)${SOH}${SOH}$`, 'i');
  const bearer = new RegExp(
    `^[ny],(?:a=([^,]*))?,${SOH}(?:[^${SOH}]+${SOH})*?auth=Bearer ([^${SOH}]+)${SOH}(?:[^${SOH}]+${SOH})*${SOH}$`,
    'i',
  );
  const found = (mechanism === 'XOAUTH2' ? xoauth2 : bearer).exec(text);
  if (!found) return null;
  const user = found[1] ?? '';
  return {
    user: mechanism === 'XOAUTH2' ? user : user.replaceAll('=2C', ',').replaceAll('=3D', '='),
    token: found[2]!,
  };
}

/** What the client says to the report of an error, so that the server may refuse (RFC 7628 §3.2.3). */
export function tokenFarewell(mechanism: string): string {
  return mechanism === 'OAUTHBEARER' ? SOH : '';
}
