import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from '@sovereign-pipeline/client';
import { isSignedOut } from './parts/session.tsx';
import { router } from './router.tsx';
import { firstLanguage, LanguageProvider } from './words/language.tsx';
import './styles/base.css';
import './styles/layout.css';
import './styles/parts.css';
import './styles/pages.css';
import './styles/time.css';
import './styles/print.css';

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // A session that is over is noticed wherever something is asked; who looks is then asked anew, and signs in.
    onError: (error, { queryKey }) => {
      if (isSignedOut(error) && queryKey[1] !== '/v1/session')
        void queries.invalidateQueries({ queryKey: ['get', '/v1/session'] });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A browser's word on being offline is not the service's: it may run on this machine.
      networkMode: 'always',
      // What is being read stays where it is: Live tells of new facts.
      refetchOnWindowFocus: false,
      // What the service refused, it refuses again; what did not get through may the next time.
      retry: (failures, error) => !(error instanceof ProblemError) && failures < 2,
    },
  },
});

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');
const app = createRoot(place);
void firstLanguage().then((first) => {
  app.render(
    <StrictMode>
      <LanguageProvider first={first}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
});
