export const locale = 'locale';
