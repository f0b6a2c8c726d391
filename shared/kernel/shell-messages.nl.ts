/** What the Electron shell says outside the page, in Dutch. */
export const nl = {
  menu: {
    file: 'Bestand',
    lock: 'Vergrendel',
    quit: 'Luwte afsluiten',
    hide: 'Luwte verbergen',
    hideOthers: 'Andere verbergen',
    edit: 'Bewerken',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    cut: 'Knippen',
    copy: 'Kopiëren',
    paste: 'Plakken',
    selectAll: 'Alles selecteren',
    view: 'Beeld',
    larger: 'Groter',
    smaller: 'Kleiner',
    usualSize: 'Gewone grootte',
    fullScreen: 'Volledig scherm',
    minimise: 'Minimaliseren',
  },
  link: {
    question: 'Deze koppeling openen in uw webbrowser? Luwte zelf maakt nooit verbinding.',
    open: 'Openen',
    cancel: 'Annuleren',
  },
  otherVault: {
    question: 'Een andere kluis openen?',
    explanation: 'Luwte vergrendelt eerst wat nu open is. Wat was opgeslagen, is veilig.',
    open: 'Openen',
    cancel: 'Annuleren',
  },
  notices: {
    'lock-soon': {
      title: 'Luwte',
      body: 'Luwte gaat over een minuut op slot, omdat er niets gebeurt. Wilt u verder werken? Open Luwte en druk op een toets.',
    },
    'check-failed': { title: 'Luwte', body: 'Luwte vraagt uw aandacht. Open Luwte om te zien waarom.' },
    'tasks-due': {
      title: 'Luwte',
      body: (n: number): string =>
        n === 1 ? '1 zaak vraagt vandaag aandacht.' : `${n} zaken vragen vandaag aandacht.`,
    },
  },
  failing: 'Luwte stopt telkens en sluit daarom. Wat was opgeslagen, is veilig; start Luwte opnieuw.',
};
