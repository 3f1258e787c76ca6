import { describe, expect, test } from 'vitest';
import { catalog as en } from '../../src/locale/en/index.ts';
import { catalog as cn } from '../../src/locale/zh-CN/index.ts';
import { catalog as tw } from '../../src/locale/zh-TW/index.ts';
import { offenders, type Text, textsOf, withoutCode, withoutPlaceholders } from './texts.ts';

/** Words the glossary and the voice rule out. */
const notInSimplified = [
  /您/,
  /服务端|八位组|裸换行|字节填充|点填充/,
  /返回码|错误码|扩展码|(?<!增强)状态码/,
  /瞬态|积极完成/,
  /标识用户|SSL 端口/,
  /回复|消息|报文|标准答案|关卡/,
  /登陆|口令|凭据|挑战|明码|脱敏|(?<!两步)验证/,
  /不匹配|未请求|人设|人格|原始会话/,
  /太棒了|发生错误|简单地|你输错/,
];
const notInEnglish = [
  /\b(just|simply|oops|awesome|please)\b/i,
  // AUTHORIZATION in capitals is the name of a state.
  /[Aa]uthoriz|recogniz|\bbehavior|\bcolor\b/,
  /packet(?!s)/i,
  /[“”‘’，。：；？（）]/,
];
/** What opencc-js alone would leave, and false friends. */
const notInTaiwan = [
  /客戶端|服務端|伺服端/,
  /(?<!連接)埠|連接(?!埠)/,
  /主機名(?!稱)|域名|郵件位址|IP 地址|IP地址/,
  /資料包|位元組流|超時|空閒|重置|斷開|會話|回環/,
  /應答|響應|回覆|命令(?!列)|擴充套件|管線(?!化)|流水線|郵件事務/,
  /發件|收件人|收件箱|郵件頭|正文|主題|抄送|密送|轉發|中繼|佇列號/,
  /認證|賬號|質詢|令牌|應用專用密碼|退出登入/,
  /證書|自簽名|握手|密碼套件|剝離|隱式/,
  /郵箱|唯一標識|程式碼|字面量|標誌|選中|只讀|取信|追加|分隔符(?!號)|轉義/,
  /文本|二進位制|十六進位制|清單表|列表|重定向|持久連線/,
  /終端(?!機)|全屏|側欄|提示符|輸入行|遮蓋|回放|演示|錯誤資訊|報錯|示例|教程/,
  /協議|碼錶|連字元|後設資料|映象|許可權|質量|當前|拼寫|本次|匹配|錄制/,
  /臺|[“”‘’]|髮(?!型)|乾的|隻|麵|裏|傢/,
  /送(生|現)/,
  /您/,
];

const HAN = '[\\u3400-\\u9fff]';
const FULL = '[，。：；？（）、“”‘’「」『』]';
const spacing: readonly [name: string, rule: RegExp][] = [
  ['no space between Chinese and Latin', new RegExp(`${HAN}[A-Za-z0-9]|[A-Za-z0-9]${HAN}`)],
  ['a space beside a full-width mark', new RegExp(` ${FULL}|${FULL} `)],
  ['two spaces', / {2}/],
  ['a half-width mark after Chinese', new RegExp(`${HAN}[,;:?()]|[,;:?(]${HAN}`)],
];

/** Code and placeholders count as Latin. What a placeholder of the screen holds is not known: it is left alone. */
function asLatin({ place, text }: Text): string {
  const placeholder = /^(ui|cli)\./.test(place) ? '{}' : 'x';
  return withoutPlaceholders(withoutCode(text, 'x'), placeholder);
}

/** Rows of the screen and tables of the command line stand in columns, and a usage line shows what to type. */
const isProse = ({ place, text }: Text): boolean =>
  !text.includes('\n') && !/^cli\.(command|option)\./.test(place) && !(/^(ui|cli)\./.test(place) && / {2}/.test(text));

function ruledOut(texts: readonly Text[], rules: readonly RegExp[]): string[] {
  return offenders(texts, (text) => rules.map((rule) => rule.exec(withoutCode(text))?.[0]).find(Boolean));
}

test('no word that the glossary rules out', () => {
  expect(ruledOut(textsOf(en), notInEnglish)).toEqual([]);
  expect(ruledOut(textsOf(cn), notInSimplified)).toEqual([]);
});

test('no word that conversion got wrong', () => {
  expect(ruledOut(textsOf(tw), notInTaiwan)).toEqual([]);
});

test('the check sees such words', () => {
  const text = { place: 'x', text: '服务器返回码；埠 25；Please' };
  expect(ruledOut([text], notInSimplified)).toHaveLength(1);
  expect(ruledOut([text], notInTaiwan)).toHaveLength(1);
  expect(ruledOut([text], notInEnglish)).toHaveLength(1);
});

describe.each([
  ['zh-CN', cn],
  ['zh-TW', tw],
] as const)('spacing in %s', (_, catalog) => {
  test.each(spacing)('never: %s', (_name, rule) => {
    const texts = textsOf(catalog).filter(isProse);
    const latin = texts.map((text) => ({ place: text.place, text: asLatin(text) }));
    expect(offenders(latin, (text) => rule.exec(text)?.[0])).toEqual([]);
  });
});

test('quotation marks come in pairs, in the style of each region', () => {
  const balanced = (text: string, open: string, close: string): boolean =>
    text.split(open).length === text.split(close).length;
  expect(offenders(textsOf(cn), (text) => !balanced(text, '“', '”') || /[「」『』]/.test(text))).toEqual([]);
  expect(offenders(textsOf(tw), (text) => !balanced(text, '「', '」') || !balanced(text, '『', '』'))).toEqual([]);
});
