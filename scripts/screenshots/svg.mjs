// The cells of a terminal as SVG: text stays text, and each run stands in its own columns whatever the font.

const CELL = { width: 8.4, height: 18 };
const MARGIN = 10;
const GROUNDS = {
  dark: { ground: '#16181d', letters: '#d8dbe2' },
  light: { ground: '#ffffff', letters: '#1f2328' },
};
/** The sixteen colours, by their number. */
const COLOURS = {
  dark: {
    1: '#e05561',
    2: '#8cc265',
    3: '#d5a95b',
    4: '#4aa5f0',
    5: '#c162de',
    6: '#42b3c2',
    7: '#d8dbe2',
    8: '#8b93a1',
    9: '#ff616e',
    10: '#a5e075',
    11: '#f0c05a',
    12: '#6bb8ff',
    13: '#de73ff',
    14: '#4cd1e0',
    15: '#ffffff',
  },
  light: {
    1: '#c50f1f',
    2: '#13770c',
    3: '#8a6d00',
    4: '#0037da',
    5: '#881798',
    6: '#1f7a9c',
    7: '#6b6f76',
    8: '#767676',
    9: '#c50f1f',
    10: '#13770c',
    11: '#8a6d00',
    12: '#0037da',
    13: '#881798',
    14: '#1f7a9c',
    15: '#1f2328',
  },
};

/** The visible screen of a terminal. */
export function svgOf(terminal, title, light) {
  const look = light ? 'light' : 'dark';
  const { cols, rows, buffer } = terminal;
  const width = number(cols * CELL.width + 2 * MARGIN);
  const height = number(rows * CELL.height + 2 * MARGIN);
  const classes = new Map();
  const parts = [];
  for (let y = 0; y < rows; y++) {
    const runs = runsOf(buffer.active.getLine(y), cols);
    const spans = runs.map((run) => drawn(run, y, classFor(run, classes, look)));
    if (spans.length > 0) parts.push(`<text y="${number(MARGIN + (y + 0.75) * CELL.height)}">${spans.join('')}</text>`);
  }
  const { ground, letters } = GROUNDS[look];
  const styles = [...classes].map(([style, name]) => `.${name}{${style}}`).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${escaped(title)}</title>`,
    `<style>text{font:14px ui-monospace,Menlo,Consolas,"Noto Sans Mono","Noto Sans Mono CJK SC",monospace;fill:${letters};white-space:pre}${styles}</style>`,
    `<rect width="100%" height="100%" rx="6" fill="${ground}"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

/** Neighbouring cells of one look and one width. Two spaces end a run: what follows has its own place. */
function runsOf(line, cols) {
  const runs = [];
  let run = null;
  for (let x = 0; x < cols; x++) {
    const cell = line.getCell(x);
    if (cell.getWidth() === 0) continue;
    const text = cell.getChars() || ' ';
    const style = styleOf(cell);
    if (run && run.style === style && run.wide === cell.getWidth() && run.x + run.cells === x) {
      run.text += text;
      run.cells += cell.getWidth();
    } else {
      run = { x, text, style, wide: cell.getWidth(), cells: cell.getWidth() };
      runs.push(run);
    }
  }
  return runs.flatMap(withoutBlanks);
}

function withoutBlanks(run) {
  return [...run.text.matchAll(/\S+(?: \S+)*/g)].map((found) => ({
    ...run,
    text: found[0],
    x: run.x + [...run.text.slice(0, found.index)].length * run.wide,
    cells: [...found[0]].length * run.wide,
  }));
}

function styleOf(cell) {
  const color = cell.isFgPalette() ? cell.getFgColor() : '';
  return `${color}${cell.isBold() ? 'b' : ''}${cell.isDim() ? 'd' : ''}${cell.isInverse() ? 'i' : ''}`;
}

function classFor({ style }, classes, look) {
  const [, color, flags] = /^(\d*)(.*)$/.exec(style);
  const css = [
    ...(color === '' ? [] : [`fill:${COLOURS[look][color] ?? GROUNDS[look].letters}`]),
    ...(flags.includes('b') ? ['font-weight:700'] : []),
    ...(flags.includes('d') ? ['fill-opacity:.65'] : []),
    ...(flags.includes('i') ? ['text-decoration:underline'] : []),
  ].join(';');
  if (css === '') return '';
  const name = classes.get(css) ?? String.fromCharCode(97 + classes.size);
  classes.set(css, name);
  return ` class="${name}"`;
}

function drawn({ x, text, cells }, _y, attribute) {
  const left = number(MARGIN + x * CELL.width);
  const length = number(cells * CELL.width);
  return `<tspan x="${left}" textLength="${length}"${attribute}>${escaped(text)}</tspan>`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function number(value) {
  return String(Math.round(value * 10) / 10);
}
