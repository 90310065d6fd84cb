/** The version of this library, to stand beside what was worked out with it; the same as in its package.json. */
export const version = "0.1.0";
