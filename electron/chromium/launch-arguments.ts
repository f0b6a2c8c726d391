/**
 * Command line of the browser: a private app window without address bar, and no way to the network.
 */
export type Language = 'nl' | 'en';

/**
 * Shown for a moment only. An `https` address would be loaded before requests are answered by us, and
 * `about:blank` gives tabs. The colour scheme keeps a dark window from flashing white.
 */
export const firstPage = '<title>Luwte</title><meta name="color-scheme" content="light dark">';

/**
 * Playwright adds its own switches (background networking, component updates, sync, crash reports, first run
 * and field trials off). A second `--disable-features` would replace Playwright's: there must be none here.
 */
export function browserArguments(browserPath: string, language: Language | undefined): string[] {
  return [
    `--app=data:text/html,${firstPage}`,
    // Outside a private window the browser writes addresses and whatever is typed to its session files.
    /msedge(\.exe)?$|microsoft-edge|Microsoft Edge$/.test(browserPath) ? '--inprivate' : '--incognito',
    '--window-size=1280,860',
    // Every name is unknown, and whatever does not need a name goes to a proxy that has none.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=http://nowhere.invalid:1',
    '--proxy-bypass-list=<-loopback>',
    // No bar over the page that warns about the resolver rules above (and the missing sandbox of root).
    '--test-type',
    '--disable-quic',
    '--no-pings',
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    ...(language === undefined ? [] : [`--lang=${language}`]),
  ];
}

/**
 * Chromium on Linux takes the language of its own menus from here. The passphrase that may be set for the command line is
 * none of its business.
 */
export function browserEnvironment(
  env: NodeJS.ProcessEnv,
  language: Language | undefined,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env))
    if (value !== undefined && name !== 'LUWTE_PASSPHRASE') kept[name] = value;
  return language === undefined ? kept : { ...kept, LANGUAGE: language };
}

/** Chromium refuses its sandbox to root; everybody else keeps it. `userId` is undefined on Windows. */
export function keepsSandbox(userId: number | undefined): boolean {
  return userId !== 0;
}
