/** What is asked of a demo by the prose beside it. */
interface SetRequest {
  /** Id of the demo. */
  demo: string;
  /** How it is to stand, as the query of a link. */
  query: string;
}

const SET = 'demo-set';

/** Asks a demo of the page to stand as a query says. */
export function setDemo(request: SetRequest): void {
  dispatchEvent(new CustomEvent<SetRequest>(SET, { detail: request }));
}

/** Hears what is asked of a demo; gives what ends it. */
export function onSet(id: string, hear: (query: string) => void): () => void {
  const listen = (event: Event) => {
    if (!(event instanceof CustomEvent)) return;
    const { demo, query }: SetRequest = event.detail;
    if (demo === id) hear(query);
  };
  addEventListener(SET, listen);
  return () => removeEventListener(SET, listen);
}
