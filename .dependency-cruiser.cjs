/**
 * The layers of the house: knowledge → wire → protocols → engine → practice, lessons, formats → ui → cli, and locale
 * beside them. Each row names what a layer may import of src/ besides itself.
 */
const MAY_IMPORT = {
  knowledge: [],
  locale: ['knowledge'],
  wire: ['knowledge'],
  protocols: ['knowledge', 'wire'],
  engine: ['knowledge', 'wire', 'protocols'],
  practice: ['knowledge', 'wire', 'protocols', 'engine'],
  lessons: ['knowledge', 'wire', 'protocols', 'engine', 'locale'],
  formats: ['knowledge', 'wire', 'protocols', 'engine', 'locale'],
  ui: ['knowledge', 'wire', 'protocols', 'engine', 'lessons', 'formats', 'locale'],
  cli: ['knowledge', 'wire', 'protocols', 'engine', 'practice', 'lessons', 'formats', 'ui', 'locale'],
};

const layers = Object.entries(MAY_IMPORT).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
}));

/** A package that a layer must not know. Nested node_modules count too. */
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
/** Modules of Node itself; they resolve with and without their prefix. */
const builtins = (...names) => `^(node:)?(${names.join('|')})(/|$)`;

const network = ['net', 'tls', 'dns', 'dgram', 'http', 'https', 'http2'];
const files = ['fs', 'child_process', 'worker_threads'];

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-unknown-layer',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${Object.keys(MAY_IMPORT).join('|')})/` },
      to: {},
    },
    ...layers,
    {
      name: 'locale-types-only',
      comment: 'Sentences are typed by the keys of the facts and need none of their values.',
      severity: 'error',
      from: { path: '^src/locale/' },
      to: { path: '^src/knowledge/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'facts-are-plain',
      comment: 'Facts and sentences are data: they need nothing of Node and no package.',
      severity: 'error',
      from: { path: '^src/(knowledge|locale)/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'wire-is-pure',
      severity: 'error',
      from: { path: '^src/wire/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'protocols-are-pure',
      comment: 'Hashing is fine.',
      severity: 'error',
      from: { path: '^src/protocols/' },
      to: { dependencyTypes: ['core'], pathNot: builtins('crypto') },
    },
    {
      name: 'engine-without-screen',
      severity: 'error',
      from: { path: '^src/(wire|protocols|engine|practice|lessons|formats)/' },
      to: { path: packages('react', 'ink', 'yargs') },
    },
    {
      name: 'ui-without-sockets',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: builtins(...network) },
    },
    {
      name: 'ui-without-files',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: builtins(...files) },
    },
    {
      name: 'cli-without-screen',
      comment: 'The command line starts without React; it imports the screen lazily.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: packages('react', 'ink') },
    },
    {
      name: 'cli-imports-ui-lazily',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/ui/.*\\.tsx$', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
