export const lessons = 'lessons';
