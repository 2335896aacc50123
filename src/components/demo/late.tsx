import { type ComponentType, useEffect, useState } from 'react';

const UNTOUCHED = { __html: '' };

/**
 * A component whose code comes after the page's. Until it is there, what the server wrote stays as it is; so the
 * component must be one element there. Not by Suspense: React writes a large boundary hidden into the HTML, with a
 * script that shows it, and a page without scripts would never show it.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function Late(props: Props) {
    const [Component, setComponent] = useState(() => known);
    useEffect(() => {
      if (Component !== null) return;
      let shown = true;
      load().then((loaded) => {
        known = loaded;
        if (shown) setComponent(() => loaded);
      });
      return () => {
        shown = false;
      };
    }, [Component]);
    if (Component !== null) return <Component {...props} />;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: an empty text, which hydration leaves alone
    return <div suppressHydrationWarning dangerouslySetInnerHTML={UNTOUCHED} />;
  };
}
