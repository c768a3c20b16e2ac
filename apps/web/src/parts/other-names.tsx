/** What else it is called. */
export function OtherNames({ of, than }: { readonly of: readonly string[]; readonly than: string }) {
  return of
    .filter((name) => name !== than)
    .map((name) => (
      <bdi key={name} className="tag">
        {name}
      </bdi>
    ));
}
