interface ShareButtonProps {
  ready: boolean;
  /** Opens what can be had of the moment shown, beside the button. */
  share(opener: HTMLElement): void;
}

/** Offers the moment shown: as a link, as a picture, as a table, to be embedded. */
export function ShareButton({ ready, share }: ShareButtonProps) {
  return (
    <button
      type="button"
      className="demo-quiet"
      disabled={!ready}
      aria-haspopup="true"
      onClick={({ currentTarget }) => share(currentTarget)}
    >
      공유
    </button>
  );
}
