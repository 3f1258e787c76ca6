// A comment that says SMTP.
export const smtpReply = 'a part of an identifier';
export const isImap = false;
export const POP3_PORT = 110;
export const HTTPServer = 'an acronym before a word';
export const scheme = 'ftps:';
export const svn_greeting = 'snake case';
