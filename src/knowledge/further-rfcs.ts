/** RFCs that lessons refer to and no row of the tables does: mail as it was, MIME, and what came beside the protocols. */
export const furtherRfcs = {
  821: 'Simple Mail Transfer Protocol (1982)',
  822: 'Format of text messages (1982)',
  2046: 'MIME: media types',
  2047: 'MIME: encoded words',
  2049: 'MIME: conformance',
  2183: 'Content-Disposition',
  2231: 'MIME: parameter values',
  3463: 'Enhanced status codes',
  3629: 'UTF-8',
  5598: 'Internet mail architecture',
  6376: 'DKIM',
  7208: 'SPF',
  7489: 'DMARC',
  7817: 'TLS server identity in mail',
  8314: 'Cleartext considered obsolete',
  8446: 'TLS 1.3',
} as const satisfies Readonly<Record<number, string>>;
