/** The command line as data for a completion script, read from the tables the program itself runs by. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { imapFaultWords } from '../../knowledge/imap-fault-words.ts';
import { builtInLessons } from '../../lessons/model/where.ts';
import { languages } from '../../locale/catalog.ts';
import type { Speaker } from '../../locale/speaker.ts';
import { faultNames } from '../../practice/faults.ts';
import { personaIds, practiceProtocols } from '../../practice/protocols.ts';
import { protocols } from '../../protocols/registry.ts';
import type { Command } from '../command.ts';
import { commonOptions, dashed, type Option, type ValueKind } from '../option.ts';
import { serviceNames } from '../practice-plan.ts';
import type { CompletedOption, CompletionTable, Values } from './completed.ts';
import { scripts } from './shells.ts';

export function completionTable(commands: readonly Command[], speaker: Speaker): CompletionTable {
  const optionOf = ({ name, takes, describe, values }: Option): CompletedOption => ({
    flag: dashed(name),
    takesValue: takes !== 'nothing',
    values: values === undefined ? null : valuesOf(values),
    description: plainText(speaker.cli(describe)),
  });
  const common = [...commonOptions.map(optionOf)];
  const version: CompletedOption = {
    flag: '--version',
    takesValue: false,
    values: null,
    description: plainText(speaker.cli('option.version')),
  };
  return {
    commands: commands.map((command) => ({
      name: command.name,
      description: plainText(speaker.cli(command.describe)),
      values: command.values === undefined ? alternatives(command.words) : valuesOf(command.values),
      options: [...command.options.map(optionOf), ...common],
    })),
    common: [...common, version],
  };
}

function valuesOf(kind: ValueKind): Values {
  switch (kind) {
    case 'file':
      return 'file';
    case 'language':
      return languages;
    case 'protocol':
      return protocols.map(({ id }) => id);
    case 'service':
      return serviceNames;
    case 'persona':
      return [...new Set(practisedProtocols().flatMap(personaIds))];
    case 'shell':
      return Object.keys(scripts);
    case 'lesson':
      return lessonNames();
    case 'fault':
      return [...faultNames, ...imapFaultWords, 'list'];
  }
}

/** Read from the names of their folders: no lesson is opened for it. */
function lessonNames(): readonly string[] {
  const folder = builtInLessons();
  if (folder === null) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'lesson.yaml')));
}

function practisedProtocols() {
  return Object.keys(practiceProtocols) as (keyof typeof practiceProtocols)[];
}

/** `[encode|decode] [text..]` → `encode`, `decode`. */
function alternatives(words: string): Values {
  const first = /^[<[]([\w|-]+)[\]>]/.exec(words)?.[1];
  return first?.includes('|') ? first.split('|') : null;
}

/** One line, without code marks: shells show it as it is. */
function plainText(text: string): string {
  return text.replaceAll('`', '').replace(/\s+/g, ' ');
}
