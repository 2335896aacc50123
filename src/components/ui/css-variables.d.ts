import 'react';

declare module 'react' {
  /** Styles may set variables of the style sheet, which React's own types do not know. */
  interface CSSProperties {
    [variable: `--${string}`]: string | number | null | undefined;
  }
}
