import type { Finding } from './scan-sources.ts';

/** What electronegativity says of our sources, one by one, with the reason why it stays. The list only shrinks. */
export const explainedFindings: readonly (Finding & { readonly why: string })[] = [
  {
    id: 'CSP_GLOBAL_CHECK',
    file: 'N/A',
    line: '',
    why: 'It looks for a policy in the page or in webRequest; ours is a header that the protocol handler writes.',
  },
  {
    id: 'ELECTRON_VERSION_JSON_CHECK',
    file: 'package.json',
    line: '{',
    why: 'Information, not a fault: it says which Electron it found.',
  },
  {
    id: 'CERTIFICATE_ERROR_EVENT_JS_CHECK',
    file: 'electron/main/harden-contents.ts',
    line: "contents.on('certificate-error', (event, _url, _error, _certificate, callback) => {",
    why: 'It asks to be looked at: ours answers false to every certificate, and a test offers one.',
  },
  {
    id: 'CERTIFICATE_VERIFY_PROC_JS_CHECK',
    file: 'electron/main/harden-session.ts',
    line: 'session.setCertificateVerifyProc((_request, callback) => callback(-2));',
    why: 'It asks to be looked at: -2 refuses every certificate, since nothing is to be connected to.',
  },
  {
    id: 'OPEN_EXTERNAL_JS_CHECK',
    file: 'electron/main/open-shell.ts',
    line: 'if (isWanted) await shell.openExternal(address);',
    why: 'It asks to be looked at: the address passed decideExternalLink, was shown in full, and a person said yes.',
  },
];

/** Findings nobody explained, and explanations of what is no longer found: one line each. */
export function compareFindings(found: readonly Finding[], explained: readonly Finding[]): readonly string[] {
  const places = (list: readonly Finding[]) => list.map(({ id, file, line }) => `${id} in ${file}: ${line}`);
  const [here, known] = [places(found), places(explained)];
  return [
    ...withoutOnes(here, known).map((place) => `not explained: ${place}`),
    ...withoutOnes(known, here).map((place) => `explained, but no longer there (strike it): ${place}`),
  ];
}

/** What is left of a list when each of the others takes one of its like away. */
function withoutOnes(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...list];
  for (const one of others) {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
  }
  return left;
}
