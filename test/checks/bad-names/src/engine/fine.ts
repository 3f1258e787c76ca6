// https://example.test/ is an address; sasl, raw, tcp and tls are no protocols of ours; a popup pops up.
export const tlsInfo = 'plain https:// in a string, and lumpier words such as shttpd or simapoint';
