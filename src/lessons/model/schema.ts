/**
 * The machine part of a lesson (`lesson.yaml`): what starts with it, its steps, their goals and solutions. Everything a
 * person reads stands in the Markdown files beside it. The published JSON Schema is made from this table.
 */
import { z } from 'zod';

/** Names of lessons and steps: they stand in files and on command lines. */
const name = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');
const text = z.string().min(1).max(4096);
/** Lines as a person types them; what stands in double braces is filled in (`{{base64 alice.password}}`). */
const lines = z.string().min(1).max(16_384);
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1).max(32)]);
const classes = z.enum(['success', 'continue', 'transient', 'permanent']);

const server = z
  .strictObject({
    protocol: z.enum(['smtp', 'pop3', 'lmtp']),
    persona: z.string().default('rfc').describe('The style of the practice server: rfc, qq, coremail, dovecot …'),
    service: z
      .enum(['relay', 'submission'])
      .default('relay')
      .describe('On a real server: port 25 or 587. The practice server knows no difference.'),
    tls: z.enum(['none', 'starttls', 'implicit']).default('starttls'),
    faults: z.array(text).max(16).default([]).describe('As practice --fault writes them: 451@RCPT, greylist=5'),
  })
  .describe('The practice server that stands opposite.');

const mail = z
  .strictObject({
    from: z.string().optional().describe('Envelope sender, without angle brackets; empty for the null path'),
    to: z.array(z.string()).min(1).optional().describe('Envelope recipients, in any order'),
    login: z.string().optional().describe('The user who was logged in'),
    header: z
      .record(z.string(), z.union([z.string(), z.literal(true)]))
      .optional()
      .describe('Header fields it has: the text a field contains, or true for any'),
    without: z.array(z.string()).optional().describe('Header fields it has not'),
    body: z.array(text).optional().describe('Texts the body contains'),
    lines: z.array(z.string()).optional().describe('Whole lines the body has, as they arrived'),
  })
  .describe('A mail as it arrived.');

const reply = z
  .strictObject({
    code: oneOrMore(z.int().min(200).max(599)).optional(),
    enhanced: z
      .string()
      .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
      .optional(),
    status: z.string().optional().describe('Of POP3: +OK, -ERR'),
    responseCode: z.string().optional().describe('Of POP3, without brackets: AUTH, IN-USE'),
    meaning: oneOrMore(z.string()).optional().describe('What it means here, an id of an explanation: pop3.ok.list-one'),
    class: classes.optional(),
    to: oneOrMore(z.string()).optional().describe('The verb it answers: RCPT'),
    lines: z.int().min(1).optional().describe('It has at least so many lines'),
  })
  .describe('A reply that has come since the step began.');

const conditions = {
  phase: oneOrMore(z.string()).optional().describe('The session is in one of these phases now'),
  user: z.string().optional().describe('Logged in as'),
  tls: z.boolean().optional(),
  input: z.enum(['command', 'message', 'sasl']).optional().describe('What the server waits for now'),
  capability: z.string().optional().describe('The server has offered this keyword'),
  ended: z.boolean().optional().describe('The server has said farewell'),
  writing: z
    .strictObject({
      fields: z.array(z.string()).min(1).optional().describe('Header fields typed so far'),
      blankLine: z.boolean().optional(),
      bodyLines: z.int().min(0).optional().describe('It has at least so many lines of body'),
    })
    .optional()
    .describe('A message is being written now, and has come so far'),
  reply: oneOrMore(reply).optional().describe('Each of these replies has come since the step began'),
  noticed: oneOrMore(z.string())
    .optional()
    .describe('Each of these remarks (ids of hints) was made since the step began'),
  delivered: oneOrMore(mail).optional().describe('Each of these mails was accepted since the step began'),
  received: z
    .strictObject({
      command: z.string().optional().describe('What brought it: RETR 1, TOP 1 0'),
      extent: z.enum(['whole', 'beginning']).default('whole'),
      contains: z.array(text).optional().describe('Texts it contains, read in the character set below'),
      charset: z.string().default('utf-8'),
    })
    .optional()
    .describe('A mail was fetched since the step began'),
  mailbox: z
    .strictObject({ user: z.string(), messages: z.int().min(0) })
    .optional()
    .describe('So many messages lie in the mailbox now'),
  marked: z.int().min(0).optional().describe('POP3: so many messages are marked as deleted now'),
};

/** All that is given must hold. */
const goal = z
  .strictObject({
    ...conditions,
    any: z.array(z.strictObject(conditions)).min(2).max(8).optional().describe('At least one of these holds'),
  })
  .describe('When the step is passed: what must be true of the session, whatever was typed to bring it about.');

const wrong = z
  .strictObject({
    name: text.describe('What is wrong about it; for the author'),
    lines: lines.optional(),
    choose: name.optional(),
  })
  .describe('An answer that must not pass.');

const step = z
  .strictObject({
    id: name.describe('Progress is kept under this name; the Markdown section bears it as {#id}'),
    kind: z
      .enum(['do', 'predict', 'choose', 'break', 'free'])
      .describe('do it, predict the reply, choose the explanation, break it on purpose, free play'),
    connection: z.enum(['same', 'new']).default('same').describe('new: begins on a connection of its own'),
    server: server.optional().describe('From here on another server; over the same mailboxes, on a new connection'),
    goal: goal.optional(),
    options: z
      .array(name)
      .min(2)
      .max(6)
      .optional()
      .describe('To predict or choose from; the Markdown says what each is'),
    answer: name.optional().describe('The right one of the options'),
    solution: lines.optional().describe('One way to pass. Other ways pass as well'),
    wrong: z.array(wrong).max(16).default([]),
  })
  .describe('One new idea.');

export const lessonFile = z.strictObject({
  id: name.describe('The name of the folder'),
  formerly: z.array(name).default([]).describe('Earlier names, so that progress is found again'),
  track: name.describe('One of tracks.yaml'),
  place: z.number().describe('Order within the track; between two lessons there is always room'),
  minutes: z.int().min(1).max(60),
  portable: z.boolean().default(false).describe('Also passes on real Postfix and Dovecot'),
  rfcs: z.array(z.int().min(1).max(99_999)).max(16).optional().describe('Further RFCs this lesson cites'),
  server,
  mailbox: z
    .record(z.string(), z.array(text).max(64))
    .default({})
    .describe('Mail that lies there at the beginning: files of this folder, by user'),
  steps: z.array(step).min(1).max(32),
});

/** `tracks.yaml` beside the lessons: their order, and what they are called. */
export const tracksFile = z.array(z.strictObject({ id: name, title: z.record(z.string(), text) }));

export type LessonFile = z.infer<typeof lessonFile>;
export type StepFile = LessonFile['steps'][number];
export type ServerFile = LessonFile['server'];
export type Goal = NonNullable<StepFile['goal']>;
export type Conditions = Omit<Goal, 'any'>;
export type ReplyGoal = z.infer<typeof reply>;
export type MailGoal = z.infer<typeof mail>;
export type StepKind = StepFile['kind'];
