/** What can stop the program: a kind, the exit code it leads to (design §3), and the values its sentence may use. */

type ProblemFact = { readonly exit: 1 | 2 | 3 | 4 | 5 | 6 | 130; readonly params?: readonly string[] };

/** Every kind of problem. Its sentences stand in each `locale/<language>/problems.ts`. */
export const problems = {
  // Usage.
  'usage.target': { exit: 2, params: ['target'] },
  'usage.no-port': { exit: 2, params: ['host', 'ports'] },
  'usage.bad-port': { exit: 2, params: ['port'] },
  'usage.url-password': { exit: 2, params: ['scheme'] },
  'usage.unknown-scheme': { exit: 2, params: ['scheme', 'known'] },
  'usage.unknown-protocol': { exit: 2, params: ['protocol', 'known'] },
  'usage.unknown-encoding': { exit: 2, params: ['encoding'] },
  'usage.unknown-persona': { exit: 2, params: ['persona', 'known'] },
  'usage.unknown-language': { exit: 2, params: ['language'] },
  'usage.unknown-option': { exit: 2, params: ['option', 'suggestion'] },
  'usage.unknown-command': { exit: 2, params: ['command', 'suggestion'] },
  'usage.missing-argument': { exit: 2, params: ['argument'] },
  'usage.bad-value': { exit: 2, params: ['option', 'value'] },
  'usage.loopback-only': { exit: 2, params: ['fault', 'host'] },
  'usage.conflict': { exit: 2, params: ['one', 'other'] },
  'usage.secret-unset': { exit: 2, params: ['name'] },
  'usage.script-command': { exit: 2, params: ['line', 'text'] },
  'usage.listen': { exit: 2, params: ['listen'] },
  'usage.missing-mechanism': { exit: 2, params: ['known'] },
  'usage.live-mechanism': { exit: 2, params: ['mechanism', 'known'] },
  'usage.unknown-mechanism': { exit: 2, params: ['mechanism', 'known'] },
  'usage.missing-value': { exit: 2, params: ['option'] },
  'usage.no-challenge': { exit: 2, params: ['mechanism'] },
  'usage.no-login': { exit: 2 },
  'usage.no-question': { exit: 2 },
  'usage.nothing-known': { exit: 2 },
  'usage.no-transcript': { exit: 2 },
  'usage.not-yet': { exit: 2, params: ['command'] },
  // Before the connection.
  'connect.unknown-host': { exit: 3, params: ['host'] },
  'connect.resolver-silent': { exit: 3, params: ['host'] },
  'connect.refused': { exit: 3, params: ['host', 'port'] },
  'connect.unreachable': { exit: 3, params: ['host', 'port'] },
  'connect.timeout': { exit: 3, params: ['host', 'port', 'seconds'] },
  'connect.failed': { exit: 3, params: ['host', 'port', 'reason'] },
  // TLS.
  'tls.self-signed': { exit: 4, params: ['host'] },
  'tls.expired': { exit: 4, params: ['host', 'date'] },
  'tls.not-yet-valid': { exit: 4, params: ['host', 'date'] },
  'tls.name-mismatch': { exit: 4, params: ['host', 'names'] },
  'tls.unknown-authority': { exit: 4, params: ['host', 'issuer'] },
  'tls.untrusted': { exit: 4, params: ['host', 'reason'] },
  'tls.plain-server': { exit: 4, params: ['host', 'port'] },
  'tls.handshake': { exit: 4, params: ['host', 'reason'] },
  'tls.timeout': { exit: 4, params: ['host', 'seconds'] },
  'tls.injected': { exit: 4, params: ['count'] },
  'tls.not-offered': { exit: 4, params: ['host'] },
  'tls.refused': { exit: 4, params: ['host', 'reply'] },
  // Standing between a program and its server.
  'tls.client-first': { exit: 4 },
  'tls.plain-client': { exit: 4 },
  'tls.client-handshake': { exit: 4, params: ['reason'] },
  'tls.client-injected': { exit: 4 },
  'local.watch-port-taken': { exit: 6, params: ['port'] },
  'local.watch-port-forbidden': { exit: 6, params: ['port'] },
  'local.watch-address': { exit: 6, params: ['host', 'reason'] },
  // Later.
  'lost.closed': { exit: 5, params: ['host'] },
  'lost.mid-reply': { exit: 5, params: ['host'] },
  'lost.reset': { exit: 5, params: ['host'] },
  'lost.timeout': { exit: 5, params: ['host', 'seconds'] },
  'lost.silent': { exit: 5, params: ['host', 'port', 'seconds'] },
  'lost.server-left': { exit: 5, params: ['host', 'reply'] },
  'lost.tls-port': { exit: 5, params: ['host', 'port'] },
  'lost.network': { exit: 5, params: ['host', 'reason'] },
  // Scripts.
  'script.refused': { exit: 1, params: ['line', 'reply'] },
  'script.unexpected': { exit: 1, params: ['line', 'expected', 'found'] },
  'script.unfinished-message': { exit: 1 },
  'script.unfinished-answer': { exit: 1 },
  'script.skipped-text': { exit: 1, params: ['line', 'count'] },
  'script.left-over': { exit: 1, params: ['count'] },
  // Files, ports and input of this computer.
  'local.record-exists': { exit: 6, params: ['file'] },
  'local.unwritable': { exit: 6, params: ['file', 'reason'] },
  'local.unreadable': { exit: 6, params: ['file', 'reason'] },
  'local.not-a-recording': { exit: 6, params: ['file'] },
  'local.newer-recording': { exit: 6, params: ['file', 'version'] },
  'local.bad-line': { exit: 6, params: ['file', 'line', 'reason'] },
  'local.port-taken': { exit: 6, params: ['port'] },
  'local.port-forbidden': { exit: 6, params: ['port'] },
  'local.address': { exit: 6, params: ['host', 'reason'] },
  'local.not-base64': { exit: 6, params: ['position', 'character'] },
  'local.base64-padding': { exit: 6 },
  'local.disk': { exit: 6, params: ['file', 'reason'] },
  interrupted: { exit: 130 },
} as const satisfies Record<string, ProblemFact>;

/** Key of `problems`. */
export type ProblemKind = keyof typeof problems;

/** What the operating system says about a file, and a person should not have to look up. */
export type ReasonCode = 'ENOENT' | 'EACCES' | 'EPERM' | 'EISDIR' | 'ENOTDIR' | 'ENOSPC' | 'EROFS' | 'EIO';
