/** Commands whose answer is a few words: they stand where the hint stands, until the next key. */
import { decodeBase64, encodeBase64 } from '../../wire/base64.ts';
import { decodeOctets, isCharset } from '../../wire/charset.ts';
import { plainOctets } from '../answer.ts';
import type { App } from '../app.ts';
import { withNulsShown } from '../transcript/words.ts';

/** `/b64 text`: the base64, octets counted, `\0` read as NUL. */
export function encodeNotice({ store }: App, typed: Uint8Array): void {
  const { speaker, charset } = store.state;
  const text = new TextDecoder().decode(typed);
  const octets = plainOctets(text, charset);
  store.update({
    notice: {
      title: '/b64',
      text: [
        `\`${encodeBase64(octets)}\``,
        speaker.ui('notice.b64', { text: withNulsShown(text), count: octets.length }),
      ],
    },
  });
}

/** `/d64 base64`: the text, or where the base64 is wrong. */
export function decodeNotice({ store }: App, typed: Uint8Array): void {
  const { speaker, charset } = store.state;
  const text = new TextDecoder().decode(typed);
  const decoded = decodeBase64(text);
  const said = decoded.ok
    ? [
        speaker.ui('quoted', { text: withNulsShown(decodeOctets(decoded.bytes, charset).text) }),
        speaker.ui('notice.d64', { count: decoded.bytes.length }),
      ]
    : [
        decoded.kind === 'padding'
          ? speaker.problem({ kind: 'local.base64-padding', params: {} })
          : speaker.problem({
              kind: 'local.not-base64',
              params: { position: decoded.at + 1, character: decoded.found },
            }),
      ];
  store.update({ notice: { title: '/d64', text: said } });
}

/** `/encoding name`: reads what is received, and writes what is typed, in that encoding. */
export function encodingNotice({ store }: App, name: string): void {
  const { speaker } = store.state;
  if (name !== 'auto' && !isCharset(name)) {
    store.update({ problem: { kind: 'usage.unknown-encoding', params: { encoding: name } } });
    return;
  }
  const said = name === 'auto' ? speaker.ui('notice.encoding-auto') : speaker.ui('notice.encoding', { name });
  store.update({ charset: name, notice: { title: '/encoding', text: [said] } });
}

/** `/mouse on` or `off`: whose the wheel is. */
export function mouseNotice({ store }: App, on: boolean | null): void {
  const { speaker, mouse: before } = store.state;
  const mouse = on ?? !before;
  store.update({
    mouse,
    notice: { title: '/mouse', text: [speaker.ui(mouse ? 'notice.mouse-on' : 'notice.mouse-off')] },
  });
}
