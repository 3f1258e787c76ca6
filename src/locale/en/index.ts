/** English: every sentence, put together. */
import type { Catalog } from '../catalog.ts';
import { classes, general } from './classes.ts';
import { cli } from './cli.ts';
import { faults } from './faults.ts';
import { hints } from './hints.ts';
import { imapCapabilities } from './imap-capabilities.ts';
import { imapCommands } from './imap-commands.ts';
import { imapMeanings } from './imap-meanings.ts';
import { lessonProblems } from './lesson-problems.ts';
import { mechanisms } from './mechanisms.ts';
import { phases } from './phases.ts';
import { pop3Capabilities } from './pop3-capabilities.ts';
import { pop3Commands } from './pop3-commands.ts';
import { pop3Meanings } from './pop3-meanings.ts';
import { practices } from './practices.ts';
import { problems, reasons } from './problems.ts';
import { retry } from './retry.ts';
import { smtpCommands } from './smtp-commands.ts';
import { smtpEnhanced, smtpEnhancedClasses, smtpEnhancedSubjects } from './smtp-enhanced.ts';
import { smtpKeywords } from './smtp-keywords.ts';
import { smtpMeanings } from './smtp-meanings.ts';
import { smtpParameters } from './smtp-parameters.ts';
import { smtpSteps } from './smtp-steps.ts';
import { standings } from './standings.ts';
import { ui } from './ui.ts';
import { unmet } from './unmet.ts';

export const catalog: Catalog = {
  meanings: { ...smtpMeanings, ...pop3Meanings, ...imapMeanings },
  enhanced: smtpEnhanced,
  enhancedSubjects: smtpEnhancedSubjects,
  enhancedClasses: smtpEnhancedClasses,
  retry,
  mechanisms,
  steps: { smtp: smtpSteps },
  parameters: { smtp: smtpParameters },
  commands: { smtp: smtpCommands, pop3: pop3Commands, imap: imapCommands },
  keywords: { smtp: smtpKeywords, pop3: pop3Capabilities, imap: imapCapabilities },
  hints,
  faults,
  problems,
  lessonProblems,
  phases,
  classes,
  reasons,
  general,
  standings,
  practices,
  unmet,
  ui,
  cli,
};
