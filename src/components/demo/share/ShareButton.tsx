interface ShareButtonProps {
  /** Opens what can be had of the moment shown, beside the button. */
  share(opener: HTMLElement): void;
}

/** Offers the moment shown: as a link, as a picture, as a table, to be embedded. */
export function ShareButton({ share }: ShareButtonProps) {
  return (
    <button
      type="button"
      className="demo-quiet"
      aria-haspopup="true"
      onClick={({ currentTarget }) => share(currentTarget)}
    >
      공유
    </button>
  );
}
