import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { createTheme, Drawer, Modal, Tooltip } from '@mantine/core';
import { focusScreenIfLost } from '../ui/keep-focus.ts';

/** The one accent: a muted teal around #2f6f73. */
const lee: MantineColorsTuple = [
  '#eef6f6',
  '#dcebeb',
  '#b9d6d7',
  '#93c0c2',
  '#72abae',
  '#4f9195',
  '#3d7f83',
  '#2f6f73',
  '#265b5e',
  '#1c4649',
];

/** For what went wrong: earthy, never alarming. */
const clay: MantineColorsTuple = [
  '#fbf3ef',
  '#f8ebe5',
  '#e6bfb0',
  '#d99d86',
  '#cd7f62',
  '#bd664a',
  '#a5543b',
  '#8a4531',
  '#6f3828',
  '#552b1f',
];

export const theme = createTheme({
  primaryColor: 'lee',
  primaryShade: 7,
  colors: { lee, clay },
  fontFamily: "'Source Sans 3 Variable', sans-serif",
  headings: { fontFamily: "'Source Sans 3 Variable', sans-serif", fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The page itself never scrolls, only its main part does: there is nothing to lock behind a dialog. The
    // heading of a dialog is an HTML header, which would count as a second banner of the page.
    Drawer: Drawer.extend({
      defaultProps: { lockScroll: false, attributes: { header: { role: 'presentation' } } },
    }),
    Modal: Modal.extend({
      defaultProps: {
        lockScroll: false,
        attributes: { header: { role: 'presentation' } },
        onExitTransitionEnd: focusScreenIfLost,
      },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { events: { hover: true, focus: true, touch: true } } }),
  },
});

/** Where Mantine's own greys and reds are too faint on its grounds: at least 4.5 to 1 in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#545c64',
    '--mantine-color-placeholder': '#646c74',
    // What cannot be changed any more is still read.
    '--mantine-color-disabled-color': '#545c64',
    '--mantine-color-error': '#95361f',
    '--mantine-color-anchor': '#265b5e',
  },
  dark: {
    '--mantine-color-dimmed': '#b4b4b4',
    '--mantine-color-placeholder': '#a0a0a0',
    '--mantine-color-disabled-color': '#b4b4b4',
    '--mantine-color-error': '#f0a58e',
    '--mantine-color-anchor': '#93c0c2',
  },
});
