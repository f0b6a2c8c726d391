/**
 * Origin of the page in the Chromium host. `.invalid` never resolves (RFC 6761); `https` makes it a secure
 * context, so that the page has the same web platform as under `luwte://app` in the Electron shell.
 */
export const appOrigin = 'https://app.luwte.invalid';

/** Another site, empty: going there and back ends the page's process, and with it its JavaScript heap. */
export const blankPage = 'https://blank.invalid/';
