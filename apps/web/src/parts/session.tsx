import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { ProblemError } from '@sovereign-pipeline/client';
import { api, client, type Session, type SignedOut } from '../api.ts';
import { useWords } from '../words/language.tsx';
import type { Words } from '../words/en.ts';

/** Who looks at the pages; asked once, and again when the service asks who that is. */
const useSession = () => api.useQuery('get', '/v1/session', {}, { staleTime: Infinity });

export const isSignedOut = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'unauthenticated';

/** Whether whoever looks may do that: what they may not is not offered. */
export function useMay(permission: Session['permissions'][number]): boolean {
  return useSession().data?.permissions.includes(permission) ?? false;
}

/** What it holds is shown to who may see it; a service that asks for a key is given one first. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const { data, error } = useSession();
  if (isSignedOut(error)) return <SignIn />;
  // Whatever else is wrong, each part of the page says for itself.
  if (data !== undefined || error !== null) return children;
  return (
    <p className="quiet" role="status">
      {t.loading}
    </p>
  );
}

/** What the service has to say to a browser that comes back from the issuer with nobody signed in. */
const isTrouble = (text: string): text is keyof Words['signInTroubles'] =>
  ['no-role', 'refused', 'unavailable'].includes(text);

/** In the cache: where whoever signed out here is still signed in. */
const stillThere = ['signed-out'];

function SignIn() {
  const { t } = useWords();
  const queries = useQueryClient();
  const { pathname, searchStr, hash } = useLocation();
  const told = hash.replace(/^sign-in=/, '');
  const [trouble, setTrouble] = useState(isTrouble(told) ? t.signInTroubles[told] : undefined);
  const { data: elsewhere } = useQuery<SignedOut | null>({ queryKey: stillThere, enabled: false });
  const { data: options } = api.useQuery('get', '/v1/session/options', {}, { staleTime: Infinity });
  const signIn = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const key = new FormData(event.currentTarget).get('key');
    try {
      await client.POST('/v1/session', { body: { key: typeof key === 'string' ? key.trim() : '' } });
      setTrouble(undefined);
      await queries.resetQueries();
    } catch (error) {
      setTrouble(isSignedOut(error) ? t.wrongKey : t.unreachable);
    }
  };
  return (
    <form className="notice" onSubmit={(event) => void signIn(event)}>
      <h1>{t.signIn}</h1>
      {options?.issuer !== undefined && (
        <p>
          <a
            className="button primary"
            href={`/v1/session/sign-in?${new URLSearchParams({ to: pathname + searchStr })}`}
          >
            {t.signInWith(options.issuer)}
          </a>
        </p>
      )}
      {elsewhere && (
        <p>
          {t.stillSignedIn(elsewhere.issuer)} <a href={elsewhere.page}>{t.signOutThere}</a>
        </p>
      )}
      <p>{t.signInHelp}</p>
      <p>
        <label>
          {t.key}{' '}
          <input name="key" type="password" autoComplete="current-password" required maxLength={200} />
        </label>{' '}
        <button type="submit" className={options?.issuer === undefined ? 'primary' : ''}>
          {t.signIn}
        </button>
      </p>
      {trouble !== undefined && (
        <p className="doubt" role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}

/** Who is signed in, and the way out. */
export function SignedInAs() {
  const { t } = useWords();
  const queries = useQueryClient();
  const { data, error } = useSession();
  if (data === undefined || data.auth === 'off' || error !== null) return null;
  const signOut = async (): Promise<void> => {
    const answer = await client.DELETE('/v1/session').catch(() => undefined);
    queries.setQueryData(stillThere, answer?.data ?? null);
    await queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== stillThere[0] });
  };
  return (
    <span>
      {data.name} ({data.role}){' '}
      <button type="button" onClick={() => void signOut()}>
        {t.signOut}
      </button>
    </span>
  );
}
