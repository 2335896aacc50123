import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react';

const UNTOUCHED = { __html: '' };
const never = () => () => {};

/**
 * A component whose code comes after the page's. Until it is there, what the server wrote stays as it is; so the
 * component must be one element there. Not by Suspense: React writes a large boundary hidden into the HTML, with a
 * script that shows it, and a page without scripts would never show it.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function Late(props: Props) {
    const [Component, setComponent] = useState(() => known);
    // Another demo may have brought the code already; what the server wrote still has to be taken over first.
    const hydrating = useSyncExternalStore(
      never,
      () => false,
      () => true,
    );
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
    if (Component !== null && !hydrating) return <Component {...props} />;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: an empty text, which hydration leaves alone
    return <div suppressHydrationWarning dangerouslySetInnerHTML={UNTOUCHED} />;
  };
}
