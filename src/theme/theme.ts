import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The program's own colour: a quiet ink blue. Shades 7 (light) and 6 (dark) carry white text at 5:1 or better. */
const ink: MantineColorsTuple = [
  '#eef4fa',
  '#dbe7f3',
  '#b5cee6',
  '#8cb3d9',
  '#74a5d4',
  '#4a86bd',
  '#2f6fa8',
  '#1f5a8f',
  '#184a78',
  '#113860',
];

// Mantine's own red, green and grey are too pale for text at 4.5:1 in these shades, so they are replaced by name.
const red: MantineColorsTuple = [
  '#fff1f0',
  '#ffdfdc',
  '#ffc2bd',
  '#ff9c95',
  '#ff8a81',
  '#e5534a',
  '#c9372d',
  '#b42318',
  '#951b12',
  '#76140d',
];
const green: MantineColorsTuple = [
  '#ebf9f0',
  '#d0f0dc',
  '#a5e0bd',
  '#76cd9a',
  '#5bc487',
  '#2f9e60',
  '#1f7d49',
  '#17693c',
  '#10532f',
  '#0a3d22',
];

const WINDOWS_UI = '"Segoe UI Variable", "Segoe UI", system-ui, -apple-system, "Liberation Sans", sans-serif';

const NO_BANNER = { header: { role: 'presentation' } };

/** How everything looks: a Windows program's own type, calm colours, nothing that moves for its own sake. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, red, green },
  fontFamily: WINDOWS_UI,
  headings: {
    fontFamily: WINDOWS_UI,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.6rem', lineHeight: '1.3' },
      h2: { fontSize: '1.2rem', lineHeight: '1.35' },
      h3: { fontSize: '1.05rem', lineHeight: '1.4' },
      h4: { fontSize: '0.95rem', lineHeight: '1.45' },
    },
  },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Tooltip: { defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } } },
    // Their heading stands in a <header>, which outside an article would count as a second banner of the window.
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Close (Esc)' }, attributes: NO_BANNER } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close (Esc)' }, attributes: NO_BANNER } },
  },
});

/** Mantine's pale greys and reds, made dark enough to read (4.5:1), in both schemes; and the few colours of our own. */
export const cssVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4d565f',
    '--mantine-color-placeholder': '#5f6973',
    '--mantine-color-error': colors.red[7],
    '--redress-focus': '#0b57a4',
    '--redress-ground': '#f4f5f7',
    '--redress-panel': '#ffffff',
    '--redress-edge': '#d3d8de',
    '--redress-field-edge': '#7a838c',
  },
  dark: {
    '--mantine-color-dimmed': '#b3bac1',
    '--mantine-color-placeholder': '#a2a9b0',
    '--mantine-color-error': colors.red[4],
    '--redress-focus': '#9ccbff',
    '--redress-ground': '#1b1d1f',
    '--redress-panel': '#242628',
    '--redress-edge': '#3d4246',
    '--redress-field-edge': '#858d95',
  },
});
