/** What stands around a session pasted from a terminal: the words of telnet, the prompt of a shell. */

/** Where the session went, as far as the text says. */
export type Peer = { readonly host: string; readonly port: number };

/** In the languages telnet is met in; each octet of UTF-8 is a character here. */
const OWN_WORDS = [
  'Trying ',
  'Connected to ',
  'Escape character is',
  'Connection closed',
  'Connection to ',
  'telnet> ',
  'Welcome to Microsoft Telnet',
  'Press any key to continue',
  '正在连接',
  '正在尝试',
  '已连接到',
  '失去了跟主机的连接',
  '遗失对主机的连接',
  '按任意键继续',
].map((words) => Buffer.from(words, 'utf8').toString('latin1'));

const PROGRAM = /(?:^|[\\/$#>%\] ])(?:telnet|nc|ncat|netcat|openssl|swaks|socat)(?:\.exe)? +\S/i;
const PROMPT = /^(?:\[[^\]]*\][$#%>]|[\w.-]+@[\w.-]+[:~ ][^$#%>]*[$#%>]|[A-Za-z]:\\[^>]*>|[$#%]) ?/;

/** Is the line neither side's? */
export function isSurrounding(text: string): boolean {
  return OWN_WORDS.some((words) => text.startsWith(words)) || PROMPT.test(text) || isCall(text);
}

function isCall(text: string): boolean {
  return /^(?:telnet|nc|ncat|netcat|openssl|swaks)(?:\.exe)? +\S/i.test(text);
}

/** The host and port that the lines around a session name; empty and 0 where they do not. */
export function peerIn(lines: readonly string[]): Peer {
  let peer: Peer = { host: '', port: 0 };
  for (const line of lines) {
    const called = PROGRAM.test(line) ? /(?:^|\s)([\w-]+(?:\.[\w-]+)+)(?:[ :]+(\d{1,5}))?/.exec(line) : null;
    const connected = /(?:^|=== |-- )[Cc]onnected to ([\w.-]*\w)(?:, port (\d{1,5}))?/.exec(line);
    const found = called ?? connected;
    if (found) peer = { host: found[1]!, port: Number(found[2] ?? peer.port) };
  }
  return peer;
}
