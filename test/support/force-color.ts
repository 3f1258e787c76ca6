/** Chalk decides when it is loaded whether there is colour; without a terminal it would be none. Import this first. */
process.env.FORCE_COLOR = '1';
