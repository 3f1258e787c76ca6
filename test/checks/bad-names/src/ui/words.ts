export const both = 'ESMTP and Telnet';
export const plain = 'http://example.test/';
