/** No such day. Less than any real one. */
export const NEVER = -1_000_000;
