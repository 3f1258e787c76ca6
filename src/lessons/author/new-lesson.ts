/** The lesson that `lesson new` writes: small, complete, and explained where it is to be changed. */

/** Files by name. `schema`: where an editor finds the JSON Schema. */
export function newLesson(id: string, track: string, schema: string): Readonly<Record<string, string>> {
  return { 'lesson.yaml': yaml(id, track, schema), 'en.md': english, 'zh-CN.md': chinese };
}

const yaml = (id: string, track: string, schema: string): string => `\
# yaml-language-server: $schema=${schema}
# What a person reads stands in en.md and zh-CN.md. docs/lessons.md explains every key.
id: ${id} # the name of the folder
track: ${track} # one of ../tracks.yaml
place: 900 # order within the track
minutes: 3
server: { protocol: smtp, persona: rfc }

steps:
  # do: something is to be brought about, whatever is typed to do so.
  - id: greet
    kind: do
    goal:
      reply: { code: 250, to: EHLO }
    solution: EHLO laptop.example.test
    wrong:
      - name: a word that is no command
        lines: HALLO laptop.example.test

  # choose: one of the options is right.
  - id: meaning
    kind: choose
    options: [done, wait]
    answer: done

  # free: nothing is asked for.
  - id: try
    kind: free
`;

const english = `\
# A lesson of your own

What is this lesson about, and what will the reader be able to do in the end? Two to four sentences.

## Say who you are {#greet}

The server has greeted you with \`220\`. Tell it which host is calling: \`EHLO\`, a space, and a host name.

> Goal: the server has answered \`EHLO\` with \`250\`

1. What does the server not know about you yet?
2. \`EHLO\` names the computer that is calling.
3. RFC 5321 §4.1.1.1: a client opens the session with \`EHLO\` and its host name.
4. Type \`EHLO laptop.example.test\` and press Enter.

What is to be remembered, now that it has been seen.

## What does it mean? {#meaning}

The reply began with \`250\`. What does its first digit say?

> Goal: choose what the 2 stands for

1. Look at what the server did with your greeting.
2. The first digit says whether it worked.
3. RFC 5321 §4.2.1: 2yz means that the requested action was completed.
4. It is the first option: type \`1\`.

- \`done\`: What you asked for is done.

  Yes. A 2 is a success, whatever the words behind it.

- \`wait\`: The server waits for more.

  That would be a 3, such as \`354\` after \`DATA\`.

## On your own {#try}

The server is yours for as long as you like. Try what you have not tried yet.

## The end {#end}

What comes next, in a sentence or two.
`;

const chinese = `\
# 你自己的一课

这一课讲什么，学完能做到什么？写两到四句。

## 说出你是谁 {#greet}

服务器用 \`220\` 欢迎了你。告诉它是哪台主机在连接：\`EHLO\`，一个空格，再写主机名。

> 目标：服务器用 \`250\` 应答了 \`EHLO\`

1. 关于你，服务器还不知道什么？
2. \`EHLO\` 报的是发起连接的主机。
3. RFC 5321 §4.1.1.1：客户端用 \`EHLO\` 加主机名开始会话。
4. 输入 \`EHLO laptop.example.test\`，按回车。

看过之后，要记住的是什么。

## 它说的是什么 {#meaning}

应答以 \`250\` 开头。第一位数字说的是什么？

> 目标：选出 2 的意思

1. 看看服务器拿你的招呼做了什么。
2. 第一位数字说的是成不成。
3. RFC 5321 §4.2.1：2yz 表示请求的动作已经完成。
4. 是第一项：输入 \`1\`。

- \`done\`：要做的已经做好了

  对。2 就是成功，不论后面写什么。

- \`wait\`：服务器在等更多内容

  那会是 3，比如 \`DATA\` 之后的 \`354\`。

## 自己试试 {#try}

这台服务器随你用多久。没试过的，现在试试。

## 结束 {#end}

接下来学什么，写一两句。
`;
