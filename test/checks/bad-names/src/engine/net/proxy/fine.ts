/** An HTTP proxy may be named here. */
export const kind = 'http';
