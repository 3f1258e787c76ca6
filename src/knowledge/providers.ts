/** Mail providers with habits of their own, and how to tell them: by host name, else by the words of the greeting. */

import { neteaseRules } from './netease.ts';

export type ProviderFact = {
  /** Domain names, in lower case; each covers the names below it. */
  readonly hosts: readonly string[];
  /** Words of the greeting that no other software uses, matched without case. */
  readonly banners: readonly string[];
  /** Words that only this provider's replies hold, matched without case. */
  readonly signs: readonly string[];
  /** Submission server and its ports. `starttls`: plain at first. */
  readonly smtp: {
    readonly host: string;
    readonly ports: readonly { readonly port: number; readonly tls: 'implicit' | 'starttls' }[];
  };
  /** Mail is fetched there by POP3, with TLS from the start. */
  readonly pop3: {
    readonly host: string;
    readonly ports: readonly { readonly port: number; readonly tls: 'implicit' }[];
  };
  /** And read there by IMAP, with TLS from the start. */
  readonly imap: {
    readonly host: string;
    readonly ports: readonly { readonly port: number; readonly tls: 'implicit' }[];
  };
};

const submission = [
  { port: 465, tls: 'implicit' },
  { port: 587, tls: 'starttls' },
] as const;

const fetching = [{ port: 995, tls: 'implicit' }] as const;
const reading = [{ port: 993, tls: 'implicit' }] as const;

export const providers = {
  qq: {
    hosts: ['qq.com', 'foxmail.com'],
    banners: ['QQ Mail Server', 'QQMail POP3 Server', 'XMail POP3 Server v1.0 Service Ready'],
    signs: ['service.mail.qq.com', 'enter your authorization code'],
    smtp: { host: 'smtp.qq.com', ports: submission },
    pop3: { host: 'pop.qq.com', ports: fetching },
    imap: { host: 'imap.qq.com', ports: reading },
  },
  // The greeting is that of QQ Mail, so only the host name tells.
  'tencent-exmail': {
    hosts: ['exmail.qq.com'],
    banners: [],
    signs: ['service.exmail.qq.com'],
    smtp: { host: 'smtp.exmail.qq.com', ports: submission },
    pop3: { host: 'pop.exmail.qq.com', ports: fetching },
    imap: { host: 'imap.exmail.qq.com', ports: reading },
  },
  // "Coremail" alone is no sign: universities and companies run the same software with rules of their own.
  netease: {
    hosts: ['163.com', '126.com', 'yeah.net', '188.com', 'netease.com'],
    banners: [
      '163.com Anti-spam',
      '126.com Anti-spam',
      'yeah.net Anti-spam',
      '188.com Anti-spam',
      'Pop3 Server (163com',
      'Pop3 Server (126com',
    ],
    signs: ['mail.163.com', 'help.163.com', ...neteaseRules],
    smtp: {
      host: 'smtp.163.com',
      ports: [
        { port: 465, tls: 'implicit' },
        { port: 994, tls: 'implicit' },
      ],
    },
    pop3: { host: 'pop.163.com', ports: fetching },
    imap: { host: 'imap.163.com', ports: reading },
  },
  gmail: {
    hosts: ['gmail.com', 'googlemail.com', 'google.com'],
    banners: ['gsmtp', 'Gpop ready', 'Gimap ready for requests'],
    signs: ['- gsmtp', '- gcdp', 'support.google.com', 'accounts.google.com'],
    smtp: { host: 'smtp.gmail.com', ports: submission },
    pop3: { host: 'pop.gmail.com', ports: fetching },
    imap: { host: 'imap.gmail.com', ports: reading },
  },
  microsoft: {
    hosts: ['office365.com', 'outlook.com', 'hotmail.com', 'live.com'],
    banners: ['Microsoft ESMTP'],
    signs: ['.outlook.com', 'SmtpClientAuthentication'],
    smtp: { host: 'smtp.office365.com', ports: [{ port: 587, tls: 'starttls' }] },
    pop3: { host: 'outlook.office365.com', ports: fetching },
    imap: { host: 'outlook.office365.com', ports: reading },
  },
} as const satisfies Record<string, ProviderFact>;

/** Key of `providers`. */
export type ProviderId = keyof typeof providers;

const ROWS = Object.entries(providers) as [ProviderId, ProviderFact][];

/** The provider behind a host name or a greeting. The longest domain that covers the host decides, then the greeting. */
export function providerOf(host: string, banner: string): ProviderId | null {
  const name = host.toLowerCase().replace(/\.$/, '');
  const greeting = banner.toLowerCase();
  let found: ProviderId | null = null;
  let longest = 0;
  for (const [id, { hosts }] of ROWS) {
    for (const domain of hosts) {
      if (domain.length <= longest || (name !== domain && !name.endsWith(`.${domain}`))) continue;
      found = id;
      longest = domain.length;
    }
  }
  if (found) return found;
  return ROWS.find(([, { banners }]) => banners.some((words) => greeting.includes(words.toLowerCase())))?.[0] ?? null;
}

/** The provider that a reply gives away by its own words, when neither host nor greeting did. */
export function providerOfReply(text: string): ProviderId | null {
  const said = text.toLowerCase();
  return ROWS.find(([, { signs }]) => signs.some((words) => said.includes(words.toLowerCase())))?.[0] ?? null;
}
