/**
 * Colours of the light theme, for pictures that are looked at where there is no style sheet and nobody asks for a theme:
 * slides, cards. `styles/tokens.css` has them for pages, and a test holds the two together.
 */
export const LIGHT = {
  paper: '#fbfaf6',
  line: '#e3dfd5',
  ink: '#1d1c1a',
  muted: '#6b6861',
} as const;

/** Colours of threads in the light theme, by their hue (`threadHue`). */
export const LIGHT_THREADS: Readonly<Record<string, string>> = {
  m: LIGHT.muted,
  1: '#2563c9',
  2: '#c2570c',
  3: '#1a7a43',
  4: '#7c48c2',
  5: '#0b7285',
  6: '#b4337e',
  7: '#7d6208',
  8: '#4d5b7c',
};
