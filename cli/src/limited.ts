/** Passes on at most so many lines a while; then only that there are more. */
export function limited(
  tell: (line: string) => void,
  more: string,
  { most = 20, withinMs = 10_000 } = {},
): (line: string) => void {
  let since = -Infinity;
  let count = 0;
  return (line) => {
    if (performance.now() - since > withinMs) {
      since = performance.now();
      count = 0;
    }
    count++;
    if (count <= most) tell(line);
    else if (count === most + 1) tell(more);
  };
}
