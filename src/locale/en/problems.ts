/** What stopped, the cause as found, what was not done or sent, and one way on. */
import type { ProblemKind, ReasonCode } from '../../knowledge/problems.ts';

export const problems = {
  'usage.target':
    '`{target}` cannot be read as a server, so nothing was connected. Write `host port`, `host:port`, `[::1]:25` or a URL such as `smtp://host`, without a user or a path.',
  'usage.no-port':
    'No port is given for {host}, and nothing else tells which one is meant, so nothing was connected. Usual ports: {ports}. Add one after the host.',
  'usage.bad-port': '`{port}` is no port, so nothing was done. A port is a number from 1 to 65535.',
  'usage.url-password':
    'The URL holds a password, and URLs end up in the shell history and in process lists, so nothing was connected. Write `{scheme}://` without it, and add `--user` and `--password-env`.',
  'usage.unknown-scheme':
    '`{scheme}:` is no scheme known here, so nothing was connected. Known: {known}. Or give host and port, with `--protocol`.',
  'usage.unknown-protocol':
    '`{protocol}` is no protocol known here, so nothing was connected. Known: {known}. Without `--protocol` the port or the greeting decides.',
  'usage.unknown-service': '`{service}` is no practice server, so none was started. Known: {known}.',
  'usage.unknown-fault':
    '`{fault}` is no fault of the servers asked for, so none was started. `--fault list` names them all.',
  'usage.unknown-encoding':
    '`{encoding}` is no encoding known here, so nothing was done. Try `--encoding utf-8`, `gb18030` or `big5`.',
  'usage.unknown-persona':
    'There is no persona `{persona}`, so no practice server was started. Known: {known}. Choose one with `--persona`.',
  'usage.unknown-language':
    '`{language}` is no language of wirespeak, so nothing was done. Use `--lang en`, `--lang zh-CN` or `--lang zh-TW`.',
  'usage.unknown-option':
    'There is no option `{option}`, so nothing was done. {suggestion?}Nearest: `{suggestion}`. {/}`--help` lists them all.',
  'usage.unknown-command':
    'There is no command `{command}`, so nothing was done. {suggestion?}Nearest: `{suggestion}`. {/}`--help` lists them all.',
  'usage.missing-argument': '`{argument}` is missing, so nothing was done. `--help` shows what belongs where.',
  'usage.bad-value': '`{option}` cannot take `{value}`, so nothing was done. `--help` shows what it takes.',
  'usage.loopback-only':
    'No practice server was started: with `{fault}` mail can be smuggled through it, and other computers can reach {host}. Leave `--host` out; then only this computer can connect.',
  'usage.conflict': '`{one}` and `{other}` exclude each other, so nothing was done. Leave one of them out.',
  'usage.secret-unset':
    'The environment variable {name} is not set or empty. No password has been sent in its place. Set it in the shell, then start again.',
  'usage.script-command':
    'Line {line} of the script, `{text}`, is no command of wirespeak, or not with what stands behind it; it has not been sent. `/help` lists them. To send a line that begins with a slash, write two: `//`.',
  'usage.listen':
    '`{listen}` cannot be read as a place to listen, so nothing was started. Write a port, `host:port`, or `:0` for any free port.',
  'usage.missing-mechanism':
    'The mechanism is missing, so nothing was worked out. Known: {known}. For example: `wirespeak auth PLAIN`.',
  'usage.live-mechanism':
    '`{mechanism}` cannot be worked out beforehand: each login hashes numbers that both sides make up on the spot, or a value of its own. Connect with `wirespeak connect`, type `AUTH {mechanism}` (in IMAP `a1 AUTHENTICATE {mechanism}`), and Ctrl-O (in scripts `/auth`) works out what it can. Worked out here: {known}.',
  'usage.unknown-mechanism': '`{mechanism}` is no way to log in known here, so nothing was worked out. Known: {known}.',
  'usage.missing-value':
    'No value came for `{option}`, so nothing was worked out. Give it as an option, or type it when asked.',
  'usage.no-challenge':
    'The challenge is missing or cannot be read, and {mechanism} answers nothing else, so nothing was worked out. Send the first lines with `wirespeak connect`, then give what the server says: `--challenge` with its line.',
  'usage.no-login':
    '`/auth` has no login data, so nothing was sent. Start wirespeak with `--user` and `--password-env`.',
  'usage.no-question':
    '`/auth` answers a question of the server, and none is open, so nothing was sent. `AUTH LOGIN` brings one, in IMAP `a1 AUTHENTICATE LOGIN`.',
  'usage.nothing-known':
    'This is no reply, command, keyword or status code that wirespeak knows; it may be a secret, so it is not repeated. Try `wirespeak explain 550`, or a whole transcript on stdin.',
  'usage.no-transcript':
    'No protocol that wirespeak knows is spoken in this text; nothing of it is shown, because secrets in it could not be found. Is it a session from its first line on? If you know the protocol, say `--protocol smtp`.',
  'usage.proxy':
    '`{where}` names no proxy that wirespeak can use, so nothing was connected. Write `socks5://host:1080`, `socks5h://` or `socks4a://` (the proxy looks names up), or `http://host:8080`; `--proxy none` goes without one.',
  'usage.proxy-password':
    'The proxy in `{where}` holds a password, and URLs end up in the shell history and in process lists, so nothing was connected. Write the user alone, `socks5://user@host:1080`, and name a variable with `--proxy-password-env`.',
  'usage.proxy-user':
    '`--proxy-password-env` was given, but the proxy names no user, so nothing was connected. Write `--proxy socks5://user@host:1080`.',
  'usage.unknown-lesson':
    'There is no lesson `{lesson}`, so nothing was begun. {suggestion?}Did you mean `{suggestion}`? {/}`wirespeak learn --list` lists them all.',
  'usage.bad-lesson':
    '{folder} holds no lesson that can be taken, so nothing was begun. `wirespeak lesson check` with this folder says what is wrong with it, line by line.',
  'usage.lesson-name':
    '`{name}` cannot be the name of a lesson, so nothing was written. Names are lower-case letters and digits with single hyphens between, such as `my-lesson`.',
  'usage.not-yet':
    '`{command}` is not part of this version, so nothing was done. `wirespeak --help` shows what there is.',
  'connect.unknown-host':
    'Not connected: no address was found for {host}. The name is unknown, or DNS does not know it here. Nothing has been sent. Check the spelling, or give the IP address.',
  'connect.resolver-silent':
    'Not connected: DNS gave no answer about {host}. The name may be right; the DNS server of this computer is out of reach. Nothing has been sent. Check the network, or give the IP address.',
  'connect.refused':
    'Not connected: {host} refused port {port}. A machine is there, but nothing listens on that port, or a firewall says no in its name. Nothing has been sent. Check the port; mail is handed in at 587 or 465, fetched at 993 or 143 (IMAP), 995 or 110 (POP3).',
  'connect.unreachable':
    'Not connected: there is no route to {host}, port {port}. A router or this computer says so. Nothing has been sent. Check the network; with `-4` or `-6` try the other kind of address.',
  'connect.timeout':
    'Not connected: no answer from {host}, port {port}, within {seconds} s. The machine is off, or a firewall swallows the packets; many networks do so with port 25. Nothing has been sent. Try port 587 or 465, or `--timeout 60`.',
  'connect.failed':
    'Not connected: {host}, port {port}: `{reason}`. Nothing has been sent. Check host, port and network, then try again.',
  'proxy.unknown-proxy':
    'Not connected: no address was found for the proxy {proxy}. Its name is unknown, or DNS does not answer. The server itself was not tried. Check the spelling, or go without: `--proxy none`.',
  'proxy.refused':
    'Not connected: nothing listens at the proxy {proxy}. The server itself was not tried. Check the port and whether the proxy runs; without one: `--proxy none`.',
  'proxy.unreachable':
    'Not connected: there is no way to the proxy {proxy}. The server itself was not tried. Check the network, or go without: `--proxy none`.',
  'proxy.timeout':
    'Not connected: the proxy {proxy} cannot be reached within {seconds} s. The server itself was not tried. Check host and port of the proxy, or go without: `--proxy none`.',
  'proxy.silent':
    'Not connected: the proxy {proxy} took the connection and did not say within {seconds} s whether {host}, port {port}, can be reached. It may still be trying, or it is another kind of proxy. Try `--timeout 60`, or another scheme: `socks5:`, `http:`.',
  'proxy.hung-up':
    'Not connected: the proxy {proxy} closed the connection when it was asked for {host}, port {port}. Most likely a rule of the proxy, or it is another kind of proxy. Ask who runs it, or try another scheme: `socks5:`, `http:`.',
  'proxy.not-a-proxy':
    'Not connected: what answers at {proxy} is no such proxy. Perhaps it is of another kind, or no proxy at all. The server itself was not tried. Try another scheme, `socks5:` or `http:`, and check the port.',
  'proxy.no-connect':
    'Not connected: {proxy} speaks HTTP but carries no connections; to `CONNECT` it answered {reply}. A web server does that, and so does the login page of a network. Check the port, or sign in to the network with a browser first.',
  'proxy.login-wanted':
    'Not connected: the proxy {proxy} wants a user name and a password. None was sent. Write `user@` before its host, and name a variable with `--proxy-password-env`.',
  'proxy.login-refused':
    'Not connected: the proxy {proxy} does not accept this user name and password. The server itself was not tried. Check both; they belong to the proxy, not to the mailbox.',
  'proxy.login-scheme':
    'Not connected: the proxy {proxy} wants a login of a kind that wirespeak does not speak; it speaks Basic only. Nothing has been sent to the server. Ask who runs the proxy for another way.',
  'proxy.forbidden':
    'Not connected: a rule of the proxy {proxy} forbids {host}, port {port}. Many allow port 443 alone. Nothing has been sent to the server. Ask who runs the proxy, or try another port of the server, such as 465 or 993.',
  'proxy.host-unreachable':
    'Not connected: the proxy {proxy} works but cannot reach {host}, port {port}. The name may be unknown to it, there is no way there, or it is not allowed. Nothing has been sent to the server. Check host and port.',
  'proxy.host-refused':
    'Not connected: {host} refused port {port}, says the proxy {proxy}. Nothing listens on that port, or a firewall says no in its name. Nothing has been sent. Check the port.',
  'proxy.host-timeout':
    'Not connected: no answer from {host}, port {port}, says the proxy {proxy}. The machine is off, or a firewall swallows the packets. Nothing has been sent. Try port 587 or 465.',
  'proxy.unknown-name':
    'Not connected: the proxy {proxy} does not know the name {host}. Nothing has been sent. Check the spelling, or give the IP address.',
  'proxy.unsupported':
    'Not connected: the proxy {proxy} cannot do what was asked of it for {host}, port {port}: this kind of address, this way of logging in, or connections at all. Nothing has been sent to the server. Try `-4`, or `socks5h:` in place of `socks5:`.',
  'proxy.ipv4-only':
    'Not connected: {host} was asked for by IPv6, and SOCKS 4 knows IPv4 only. Nothing has been sent. Use `socks5:`, or `-4`.',
  'tls.self-signed':
    'Stopped: the certificate of {host} is not trusted. It is signed by itself, not by an authority this computer knows, so nobody vouches that this is the real server. No user name or password has been sent. If it is your own server: `--ca server.pem`. In a test network only: `--insecure`.',
  'tls.expired':
    'Stopped: the certificate of {host} expired on {date}. Nobody vouches for it after that day. No user name or password has been sent. Check the clock of this computer, or ask the operator for a new certificate. In a test network only: `--insecure`.',
  'tls.not-yet-valid':
    'Stopped: the certificate of {host} is not valid before {date}. Most likely the clock of this computer is slow. No user name or password has been sent. Set the clock and try again. In a test network only: `--insecure`.',
  'tls.name-mismatch':
    'Stopped: the certificate is not for {host} but for {names}. It may be the right server under another name, or another server. No user name or password has been sent. Connect by the name on the certificate, or if you are sure of it: `--servername` with that name.',
  'tls.unknown-authority':
    'Stopped: the certificate of {host} is not trusted. {issuer} signed it, and this computer does not know that authority. No user name or password has been sent. If the authority is your own: `--ca authority.pem`. In a test network only: `--insecure`.',
  'tls.untrusted':
    'Stopped: the certificate of {host} is not trusted: `{reason}`. No user name or password has been sent. Ask the operator; if you have the certificate of the right authority: `--ca authority.pem`. In a test network only: `--insecure`.',
  'tls.plain-server':
    'Stopped: {host} does not speak TLS on port {port}; its answer came in clear. No user name or password has been sent. Try `--starttls` in place of `--tls`, or the port for implicit TLS, such as 465, 993 or 995.',
  'tls.handshake':
    'Stopped: TLS with {host} did not come about; the handshake broke off: `{reason}`. No user name or password has been sent. Check that the port speaks TLS: `--tls` for 465, 993 and 995, `--starttls` for 587, 143 and 110.',
  'tls.too-old':
    'Stopped: {host} offers no TLS {least} or newer, and older versions are not accepted. No user name or password has been sent. {lower?}With `--min-tls {lower}` an older version will do. {/}Else ask the operator to bring the server up to date.',
  'tls.timeout':
    'Stopped: {host} did not finish the TLS handshake within {seconds} s. Most likely this port does not speak TLS from the first byte. No user name or password has been sent. Try `--starttls`, or wait longer: `--timeout 60`.',
  'tls.injected':
    'Stopped: between the go-ahead to TLS and its handshake, {count} {count|byte|bytes} came in clear. That is how response injection by a man in the middle looks; a broken server does it too. The bytes were dropped, and nothing was sent after them. Try implicit TLS: `--tls`, or another network.',
  'tls.not-offered':
    'Stopped: {host} does not offer to switch to TLS, and TLS was asked for. This port has none, or someone on the path has stripped the offer. No user name or password has been sent. Try implicit TLS, `--tls` with port 465, 993 or 995; without `--starttls` all of it goes in clear.',
  'tls.too-late':
    'Stopped: {host} counts you as logged in already, so TLS can no longer begin here, and TLS was asked for. Someone on the path may have made that up to keep you in clear. Nothing was sent. Try implicit TLS, `--tls`; without `--starttls` all of it goes in clear.',
  'tls.refused':
    'Stopped: {host} refused to switch to TLS: `{reply}`. So the connection stays in clear, and no user name or password has been sent. Try again later, or use implicit TLS: `--tls` with port 465, 993 or 995.',
  'tls.client-first':
    'Stopped: the mail program began with TLS at once, but it was expected in clear here. None of it was passed on. Start `watch` with `--tls-listen`, or set the mail program to STARTTLS or to no encryption.',
  'tls.plain-client':
    'Stopped: the mail program spoke in clear where TLS from the first byte was expected. None of it was passed on. Leave `--tls-listen` out, or set the mail program to TLS.',
  'tls.client-handshake':
    'Stopped: TLS with the mail program did not come about: `{reason}`. Most likely it does not trust the practice certificate. No user name or password has been passed on. Let the mail program accept that certificate.',
  'tls.client-injected':
    'Stopped: the mail program sent more in clear behind its request for TLS, before the handshake. That is how command injection by a man in the middle looks; a broken program does it too. Nothing was passed on after the go-ahead.',
  'local.watch-port-taken':
    'Port {port} is in use by another program on this computer, so nothing is watched. End that program, or let the system choose: `:0`.',
  'local.watch-port-forbidden':
    'Port {port} is not open to this account: ports below 1024 belong to the administrator. So nothing is watched. Choose one above 1023.',
  'local.watch-address':
    'The address {host} cannot be listened on: `{reason}`. So nothing is watched. Write the port alone for 127.0.0.1, or an address this computer has.',
  'lost.closed':
    'The connection with {host} ended without a farewell. What has no reply yet counts as not done; all that was received is kept. Connect again.',
  'lost.mid-reply':
    'The connection is gone: {host} closed it in the middle of a reply. It is not known whether the last command took effect; what came is kept, unfinished as it is. Connect again.',
  'lost.reset':
    'The connection is gone: it was reset, by {host} or by a device on the path. What has no reply yet counts as not done; all that was received is kept. Connect again.',
  'lost.timeout':
    'Stopped: what was waited for did not come from {host} within {seconds} s, so wirespeak closed the connection. What has no reply yet counts as not done; all that was received is kept. Wait longer with `--timeout 120`.',
  'lost.silent':
    'Stopped: {host} took the connection on port {port}, then said nothing for {seconds} s. Perhaps it waits for TLS from the first byte. No command has been answered. Try `--tls`, or wait longer: `--timeout 120`.',
  'lost.server-left':
    'The server ended the session: {host} said `{reply}`. A message not yet confirmed was not accepted; all that was received is kept. Wait a little, then connect again.',
  'lost.tls-port':
    'Stopped: {host} gave no reply in clear on port {port}. Most likely it speaks TLS there from the first byte. No command has been understood. Connect again with `--tls`.',
  'lost.network':
    'The connection to {host} is gone: `{reason}`. What has no reply yet counts as not done; all that was received is kept. Check the network, then connect again.',
  'script.refused':
    'Line {line} of the script was refused: `{reply}`. What that command asked for was not done. Change the line, or, if the refusal is wanted, put `/expect` with its code after it.',
  'script.unexpected':
    'Line {line} of the script expects `{expected}`; found: `{found}`. The server did not do what the script counts on, so it stops there and nothing more was sent. Look at the reply above, then change the command or `/expect`.',
  'script.unfinished-message':
    'The script ends inside message text. The connection was closed without the final dot, so the message was not sent. Add a line with a single `.` at the end.',
  'script.unfinished-answer':
    'The script ends while the server still waits for an answer. The connection was closed, so what was begun, such as a login, is not done. Add the answer, for a password `/secret` with the name of its variable, or `*` to call it off.',
  'script.skipped-text':
    'The server refused the command that this message text belongs to. The text of the script from line {line} on, {count} {count|line|lines} with the lone dot, was not sent: each would have been taken for a command. Expect the refusal with `/expect` if it is meant.',
  'script.skipped-octets':
    'The server refused the command that announced {octets} {octets|byte|bytes}. What follows it in the script, {count} {count|line|lines} from line {line} on, was not sent: each would have been taken for a command. Expect the refusal with `/expect` if it is meant.',
  'script.unfinished-octets':
    'The script ends while {left} {left|byte|bytes} are still announced. The connection was closed, so that command was not carried out. Add the rest, or correct the number: it counts bytes, and each line end is two.',
  'script.left-over':
    'The session was over before the script: {count} {count|line was|lines were} not sent. Look at the last reply, then shorten the script or start again from there.',
  'local.record-exists':
    '{file} exists already. It was not touched, and recording has not begun. Choose another name, or overwrite it with `--force`.',
  'local.unwritable':
    '{file} cannot be written: {reason}. Recording has not begun. Choose another place, or check the rights of the folder.',
  'local.folder-full':
    'There is something in {folder} already, so nothing was written. Choose a folder that is empty or not there yet.',
  'local.lesson-unwritten':
    'The lesson cannot be written to {folder}: {reason}. Choose another place, or check the rights of the folder.',
  'local.unreadable': '{file} cannot be read: {reason}. Nothing was done with it. Check the name and the rights.',
  'local.not-a-recording':
    '{file} is no recording of wirespeak: the first line is not its header. Nothing was played. Make one with `--record`, or keep the output of `connect --json`.',
  'local.newer-recording':
    '{file} has version {version} of the recording format, which this wirespeak does not know. Nothing was played. Bring wirespeak up to date.',
  'local.bad-line':
    'Line {line} of {file} cannot be read: `{reason}`. Nothing after it was used, and the file was not changed. The lines before it are sound: cut the file there to play them.',
  'local.port-taken':
    'Port {port} is in use by another program on this computer. No practice server listens there. End that program, or let the system choose: `--port smtp=0`.',
  'local.port-forbidden':
    'This account may not listen on port {port}; those below 1024 belong to the administrator. No practice server listens there. Leave out `--port`, or choose one above 1023.',
  'local.address':
    '{host} cannot be listened on: `{reason}`. No practice server was started. Leave out `--host` for 127.0.0.1, or give an address of this computer.',
  'local.serve-port':
    'Port {port} cannot be listened on: `{reason}`, so the recording is not served. Another program may use it, and ports below 1024 belong to the administrator. Let the system choose: `--serve 0`.',
  'local.not-base64':
    'Character {position}, `{character}`, does not belong to base64, so nothing was decoded. Look whether something was left over when copying: quotes, a space, a full stop.',
  'local.base64-padding':
    'The length does not come out, so nothing was decoded: base64 has groups of four characters, filled up with `=`. Most likely the end was cut off when copying.',
  'local.disk':
    'Recording stopped: {file} could not be written any further: {reason}. What was written before is whole. Make room, then record to a new file.',
  'local.progress-aside':
    '{file} is no record of progress in lessons; perhaps another program has written to it. It is kept as {aside}, and a new record has begun. If it was yours, look at it there.',
  'local.progress-newer':
    '{file} was written by a newer wirespeak (version {version} of the format). It was not touched; this wirespeak keeps its progress beside it, in {own}. Bring wirespeak up to date to see both.',
  'local.progress-unwritten':
    'Progress cannot be written down: {file}: {reason}. The lesson goes on, but what is done now will not be known next time. Make room, or check the rights of the folder.',
  interrupted: 'Interrupted before the end. Nothing more was sent, and all that was received is kept.',
} as const satisfies Record<ProblemKind, string>;

/** What the operating system says about a file, in words. */
export const reasons = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'that is a folder',
  ENOTDIR: 'part of the path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EIO: 'the disk does not work',
} as const satisfies Record<ReasonCode, string>;
