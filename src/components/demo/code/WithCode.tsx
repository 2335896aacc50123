/** A text in which some pieces stand between backticks, as code. */
export function WithCode({ text }: { text: string }) {
  return [...text.matchAll(/`([^`]+)`|[^`]+|`/g)].map(({ 0: piece, 1: code, index }) =>
    code === undefined ? piece : <code key={index}>{code}</code>,
  );
}
