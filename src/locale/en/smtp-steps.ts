/** The steps of a session that are no commands. */
import type { SmtpStepId } from '../../knowledge/smtp/steps.ts';

export const smtpSteps = {
  connect:
    'Connecting is a step of its own: the server speaks first. Wait for its 220; 554 or 521 in its place means that no mail is taken here, 421 that it is too busy. Whoever talks earlier is taken for a spam program.',
  message:
    'After 354 everything is message text: the header, one empty line, the body. No line longer than 998 bytes. A line of yours that begins with a dot gets a second dot on the wire, so that it does not end the mail.',
  end: 'A line with one dot and nothing else ends the message: CRLF, dot, CRLF. Only the reply to it says whether the mail was taken: with 250 the server is responsible for it, with 4yz and 5yz it is not.',
} as const satisfies Record<SmtpStepId, string>;
