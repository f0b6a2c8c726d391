/**
 * Switches of the browser inside, set before it starts: no name resolves, no proxy is asked for, and what browsers do in
 * the background is off (no network). A switch with a value stands with it.
 */
export const commandLineSwitches: readonly (readonly [name: string, value?: string])[] = [
  // Every name, and every address written in numbers, leads nowhere.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'http://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['disable-quic'],
  ['disable-speech-api'],
  ['no-pings'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-features', disabledFeatures().join()],
];

/**
 * Switches that whoever starts Luwte must not be able to give it: they open ports, load code or take the sandbox away.
 * The shell ends before it shows anything.
 */
export const refusedSwitches: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-address',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'allow-file-access-from-files',
  'no-sandbox',
  'disable-gpu-sandbox',
  'disable-setuid-sandbox',
  'single-process',
  'proxy-pac-url',
  'log-net-log',
  'enable-logging',
  'log-file',
  'auth-server-allowlist',
  'ssl-key-log-file',
  'user-data-dir',
  'utility-cmd-prefix',
  'renderer-cmd-prefix',
  'gpu-launcher',
];

/**
 * The first of the refused switches that was given; null where there is none.
 * @param has whether the browser inside has this switch, however it was given
 */
export function findRefusedSwitch(words: readonly string[], has: (name: string) => boolean): string | null {
  const given = words.map((word) => /^-{1,2}([a-z-]+)(?:=|$)/i.exec(word)?.[1]?.toLowerCase());
  return refusedSwitches.find((name) => given.includes(name) || has(name)) ?? null;
}

/**
 * What of a command line is Luwte's. Installed, all of it: an unknown word is refused, so that nobody gives the browser
 * inside anything. Run from source, the words of Electron and of its launchers stand before ours.
 */
export function wordsForLuwte(words: readonly string[], isPackaged: boolean): readonly string[] {
  if (isPackaged) return words.slice(1);
  const first = words.findIndex((word) => /^--(?:vault|lang)(?:=|$)/.test(word));
  return first === -1 ? [] : words.slice(first);
}

function disabledFeatures(): readonly string[] {
  return [
    'AutofillServerCommunication',
    'CertificateTransparencyComponentUpdater',
    'DnsOverHttps',
    'InterestFeedContentSuggestions',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'SpareRendererForSitePerProcess',
    'Translate',
  ];
}
