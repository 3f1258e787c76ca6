import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateFacts, trustReason } from '../../../src/engine/net/certificate.ts';
import { practiceCertificate } from '../../../src/practice/certificate.ts';

describe('facts of a certificate', () => {
  it('names, dates and fingerprint', async () => {
    const { cert } = await practiceCertificate();
    const parsed = new X509Certificate(cert);
    const facts = certificateFacts(parsed.raw)!;
    expect(facts.subject).toBe(/CN=(.*)/.exec(parsed.subject)![1]);
    expect(facts.from).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(facts.from < facts.to).toBe(true);
    expect(facts.fingerprint.replaceAll(' ', '')).toBe(parsed.fingerprint256.replaceAll(':', ''));
  });

  it('nothing for octets that are none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
        expect(certificateFacts(octets)).toBeNull();
      }),
      { seed: 42, numRuns: 100 },
    );
  });
});

it('groups reasons by what can be done about them', () => {
  expect(trustReason('DEPTH_ZERO_SELF_SIGNED_CERT')).toBe('self-signed');
  expect(trustReason('CERT_HAS_EXPIRED')).toBe('expired');
  expect(trustReason('constructor')).toBeNull();
});
