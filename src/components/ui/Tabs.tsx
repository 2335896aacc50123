import type { KeyboardEvent, ReactNode } from 'react';

interface TabsProps<Name extends string> {
  /** What the tabs are of. */
  label: string;
  names: readonly Name[];
  open: Name;
  titleOf(name: Name): ReactNode;
  /** Id of a tab. */
  idOf(name: Name): string;
  /** Id of the element with the role `tabpanel`. */
  panelId: string;
  className: string;
  /** Class of each tab. */
  tabClassName?: string;
  disabled?: boolean;
  onOpen(name: NoInfer<Name>): void;
}

/** Where a key leads from one tab of several; null for other keys. */
function placeBy(key: string, place: number, length: number): number | null {
  if (key === 'ArrowRight') return (place + 1) % length;
  if (key === 'ArrowLeft') return (place + length - 1) % length;
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : null;
}

/** Tabs with one Tab stop: the arrows, Home and End open another and take the focus along. */
export function Tabs<Name extends string>(props: TabsProps<Name>) {
  const { label, names, open, titleOf, idOf, panelId, className, tabClassName, disabled, onOpen } = props;
  function turn(event: KeyboardEvent<HTMLDivElement>) {
    const place = placeBy(event.key, names.indexOf(open), names.length);
    if (place === null) return;
    // Within the tabs these keys turn tabs, not steps.
    event.preventDefault();
    onOpen(names[place]);
    document.getElementById(idOf(names[place]))?.focus();
  }

  return (
    <div className={className} role="tablist" aria-label={label} onKeyDown={turn}>
      {names.map((name) => (
        <button
          key={name}
          id={idOf(name)}
          type="button"
          role="tab"
          className={tabClassName}
          aria-selected={name === open}
          aria-controls={panelId}
          tabIndex={name === open ? 0 : -1}
          disabled={disabled}
          onClick={() => onOpen(name)}
        >
          {titleOf(name)}
        </button>
      ))}
    </div>
  );
}
