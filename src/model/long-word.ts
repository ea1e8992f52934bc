/** Length from which a Chinese word is known with a character too few or too many. */
export const LONG = 5;
