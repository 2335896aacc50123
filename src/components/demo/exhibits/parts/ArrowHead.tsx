/** The head of arrows whose `marker-end` names its id, in their own colour. */
export function ArrowHead({ id }: { id: string }) {
  return (
    <marker
      id={id}
      viewBox="0 0 8 8"
      refX="7"
      refY="4"
      markerUnits="userSpaceOnUse"
      markerWidth="9"
      markerHeight="9"
      orient="auto"
    >
      <path d="M0 0.5 8 4 0 7.5z" fill="context-stroke" />
    </marker>
  );
}
