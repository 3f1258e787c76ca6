/** What is wrong with a lesson: what stands there, what belongs there. For `lesson check`, a line each. */
import type { LessonProblemId } from '../../knowledge/lesson-problems.ts';

export const lessonProblems = {
  'file.missing': 'This file is missing.',
  'file.unreadable': 'This file cannot be read: {reason}.',
  'file.too-large': 'This file is larger than {most}, so it was not read.',
  'file.not-plain': 'This is no plain file, so it was not read.',
  'file.outside': '`{path}` leads out of the folder of the lesson, so it was not read. Put the file inside.',
  'file.not-utf8': 'This file is not UTF-8. Save it as UTF-8.',
  'letters.too-large': 'The letters of this lesson are larger than {most} together. Leave some out.',
  'language.missing': 'The lesson is not written in {language}. Add this file; until then another language is shown.',
  'language.unusable':
    'The lesson cannot be shown in {language}: its title, a section or an option is missing. Another language is shown.',
  'yaml.syntax': 'This is no YAML: `{reason}`.',
  'yaml.duplicate-key': 'This key stands here a second time. Keep one of the two.',
  'yaml.documents': 'A second document begins here. One file is one lesson: take out the line `---`.',
  'yaml.aliases': 'Aliases (`*name`) here lead nowhere, in a circle, or to too much. Write out what is meant.',
  'yaml.unknown-tag': 'Tags (`!name`) are not used in lessons. Write the value alone, in quotes where it needs them.',
  'yaml.too-deep': 'Too many brackets or lists inside one another, so reading stopped here.',
  'yaml.long-line':
    'A line is longer than {most} characters, so reading stopped here. Break it with `|` below the key.',
  'schema.missing': '`{key}` is missing here.',
  'schema.unknown-key':
    'There is no key `{key}` here. {suggestion?}Did you mean `{suggestion}`? {/}{known?}Known: {known}.{/}',
  'schema.unknown-value':
    '`{value}` is none of the values allowed here. {suggestion?}Did you mean `{suggestion}`? {/}Allowed: {known}.',
  'schema.type': 'The wrong kind of value{key?} for `{key}`{/}. Wanted: `{wanted}`.',
  'schema.few': '`{key}` is too short: at least {least}.',
  'schema.many': '`{key}` is too long: at most {most}.',
  'schema.small': '`{key}` is too small: at least {least}.',
  'schema.large': '`{key}` is too large: at most {most}.',
  'schema.form':
    '`{value}` does not have the form wanted here. Names are lower-case letters and digits with single hyphens between.',
  'prose.no-title': 'The file begins with its title: `# Title`, and nothing before it.',
  'prose.second-title': 'A second title. A section begins with two signs: `##`.',
  'prose.no-id': 'The section "{title}" has no id of a step behind its title, such as `hello` after a # in braces.',
  'prose.same-id': 'There is a section with the id `{id}` already.',
  'prose.html': 'HTML is not shown: `{text}`. What stands in angle brackets belongs between backticks.',
  'prose.unsupported': 'This is not shown in lessons: `{text}`. Paragraphs, code, one goal, hints and options are.',
  'prose.backtick': 'A backtick within code cannot be shown. Write the code without it.',
  'prose.second-goal': 'A second quotation. The goal of a step is one sentence.',
  'prose.second-hints': 'A second numbered list. The hints of a step stand in one.',
  'prose.before-hints':
    'Between the goal and the hints stands nothing. Move this before the goal, or behind the hints.',
  'prose.not-an-option': 'An option begins with its id between backticks and a colon; this one does not: "{text}".',
  'prose.same-option': 'There is an option `{id}` in this section already.',
  'prose.one-paragraph':
    'One paragraph too many: a goal and a hint have one; an option has its text and, indented below, its remark.',
  'prose.too-long': 'Longer than {most} characters, so it was not read. Make it shorter, or two of it.',
  'prose.too-deep': 'Too many lists or quotations inside one another, so this section was not read.',
  'prose.unreadable': 'The reader of Markdown gave up on this section. Write it more plainly.',
  'course.folder-name': 'The id is `{id}`, the folder is called `{folder}`. They have to be the same.',
  'course.same-name': '`{name}` is a name of the lesson `{other}` already. Progress would be mixed up.',
  'course.same-place':
    'The lesson `{other}` stands at {place} in this track already. Between two lessons there is always room.',
  'course.unknown-track': 'There is no track `{track}`. {suggestion?}Did you mean `{suggestion}`? {/}Known: {known}.',
  'course.same-track': 'There is a track `{track}` already.',
  'course.no-title': 'The track `{track}` has no title in {language}.',
  'step.same-id': 'There is a step `{id}` already.',
  'step.reserved-id': 'No step can be called `{id}`: that is the section that closes the lesson.',
  'step.no-goal': 'A step of kind `{kind}` needs a `goal`.',
  'step.needless-goal': 'A step of kind `{kind}` has no `goal`; it would never be looked at.',
  'step.no-solution': 'A step of kind `{kind}` needs a `solution`: the lines that reach its goal.',
  'step.needless-solution': 'A step of kind `{kind}` has no `solution`; nobody would see it.',
  'step.no-options': 'A step of kind `{kind}` needs `options` to choose from.',
  'step.needless-options': 'A step of kind `{kind}` has no `options`; nobody would be asked.',
  'step.no-answer': 'Which option is right? `answer` is missing. Options: {known}.',
  'step.needless-answer': 'A step of kind `{kind}` has no `answer`.',
  'step.unknown-answer':
    '`{value}` is none of the options. {suggestion?}Did you mean `{suggestion}`? {/}Options: {known}.',
  'step.same-option': 'The option `{id}` is there twice.',
  'step.empty-wrong': 'A wrong answer needs `lines` to type or an option to `choose`.',
  'step.empty-goal': 'This goal asks for nothing, so it is met at once. Say what must be true of the session.',
  'step.unknown-option':
    '`{value}` is none of the options. {suggestion?}Did you mean `{suggestion}`? {/}Options: {known}.',
  'goal.reply-code': '{code} is no reply code that wirespeak knows. `wirespeak explain` tells of those it does.',
  'goal.phase':
    'There is no phase `{value}` in {protocol}. {suggestion?}Did you mean `{suggestion}`? {/}Known: {known}.',
  'goal.verb': '{protocol} has no command `{value}`. {suggestion?}Did you mean `{suggestion}`? {/}',
  'goal.capability': '{protocol} has no keyword `{value}`. {suggestion?}Did you mean `{suggestion}`? {/}',
  'goal.hint': 'There is no remark `{value}`. {suggestion?}Did you mean `{suggestion}`? {/}',
  'goal.meaning': 'There is no explanation `{value}`. {suggestion?}Did you mean `{suggestion}`? {/}',
  'goal.status': '`{value}` is no status of POP3. Known: {known}.',
  'goal.charset': '`{value}` is no character set that wirespeak knows.',
  'goal.other-protocol': '`{key}` never comes true in {protocol}.',
  'server.persona':
    'There is no {protocol} server in the style `{value}`. {suggestion?}Did you mean `{suggestion}`? {/}Known: {known}.',
  'server.fault':
    '`{value}` is no fault. {suggestion?}Did you mean `{suggestion}`? {/}`wirespeak practice --fault list` tells of all.',
  'server.fault-protocol': 'A {protocol} server cannot commit `{value}`.',
  'server.fault-verb':
    '{protocol} has no command `{value}` for a fault to wait for. {suggestion?}Did you mean `{suggestion}`? {/}',
  'mailbox.unknown-user':
    'Nobody called `{value}` has an account here, so nobody could read this mail. {suggestion?}Did you mean `{suggestion}`? {/}Known: {known}.',
  'placeholder.unknown':
    '`{placeholder}` is not filled in. There are `host`, `date`, and for {known}: `.user`, `.address`, `.password`.',
  'text.no-section': 'The step `{id}` has no section in this file.',
  'text.section-too-many': 'No step is called `{id}`. {suggestion?}Did you mean `{suggestion}`? {/}',
  'text.no-text': 'The section `{id}` has no text before its goal.',
  'text.no-goal': 'The section `{id}` does not say what is to be reached: a quotation, which begins with `>`.',
  'text.needless-goal': 'The section `{id}` names a goal, but its step is for free play.',
  'text.hints': 'The section `{id}` has {count} {count|hint|hints}. A ladder has four: nudge, rule, RFC, answer.',
  'text.needless-hints': 'The section `{id}` has hints, but its step is for free play.',
  'text.no-rfc': 'The third hint of `{id}` names its rule: RFC, number, § and section.',
  'text.unknown-rfc': 'RFC {rfc} is not among those wirespeak refers to. Is the number right?',
  'text.no-option': 'The section `{id}` does not say what the option `{option}` is.',
  'text.option-too-many': 'The step `{id}` has no option `{option}`. {suggestion?}Did you mean `{suggestion}`? {/}',
  'text.no-remark': 'The option `{option}` says nothing to whoever chooses it: a second paragraph, indented.',
  'text.label':
    'The quotation begins with "{label}" and a colon, which would be shown. The label is `{wanted}`, or none.',
  'text.other-rfc': 'The third hint of `{id}` names {found}, in the other language {other}. One of them is wrong.',
  'text.long-hint': 'This hint takes {columns} columns; three rows of a screen hold {most}. Make it shorter.',
  'text.unseen':
    'Here stands {code}, a sign nobody sees: it steers a terminal or turns the direction of the text. Take it out.',
  'text.exclamation': 'Lessons are told without exclamation marks: `{sign}` here is not within code.',
  'text.formal': 'Chinese lessons say 你, not 您.',
  'text.no-closing': 'The section that closes the lesson is missing: a heading with the id `end`.',
  'text.code': '`{code}` is no reply code that wirespeak knows. A number that is none stands without backticks.',
  'text.link': 'Lessons do not link to `{link}`: only to `https://www.rfc-editor.org/rfc/rfc…` and `lesson:…`.',
  'text.address':
    '`{address}` in angle brackets is read as a link, and would lose them. Put it between backticks, with what it belongs to.',
  'text.unknown-lesson': 'There is no lesson `{lesson}`. {suggestion?}Did you mean `{suggestion}`? {/}',
  // What is missing, or what stopped, is said behind these.
  'play.stage': 'The server for the step `{step}` could not be set up, so the lesson was not played any further.',
  'play.too-long':
    'The step `{step}` takes longer than {seconds} seconds, so the lesson was not played any further. Is there a fault that delays?',
  'play.closed':
    'The connection is over before the step `{step}` begins. Give it `connection: new`, or another solution before.',
  'play.unsolved-passes': 'The step `{step}` passes although nothing was typed. Ask for something that is new in it.',
  'play.guess-passes': 'The step `{step}` passes with the choice alone. Ask for something that has to be tried.',
  'play.solution-fails': 'The solution of `{step}` does not pass.',
  'play.wrong-passes': 'In `{step}` the wrong answer "{name}" passes.',
} as const satisfies Record<LessonProblemId, string>;
