import { type ReactNode, useRef } from 'react';
import { useSeen } from './useSeen.ts';

/** Shows what is inside once its place comes near the window. */
export function WhenSeen({ className, children }: { className: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const seen = useSeen(place);
  return (
    <div ref={place} className={className}>
      {seen && children}
    </div>
  );
}
