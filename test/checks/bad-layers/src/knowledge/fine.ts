export const knowledge = 'knowledge';
