/** Reply classes in a word or two, and what is said when an id has no sentence of its own. */
import type { Catalog } from '../catalog.ts';

export const classes: Catalog['classes'] = {
  success: '成功',
  continue: '请继续',
  transient: '暂时失败',
  permanent: '永久失败',
  unknown: '无法判断',
};

export const general: Catalog['general'] = {
  hint: '这个版本不认得提醒 `{id}`；录制它的 wirespeak 可能更新。',
  problem: '已停止：`{kind}`。这个版本没有对应的说明；已经收到的内容都保留着。',
};
