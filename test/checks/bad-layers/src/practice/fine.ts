export const practice = 'practice';
