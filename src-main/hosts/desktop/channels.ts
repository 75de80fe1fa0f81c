/** The one channel between a page and the app; the same name in both directions. */
export const messageChannel = 'tsunagi:message';
