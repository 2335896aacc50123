import { openMenu } from '../../share/menu.ts';
import { copied, markdownLink } from '../../share/texts.ts';
import { queryOf } from '../link/open-link.ts';
import type { DemoProps } from '../props.ts';
import type { DemoState } from '../state.ts';
import { embedAddress, frameCode, sharedAddress } from './addresses.ts';
import { savePng, saveSvg } from './files.ts';
import { pictureOfMoment } from './picture.ts';
import { traceTable } from './trace.ts';

const TOO_LONG = '순서가 너무 길어서 링크에 담을 수 없어요. 앞쪽 걸음으로 돌아가서 다시 해 보세요.';

/** A link as a picture for cameras. The library comes when it is asked for. */
async function codeOf(address: string): Promise<Element | string> {
  const { renderSVG } = await import('uqr');
  // What it can hold at most, at its lowest level of correction.
  if (address.length > 2900) return '링크가 너무 길어서 QR 코드에 담을 수 없어요.';
  const box = document.createElement('div');
  box.innerHTML = renderSVG(address, { border: 2, ecc: address.length > 300 ? 'L' : 'M' });
  const svg = box.querySelector('svg');
  svg?.setAttribute('role', 'img');
  svg?.setAttribute('aria-label', `이 순간의 QR 코드: ${address.slice(0, 80)}`);
  return box;
}

/** Opens what can be had of the moment that a demo shows. */
export function shareDemo(opener: HTMLElement, state: DemoState, props: DemoProps): void {
  const { id, title } = props.spec;
  const { run, at } = state;
  const query = queryOf(state, props);
  const address = sharedAddress(id, query ?? '');
  const linked = (give: () => Promise<string | Element>) => async () => (query === null ? TOO_LONG : give());
  const drawn = () => pictureOfMoment(run, at, title, address);
  const name = `${id}-${at}`;
  openMenu(opener, `${title}: 공유`, [
    { name: '이 순간의 링크 복사', give: linked(() => copied(address)) },
    { name: 'Markdown 링크 복사', give: linked(() => copied(markdownLink(title, address))) },
    { name: '퍼가기 코드 복사', give: linked(() => copied(frameCode(embedAddress(id, query ?? ''), title))) },
    { name: 'QR 코드 보기', give: linked(() => codeOf(address)) },
    {
      name: '그림으로 저장 (SVG)',
      async give() {
        saveSvg(drawn(), name);
        return '저장했어요.';
      },
    },
    {
      name: '그림으로 저장 (PNG)',
      async give() {
        await savePng(drawn(), name);
        return '저장했어요.';
      },
    },
    { name: '걸음을 표로 복사 (Markdown)', give: () => copied(traceTable(run, title, address)) },
  ]);
}
