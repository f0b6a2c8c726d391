/** One thing that a reviewer asks after: where Luwte decides it, and which tests prove it. */
export interface SecurityItem {
  readonly item: string;
  /** Files that decide it. */
  readonly decided: readonly string[];
  readonly tested: readonly NamedTest[];
}

export interface NamedTest {
  readonly file: string;
  /** Part of the test's full name; every test that has it counts, and one at least must. */
  readonly name: string;
  /** What a machine must have for it to run; without that it is skipped, and proves nothing there. */
  readonly needs?: string;
}

const policy = 'electron/main/policy';
const policyTests = 'test/electron/main/policy';
const registered = 'test/electron/main/registered.test.ts';
const journey = 'test/electron/main/shell-journey.test.ts';
const outside = 'test/electron/main/outside-the-page.test.ts';
const contentsAttack = 'test/electron/main/attack-handlers.test.ts';
const portAttack = 'test/electron/main/attack-port.test.ts';
const projectorPort = 'test/electron/service/features/reviews/projector-port.test.ts';
const projectorWindow = 'test/electron/main/projector-window.test.ts';
const fuseTests = 'test/electron/packaging/fuses.test.ts';
const packageTests = 'test/electron/packaging/package-app.test.ts';
const linter = 'test/architecture/linter.test.ts';
const ruleTests = 'test/architecture/rules-can-fail.test.ts';
const windowFlags: NamedTest = {
  file: `${policyTests}/window-options.test.ts`,
  name: 'an installed window has every flag of the checklist, and nothing besides',
};

/** The security checklist of Electron's documentation, in its order and in our words. */
export const checklist: readonly SecurityItem[] = [
  {
    item: '1. Only load secure content',
    decided: [`${policy}/decide-request.ts`, 'electron/main/answer-app-request.ts'],
    tested: [
      { file: `${policyTests}/decide-request.test.ts`, name: 'nothing else:' },
      { file: `${policyTests}/answer-app-request.test.ts`, name: 'has nothing at' },
      { file: contentsAttack, name: 'reach no address but the app’s own' },
    ],
  },
  {
    item: '2. No Node in pages',
    decided: [`${policy}/window-options.ts`],
    tested: [windowFlags],
  },
  {
    item: '3. Context isolation',
    decided: [`${policy}/window-options.ts`, 'electron/preload/index.ts'],
    tested: [windowFlags, { file: portAttack, name: 'in the name of another origin, hears nothing' }],
  },
  {
    item: '4. Process sandbox',
    decided: [
      `${policy}/window-options.ts`,
      `${policy}/command-line.ts`,
      'electron/packaging/builder-config.ts',
    ],
    tested: [
      windowFlags,
      { file: `${policyTests}/command-line.test.ts`, name: '--no-sandbox' },
      { file: 'test/electron/packaging/builder-config.test.ts', name: 'never starts without the sandbox' },
    ],
  },
  {
    item: '5. Permission requests',
    decided: [`${policy}/decide-permission.ts`, 'electron/main/harden-session.ts'],
    tested: [
      { file: `${policyTests}/decide-permission.test.ts`, name: 'is denied' },
      { file: contentsAttack, name: 'give no permission to whoever asks' },
      { file: contentsAttack, name: 'know no device, no certificate, no file, no screen and no download' },
    ],
  },
  {
    item: '6. webSecurity stays on',
    decided: [`${policy}/window-options.ts`, `${policy}/command-line.ts`],
    tested: [windowFlags, { file: `${policyTests}/command-line.test.ts`, name: '--disable-web-security' }],
  },
  {
    item: '7. Content-Security-Policy',
    decided: ['electron/host/content-security-policy.ts', 'electron/main/answer-app-request.ts'],
    tested: [{ file: `${policyTests}/answer-app-request.test.ts`, name: 'the policy of the page' }],
  },
  {
    item: '8. No insecure content beside secure',
    decided: [`${policy}/window-options.ts`],
    tested: [windowFlags],
  },
  {
    item: '9. No experimental features',
    decided: [`${policy}/window-options.ts`],
    tested: [windowFlags],
  },
  {
    item: '10. No enableBlinkFeatures',
    decided: [`${policy}/window-options.ts`],
    tested: [windowFlags],
  },
  {
    item: '11. No popups of web views',
    decided: [`${policy}/window-options.ts`, `${policy}/decide-window-open.ts`],
    tested: [windowFlags, { file: contentsAttack, name: 'follow no redirect and embed nothing' }],
  },
  {
    item: '12. Web views are checked before they are made',
    decided: ['electron/main/harden-contents.ts'],
    tested: [{ file: contentsAttack, name: 'follow no redirect and embed nothing' }],
  },
  {
    item: '13. Navigation',
    decided: [`${policy}/decide-navigation.ts`, 'electron/main/harden-contents.ts'],
    tested: [
      { file: `${policyTests}/decide-navigation.test.ts`, name: 'where a page may go' },
      { file: contentsAttack, name: 'ours and others go nowhere' },
    ],
  },
  {
    item: '14. New windows',
    decided: [`${policy}/decide-window-open.ts`, 'electron/main/harden-contents.ts'],
    tested: [
      { file: `${policyTests}/decide-external-link.test.ts`, name: 'other windows' },
      { file: contentsAttack, name: 'open no window' },
    ],
  },
  {
    item: '15. shell.openExternal',
    decided: [`${policy}/decide-external-link.ts`],
    tested: [
      { file: `${policyTests}/decide-external-link.test.ts`, name: 'is denied' },
      { file: contentsAttack, name: 'a link that is clicked is shown in full' },
    ],
  },
  {
    item: '16. A current Electron',
    decided: ['package.json', 'package-lock.json'],
    tested: [{ file: 'test/architecture/lock-file.test.ts', name: 'pins package.json exactly' }],
  },
  {
    item: '17. The sender of every message is checked',
    decided: ['electron/main/port-broker.ts'],
    tested: [
      { file: portAttack, name: 'is closed, and the right one still comes through' },
      { file: portAttack, name: 'the next one of that page is closed' },
    ],
  },
  {
    item: '18. An own scheme instead of file:',
    decided: [`${policy}/own-scheme.ts`, `${policy}/app-address.ts`, 'electron/main/answer-app-request.ts'],
    tested: [
      { file: `${policyTests}/answer-app-request.test.ts`, name: 'the app’s own scheme' },
      { file: registered, name: 'before Electron is ready, everything stands that has no effect later' },
    ],
  },
  {
    item: '19. Fuses',
    decided: ['electron/packaging/fuses.ts'],
    tested: [
      { file: fuseTests, name: 'are all nine written out' },
      { file: fuseTests, name: 'and read back' },
      { file: packageTests, name: 'has its fuses set' },
    ],
  },
  {
    item: '20. No Electron API for web content',
    decided: ['electron/preload/index.ts'],
    tested: [
      { file: portAttack, name: 'in the name of another origin, hears nothing' },
      { file: journey, name: 'a vault is opened through the page’s own port' },
    ],
  },
];

