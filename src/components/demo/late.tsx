import {
  type ComponentType,
  createContext,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';

/** Whether the reader has come to the demo yet. A page that is only read loads no more than the demos' first code. */
export const Awake = createContext(false);

/** What the server wrote, for parts of what takes its place that are not there yet. */
export const Written = createContext<Element | null>(null);

const UNTOUCHED = { __html: '' };
const never = () => () => {};

/** A component that may come late. */
export type Late<Props> = ComponentType<Props> & {
  /** Brings its code, so that it can be shown at once. */
  bring(): Promise<void>;
};

/**
 * A component whose code comes when the demo is awake. Until then, what the server wrote stays as it is; so the
 * component must be one element there. It stays until `prepare` has brought what is shown first, and until `worthy`
 * too, where the first thing to show takes a while. Not by Suspense: React writes a large boundary hidden into the
 * HTML, with a script that shows it, and a page without scripts would never show it.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  worthy: (props: Props) => boolean = () => true,
  prepare?: (props: Props, written: boolean) => Promise<void>,
): Late<Props> {
  let known: ComponentType<Props> | null = null;
  const bring = async () => {
    known ??= await load();
  };
  function Late(props: Props) {
    const awake = useContext(Awake);
    const [Component, setComponent] = useState(() => known);
    // Another demo may have brought the code already; what the server wrote still has to be taken over first.
    const hydrating = useSyncExternalStore(
      never,
      () => false,
      () => true,
    );
    const [written, setWritten] = useState(hydrating);
    const place = useRef<HTMLDivElement>(null);
    const [server, setServer] = useState<Element | null>(null);
    useEffect(() => setServer(place.current), []);
    const [prepared, setPrepared] = useState(prepare === undefined);
    const latest = useRef(props);
    latest.current = props;
    const stays = written && !(prepared && worthy(props));
    useEffect(() => {
      if (Component !== null && !stays) setWritten(false);
    }, [Component, stays]);
    useEffect(() => {
      if (Component !== null || !awake) return;
      let shown = true;
      bring().then(() => shown && setComponent(() => known));
      return () => {
        shown = false;
      };
    }, [Component, awake]);
    useEffect(() => {
      if (prepared || !awake) return;
      prepare?.(latest.current, written).then(() => setPrepared(true));
    }, [prepared, awake, written]);
    if (Component !== null && prepared && !hydrating && !stays && awake) {
      return (
        <Written value={server}>
          <Component {...props} />
        </Written>
      );
    }
    // biome-ignore lint/security/noDangerouslySetInnerHtml: an empty text, which hydration leaves alone
    return <div ref={place} suppressHydrationWarning dangerouslySetInnerHTML={UNTOUCHED} />;
  }
  return Object.assign(Late, { bring });
}
