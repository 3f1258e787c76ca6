/** Whole sentences written by hand, by their place in the catalog (`problems.tls.expired`); they win over the derived. */
export const sentences: Readonly<Record<string, string>> = {
  'ui.key.help': '說明',
};
