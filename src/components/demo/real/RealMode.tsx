import { Exhibits } from '../exhibits/Exhibits.tsx';
import type { ModeProps } from '../mode.ts';
import './RealMode.css';

/** 진짜로: not the machine of this site, but the reader's own device. */
export function RealMode({ demo }: ModeProps) {
  const { spec, ready } = demo;
  return (
    <div className="real">
      {spec.real && <p className="real-sees">{spec.real.sees}</p>}
      <Exhibits mode="real" show={spec.real?.show ?? []} shown={{ ready }} act={{}} />
    </div>
  );
}
