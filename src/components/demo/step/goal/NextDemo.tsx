/** A link to the section of the demo that follows on the page; nothing behind the last one. */
export function NextDemo({ after }: { after: string }) {
  const demos = [...document.querySelectorAll('figure.demo')];
  const next = demos[demos.findIndex(({ id }) => id === after) + 1];
  if (next === undefined) return null;
  const place = next.closest('section')?.querySelector('h2[id], h3[id]') ?? next;
  return (
    <a className="goal-next" href={`#${place.id}`}>
      다음 데모: {document.getElementById(`${next.id}-title`)?.textContent}
    </a>
  );
}
