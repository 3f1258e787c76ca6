import { describe, expect, it } from 'vitest';
import { connectImap } from '../../driver.ts';

describe('FETCH through the server', () => {
  it('tells what it sets once, and news behind it', () => {
    const session = connectImap('rfc');
    const user = session.office.accounts[0]!;
    session.line(`a LOGIN ${user.user} ${user.password}`);
    session.office.lay(user.user, { octets: Buffer.from('Subject: x\r\n\r\nhello\r\n'), from: '' });
    session.line('b SELECT INBOX');
    const number = session.state.selected!.messages.length;
    const told = session.line(`c FETCH ${number} BODY[TEXT]`);
    expect(told.match(/\\Seen/g)).toHaveLength(1);
    expect(told).toContain('BODY[TEXT] {7}\r\nhello\r\n)\r\nc OK ');
    expect(session.line(`d FETCH ${number} BODY[TEXT]`)).not.toContain('FLAGS');
    expect(session.line(`e FETCH ${number} FOO`)).toMatch(/^e BAD .*Unknown parameter: FOO/);
  });
});
