import {
  type ComponentType,
  createContext,
  createElement,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { pressAgain } from './presence/first-press.ts';

/** Whether the reader has come to the demo yet. A page that is only read loads no more than the demos' first code. */
export const Interacted = createContext(false);

/** What the server wrote, for parts of what takes its place that are not there yet. */
export const Written = createContext<Element | null>(null);

/** A component that may come late. */
export type Late<Props> = ComponentType<Props> & {
  /** Brings its code, so that it can be shown at once. */
  bring(): Promise<void>;
};

interface LateOptions<Props> {
  /** Whether it has more to show by now than what was written, where its first answer takes a while. */
  worthy?(props: Props): boolean;
  /** Brings what it shows first; `written`: in place of something that was written. */
  prepare?(props: Props, written: boolean): Promise<void>;
}

/** A component's code, and what is known of it. */
class Code<Props> {
  known: ComponentType<Props> | null = null;
  private readonly load: () => Promise<ComponentType<Props>>;

  constructor(load: () => Promise<ComponentType<Props>>) {
    this.load = load;
  }

  bring = async () => {
    this.known ??= await this.load();
  };
}

const arriving = new Set<Promise<void>>();

/** Resolves when all that would come late is there: the build waits for it before it writes. */
export async function allThere(): Promise<void> {
  while (arriving.size > 0) {
    const these = [...arriving];
    await Promise.all(these);
    for (const one of these) arriving.delete(one);
  }
}

/**
 * A component whose code is not in the page: it comes when the reader comes to the demo, and the build has it at once.
 * It must be one element.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  options: LateOptions<Props> = {},
): Late<Props> {
  const code = new Code(load);
  const { bring } = code;
  if (!import.meta.env.SSR) return Object.assign(whenAwake(code, options), { bring });
  arriving.add(bring());
  return Object.assign((props: Props) => code.known && createElement(code.known, props), { bring });
}

const UNTOUCHED = { __html: '' };
const never = () => () => {};

/** Whether this is the first render over what was written. */
const useHydrating = () =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );

/**
 * Lets what was written stand until the demo is awake, the code is there, and what it shows first is prepared and worth
 * it. Not by Suspense: React gives up what was written of a part whose props change before its code is there, as every
 * step changes them.
 */
export function whenAwake<Props extends object>(
  code: Pick<Code<Props>, 'known' | 'bring'>,
  { worthy = () => true, prepare }: LateOptions<Props>,
): ComponentType<Props> {
  return function WhenAwake(props: Props) {
    const awake = useContext(Interacted);
    const hydrating = useHydrating();
    const [written, setWritten] = useState(hydrating);
    const [ready, setReady] = useState(!hydrating && code.known !== null && prepare === undefined);
    const place = useRef<HTMLDivElement>(null);
    const demo = useRef<Element | null>(null);
    const [server, setServer] = useState<Element | null>(null);
    const latest = useRef(props);
    latest.current = props;
    const shown = code.known !== null && ready && awake && (!written || worthy(props));
    useEffect(() => {
      setServer(place.current);
      demo.current = place.current?.closest('.demo') ?? null;
      // Nothing in it can answer yet.
      place.current?.setAttribute('data-written', '');
    }, []);
    useEffect(() => {
      if (!shown) return;
      setWritten(false);
      if (demo.current !== null) pressAgain(demo.current);
    }, [shown]);
    useEffect(() => {
      if (!ready && awake)
        Promise.all([code.bring(), prepare?.(latest.current, written)]).then(() => setReady(true));
    }, [ready, awake, written]);
    if (code.known !== null && shown) {
      return (
        <Written value={server}>
          <code.known {...props} />
        </Written>
      );
    }
    // biome-ignore lint/security/noDangerouslySetInnerHtml: an empty text, which hydration leaves alone
    return <div ref={place} suppressHydrationWarning dangerouslySetInnerHTML={UNTOUCHED} />;
  };
}
