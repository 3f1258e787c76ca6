/** Hints on AUTH that protocols give alike. */
import type { SaslHintId } from '../../knowledge/sasl-hints.ts';

const texts = {
  'lint.sasl-plain-text':
    'This looks like plain text, not base64, and an answer of AUTH has to be base64 (RFC 4648 §4). Ctrl-O encodes what is being typed. Once it has gone out, the login will be refused: begin again from `AUTH`.',
  'lint.sasl-saslprep':
    'Letters beyond ASCII are to be written one way before they are hashed or compared (SASLprep, RFC 4013 §2): full-width ones become ordinary, accents are joined. Ctrl-O and `/auth` do so for SCRAM; some servers never do.',
  'lint.sasl-scram-shape':
    'This is no message of SCRAM: first `n,,n=user,r=nonce`, then `c=biws,r=nonce,p=proof` (RFC 5802 §7), in base64. The server will refuse it. Ctrl-O or `/auth` makes either of them.',
  'lint.token-shape':
    '`{mechanism}` wants user and token in a form of its own, its parts divided by byte 1 (RFC 7628 §3.1). This has another form, and will be refused. Type user name, space, token, and Ctrl-O makes it.',
  'lint.token-in-clear':
    'Without TLS anyone on the path can read the token of `{mechanism}` and use it until it expires (RFC 6750 §5.3). `STARTTLS` or `STLS` first.',
  'lint.auth-plus':
    '`{mechanism}` binds the login to this very TLS connection (RFC 5802 §6), with a value from inside the TLS library. wirespeak does not work it out; the same mechanism without `-PLUS` can be done here.',
  'sasl.scram-unreadable':
    'This is not what SCRAM asks with: `r=nonce,s=salt,i=rounds` (RFC 5802 §7). No proof can be worked out from it. `*` calls the login off.',
  'sasl.scram-nonce':
    "The server's nonce does not begin with yours and add to it. A client must stop here (RFC 5802 §5.1): somebody may be replaying an old login. wirespeak makes no proof for it; `*` calls the login off.",
  'sasl.scram-few':
    'The server asks for {iterations} rounds of hashing; at least {least} are right (RFC 7677 §4). The fewer there are, the faster a stolen login can be guessed.',
  'sasl.scram-many':
    'The server asks for {iterations} rounds of hashing. wirespeak works out {most} at the most (RFC 5802 §5.1 sets no limit), so that no server can stop it with a number. `*` calls the login off.',
  'sasl.scram-error':
    'The server ends SCRAM with `e={error}` (RFC 5802 §7): the login was refused. An empty line lets it say so with its reply.',
} as const satisfies Record<SaslHintId, string>;

/** The sentences under the names of one protocol. */
export function saslHintsOf<P extends string>(protocol: P) {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${protocol}.${id}`, text])) as {
    readonly [Id in SaslHintId as `${P}.${Id}`]: string;
  };
}
