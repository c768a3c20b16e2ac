import { Link } from '@tanstack/react-router';

/** A model's id names its company, too. */
export function ModelLink({ id, name }: { readonly id: string; readonly name: string }) {
  const [company = '', ...rest] = id.split('/');
  return (
    <Link to="/models/$company/$model" params={{ company, model: rest.join('/') }}>
      <bdi>{name}</bdi>
    </Link>
  );
}
