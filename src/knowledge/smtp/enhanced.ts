/** Enhanced status codes by subject and detail (`1.1` is X.1.1). */

export type EnhancedFact = { readonly source: string };

export const smtpEnhanced = {
  '1.1': { source: 'RFC 3463 §3.2' },
} as const satisfies Record<string, EnhancedFact>;

export type SmtpEnhancedId = keyof typeof smtpEnhanced;
