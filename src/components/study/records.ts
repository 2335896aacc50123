import type { LinkedPlace } from '../share/linked-place.ts';
import { copyText } from '../ui/copy.ts';
import { download } from '../ui/download.ts';
import { importedWork } from './import.ts';
import { reportOf } from './report.ts';
import { workStore } from './store.ts';
import { encodeWork, mergedWork } from './work.ts';

/** Gives the reader a text as a file. */
function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  download(url, name);
  // Some browsers ask for it only after this.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function places(): Promise<LinkedPlace[]> {
  const response = await fetch(`${import.meta.env.BASE_URL}anchors.json`);
  if (!response.ok) throw new Error(`anchors: ${response.status}`);
  return response.json();
}

async function report(): Promise<string> {
  const site = new URL(import.meta.env.BASE_URL, location.href).href;
  return reportOf(workStore.work, await places(), site, new Date().toLocaleDateString('ko-KR'));
}

/** What the device keeps of the reader: to hand in, to take along, to bring back, and to erase. */
class WorkRecords extends HTMLElement {
  connectedCallback(): void {
    const does: Record<string, () => Promise<string> | string> = {
      copy: async () =>
        (await copyText(await report()))
          ? '복사했어요. 붙여 넣어 내세요.'
          : '복사하지 못했어요. 글 파일로 받아 보세요.',
      text: async () => {
        save('naranhi.txt', 'text/plain', await report());
        return '글 파일을 만들었어요.';
      },
      export: () => {
        save('naranhi.json', 'application/json', encodeWork(workStore.work));
        return '파일을 만들었어요. 다른 기기에서 가져올 수 있어요.';
      },
      erase: () => this.#ask(true),
      keep: () => this.#ask(false),
      'erase-all': () => {
        const done = workStore.erase();
        this.#ask(false);
        return done
          ? '모두 지웠어요.'
          : '이 브라우저가 지우지 못하게 막았어요. 브라우저의 사이트 데이터에서 지워 주세요.';
      },
    };
    for (const [name, act] of Object.entries(does))
      this.querySelector(`[data-does=${name}]`)?.addEventListener('click', async () => {
        this.#say('');
        try {
          this.#say(await act());
        } catch {
          this.#say('자료를 받지 못했어요. 연결을 확인하고 다시 해 보세요.');
        }
      });
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    input?.addEventListener('change', async () => {
      const file = input.files?.[0];
      if (file === undefined) return;
      const work = await importedWork(file);
      // The same file may be chosen once more.
      input.value = '';
      if (typeof work !== 'string') workStore.change((own) => mergedWork(own, work));
      this.#say(typeof work === 'string' ? work : '가져왔어요. 같은 질문에 답이 둘이면 파일의 답이 남아요.');
    });
    this.hidden = false;
    workStore.follow(() => this.toggleAttribute('data-lost', !workStore.kept));
  }

  /** Asks whether all is to be erased, or asks no more. */
  #ask(asking: boolean): string {
    const sure = this.querySelector<HTMLElement>('.records__sure');
    if (sure !== null) sure.hidden = !asking;
    this.querySelector<HTMLElement>(`[data-does=${asking ? 'keep' : 'erase'}]`)?.focus();
    return asking ? '지우면 되돌릴 수 없어요.' : '';
  }

  #say(text: string): void {
    const status = this.querySelector('.records__status');
    if (status !== null) status.textContent = text;
  }
}

customElements.define('work-records', WorkRecords);
