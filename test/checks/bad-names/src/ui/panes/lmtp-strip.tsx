export const strip = 'the file is named after what it must not know';