/** What Luwte promises beyond that list. */
export const promises: readonly SecurityItem[] = [
  {
    item: 'No network: nothing of the browser inside reaches out',
    decided: [`${policy}/command-line.ts`, 'electron/main/harden-session.ts', `${policy}/decide-request.ts`],
    tested: [
      { file: registered, name: 'both sessions reach nothing' },
      { file: `${policyTests}/command-line.test.ts`, name: 'no network' },
    ],
  },
  {
    item: 'No network: our own code cannot',
    decided: ['.biome.json', 'test/architecture/code-rules.ts', 'test/architecture/import-rules.ts'],
    tested: [
      { file: linter, name: 'electron/main/net-of-electron.ts' },
      { file: ruleTests, name: "refuses in electron/main/a.ts: import { b } from 'node:net'" },
      { file: 'test/electron/service/no-network.test.ts', name: '', needs: 'strace' },
    ],
  },
  {
    item: 'Nobody gives the program switches that open it',
    decided: [`${policy}/command-line.ts`],
    tested: [
      { file: `${policyTests}/command-line.test.ts`, name: 'in every way of writing it' },
      { file: registered, name: 'installed, it does not start with' },
    ],
  },
  {
    item: 'Nothing is registered twice or forgotten',
    decided: ['electron/main/start-shell.ts'],
    tested: [
      { file: registered, name: 'nothing is registered twice, and nothing is forgotten' },
      { file: 'test/electron/main/fake-electron/honest.test.ts', name: 'every part of the fake is honest' },
    ],
  },
  {
    item: 'Locks on sleep, locked screen, user switch, quit',
    decided: ['electron/main/lock-triggers.ts', 'electron/main/service-keeper.ts'],
    tested: [
      { file: journey, name: 'when the computer sleeps, its screen is locked or its user is switched' },
      { file: journey, name: 'quitting locks first' },
      { file: journey, name: 'a service that hangs while it is to lock is killed after two seconds' },
    ],
  },
  {
    item: 'Lock in the menu stores what was typed first, and begins to lock within two seconds',
    decided: ['electron/main/service-keeper.ts', 'electron/main/main-window.ts'],
    tested: [
      { file: outside, name: 'Lock in the menu presses the page’s own key' },
      { file: outside, name: 'a page that does not lock within two seconds is locked all the same' },
    ],
  },
  {
    item: 'Where nobody tells of a locked screen, the vault locks after three minutes, and says so',
    decided: [
      'electron/host/tells-screen-lock.ts',
      'electron/host/watch-locked-hint.ts',
      'electron/main/lock-triggers.ts',
      'electron/service/idle-lock.ts',
    ],
    tested: [
      { file: 'test/electron/host/tells-screen-lock.test.ts', name: 'is not told where' },
      { file: outside, name: 'makes every service that follows lock sooner' },
      { file: outside, name: 'a system whose idle state is unknown' },
      { file: 'test/electron/main/lock-triggers.test.ts', name: 'logind is asked' },
      { file: 'test/electron/service/idle-lock.test.ts', name: 'three minutes are the most' },
    ],
  },
  {
    item: 'Pictures of the screen leave the window out, where the system can; where it may not, the page says so',
    decided: ['electron/main/main-window.ts'],
    tested: [{ file: outside, name: 'the main window asks to be left out of pictures of the screen' }],
  },
  {
    item: 'Notifications hold no name and no text of the vault',
    decided: ['electron/main/notify.ts', 'shared/port/envelope.ts'],
    tested: [
      { file: 'test/electron/main/notify.test.ts', name: 'is silent and holds the shell’s own words' },
      {
        file: 'test/electron/chromium/host-calls.test.ts',
        name: 'a question that does not parse is answered, not obeyed',
      },
    ],
  },
  {
    item: 'The projector window shows no name: a page and a port of its own, a short list of procedures, a schema without text',
    decided: [
      'shared/contract.ts',
      'shared/features/reviews/model.ts',
      'electron/main/projector-window.ts',
      'electron/main/port-broker.ts',
    ],
    tested: [
      { file: projectorPort, name: 'knows no other procedure, of the contract or inside' },
      { file: projectorPort, name: 'tells nothing of what people wrote, whatever it is asked' },
      { file: projectorPort, name: 'has no place into which a name' },
      {
        file: 'test/electron/main/attack-two-ports.test.ts',
        name: 'is closed, and the right ones still come through',
      },
      { file: projectorWindow, name: 'has its own page, nonce and port, and the hardening of the main one' },
    ],
  },
  {
    item: 'The projector window goes with the vault, and ends nothing but itself',
    decided: ['electron/main/projector-window.ts', 'electron/service/features/reviews/projecting.ts'],
    tested: [
      { file: projectorWindow, name: 'it goes with the vault, before the service has answered' },
      { file: projectorWindow, name: 'the main page works on, and the next one is new' },
    ],
  },
  {
    item: 'After locking the keys are gone from memory',
    decided: ['electron/service/serve-process.ts', 'electron/service/end-process.ts'],
    tested: [{ file: 'test/electron/service/memory-after-lock.test.ts', name: '', needs: 'Linux' }],
  },
  {
    item: 'Crashes lock, and leave no report',
    decided: ['electron/main/service-keeper.ts', `${policy}/command-line.ts`],
    tested: [
      { file: journey, name: 'a page that crashes locks the vault' },
      { file: journey, name: 'a service that is killed is replaced' },
    ],
  },
  {
    item: 'One instance; what a second one says is not believed',
    decided: [`${policy}/second-start.ts`],
    tested: [
      {
        file: `${policyTests}/second-start.test.ts`,
        name: 'what another program may say instead names none',
      },
      { file: journey, name: 'a second start shows the window, and is asked before it opens another vault' },
    ],
  },
  {
    item: 'The service trusts no message',
    decided: ['electron/service/port/serve-port.ts', 'electron/service/port/error-gate.ts'],
    tested: [
      { file: 'test/electron/service/port/hostile-messages.test.ts', name: 'input that does not fit' },
      { file: 'test/electron/service/port/floods.test.ts', name: 'too much at once' },
    ],
  },
  {
    item: 'The installed archive is whole, and holds what it must only',
    decided: ['electron/packaging/builder-config.ts', 'electron/packaging/shipped-packages.ts'],
    tested: [
      { file: packageTests, name: 'lies in one archive' },
      { file: packageTests, name: 'carries the hash of its archive' },
      { file: packageTests, name: 'brings no browser driver, no second Node, no updater and no tool' },
    ],
  },
  {
    item: 'List of parts (SBOM) and checksums',
    decided: ['electron/packaging/make-sbom.ts', 'electron/packaging/checksums.ts'],
    tested: [
      { file: 'test/electron/packaging/make-sbom.test.ts', name: 'holds every package of the lock file' },
      { file: 'test/electron/packaging/make-sbom.test.ts', name: 'comes out the same again' },
    ],
  },
  {
    item: 'Weak spots of Electron programs are looked for (electronegativity)',
    decided: ['test/support/explained-findings.ts'],
    tested: [
      { file: 'test/support/scan-sources.test.ts', name: 'finds in' },
      { file: 'test/support/scan-sources.test.ts', name: 'a finding that nobody explained' },
    ],
  },
];
