import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { type Moment, momentParts, readMoment } from './moment/moment.ts';
import { type BoardSearch, groupings, steps } from './pages/board-search.ts';
import { type ChangeKind, changeTimes, type ChangesSearch } from './pages/changes-search.ts';
import { meetingStatuses, type MeetingsSearch } from './pages/meetings-search.ts';
import { Overview } from './pages/overview.tsx';
import type { PlaceSearch } from './pages/place-search.ts';
import type { RecordSearch } from './pages/record-search.ts';
import type { SourcesSearch } from './pages/sources-search.ts';
import { type WatchesSearch, watchStates } from './pages/watches-search.ts';
import type { Json } from './parts/schema-book.ts';
import { Shell } from './parts/shell.tsx';
import { BrokenPage, NotHere } from './parts/states.tsx';
import { attributionIn, othersIn, text } from './search-members.ts';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotHere,
  validateSearch: (search: Record<string, unknown>): Moment => readMoment(search),
  // The moment goes along from page to page.
  search: { middlewares: [retainSearchParams([...momentParts])] },
});

/**
 * A page whose script is loaded when it is first opened. Where it does not come that is said in its place: left to
 * itself the router loads everything anew, and nothing is left of a page whose service is away.
 */
function opened<T extends Record<string, unknown>, N extends keyof T & string>(
  load: () => Promise<T>,
  name: N,
) {
  return lazyRouteComponent(
    () =>
      load().catch((cause: unknown) => {
        throw new Error(`${name} did not load`, { cause });
      }),
    name,
  );
}

const overview = createRoute({ getParentRoute: () => root, path: '/', component: Overview });

const board = createRoute({
  getParentRoute: () => root,
  path: '/board',
  validateSearch: (search: Record<string, unknown>): BoardSearch => {
    const [company, market] = [text(search['company']), text(search['market'])];
    const step = steps.find((each) => each === search['step']);
    const group = groupings.find((each) => each === search['group']);
    return {
      ...(company !== undefined && { company }),
      ...othersIn(search),
      ...(market !== undefined && { market }),
      ...(step !== undefined && { step }),
      ...attributionIn(search),
      ...(group !== undefined && group !== 'none' && { group }),
    };
  },
  component: opened(() => import('./pages/board.tsx'), 'Board'),
});
const companies = createRoute({
  getParentRoute: () => root,
  path: '/companies',
  component: opened(() => import('./pages/companies.tsx'), 'Companies'),
});
const company = createRoute({
  getParentRoute: () => root,
  path: '/companies/$id',
  component: opened(() => import('./pages/company.tsx'), 'Company'),
});
const partnership = createRoute({
  getParentRoute: () => root,
  path: '/partnerships/$id',
  component: opened(() => import('./pages/partnership.tsx'), 'PartnershipPage'),
});
const markets = createRoute({
  getParentRoute: () => root,
  path: '/markets',
  component: opened(() => import('./pages/markets.tsx'), 'Markets'),
});
const market = createRoute({
  getParentRoute: () => root,
  path: '/markets/$code',
  component: opened(() => import('./pages/market.tsx'), 'MarketPage'),
});
const matrix = createRoute({
  getParentRoute: () => root,
  path: '/matrix',
  validateSearch: (search: Record<string, unknown>): Pick<PlaceSearch, 'market'> => {
    const market = text(search['market']);
    return market === undefined ? {} : { market };
  },
  component: opened(() => import('./pages/matrix.tsx'), 'Matrix'),
});
const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  validateSearch: (search: Record<string, unknown>): SourcesSearch =>
    search['relaying'] === true ? { relaying: true } : {},
  component: opened(() => import('./pages/sources.tsx'), 'Sources'),
});
const source = createRoute({
  getParentRoute: () => root,
  path: '/sources/$publisher',
  component: opened(() => import('./pages/source.tsx'), 'SourcePage'),
});
const meetings = createRoute({
  getParentRoute: () => root,
  path: '/meetings',
  validateSearch: (search: Record<string, unknown>): MeetingsSearch => {
    const status = meetingStatuses.find((each) => each === search['status']);
    const [company, market] = [text(search['company']), text(search['market'])];
    return {
      ...(status !== undefined && { status }),
      ...(company !== undefined && { company }),
      ...othersIn(search),
      ...(market !== undefined && { market }),
      ...attributionIn(search),
    };
  },
  component: opened(() => import('./pages/meetings.tsx'), 'Meetings'),
});
const meeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$id',
  component: opened(() => import('./pages/meeting.tsx'), 'MeetingPage'),
});
const models = createRoute({
  getParentRoute: () => root,
  path: '/models',
  validateSearch: (search: Record<string, unknown>): PlaceSearch => {
    const [company, market] = [text(search['company']), text(search['market'])];
    return { ...(company !== undefined && { company }), ...(market !== undefined && { market }) };
  },
  component: opened(() => import('./pages/models.tsx'), 'Models'),
});
const model = createRoute({
  getParentRoute: () => root,
  path: '/models/$company/$model',
  component: opened(() => import('./pages/model.tsx'), 'ModelPage'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: (search: Record<string, unknown>): Pick<PlaceSearch, 'company'> => {
    const company = text(search['company']);
    return company === undefined ? {} : { company };
  },
  component: opened(() => import('./pages/people.tsx'), 'People'),
});
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$company/$person',
  component: opened(() => import('./pages/person.tsx'), 'PersonPage'),
});
const suggestions = createRoute({
  getParentRoute: () => root,
  path: '/suggestions',
  component: opened(() => import('./pages/suggestions.tsx'), 'Suggestions'),
});
/** The service refuses one that it does not know. */
const kindIn = (search: Record<string, unknown>) => text(search['kind']) as ChangeKind | undefined;

const changes = createRoute({
  getParentRoute: () => root,
  path: '/changes',
  validateSearch: (search: Record<string, unknown>): ChangesSearch => {
    // The router reads a position as a number.
    const given = (name: string) =>
      text(typeof search[name] === 'number' ? String(search[name]) : search[name]);
    const by = changeTimes.find((each) => each === search['by']);
    const [since, until, company] = [given('since'), given('until'), given('company')];
    const kind = kindIn(search);
    return {
      ...(by !== undefined && { by }),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      ...(company !== undefined && { company }),
      ...othersIn(search),
      ...(kind !== undefined && { kind }),
    };
  },
  component: opened(() => import('./pages/changes.tsx'), 'Changes'),
});
const facts = createRoute({
  getParentRoute: () => root,
  path: '/facts',
  component: opened(() => import('./pages/facts.tsx'), 'Facts'),
});
const fact = createRoute({
  getParentRoute: () => root,
  path: '/facts/$id',
  component: opened(() => import('./pages/fact.tsx'), 'Fact'),
});
const watches = createRoute({
  getParentRoute: () => root,
  path: '/watches',
  validateSearch: (search: Record<string, unknown>): WatchesSearch => {
    const state = watchStates.find((each) => each === search['state']);
    const [company, market, partnership] = (['company', 'market', 'partnership'] as const).map((name) =>
      text(search[name]),
    );
    const kind = kindIn(search);
    return {
      ...(state !== undefined && { state }),
      ...(company !== undefined && { company }),
      ...othersIn(search),
      ...(market !== undefined && { market }),
      ...(partnership !== undefined && { partnership }),
      ...(kind !== undefined && { kind }),
    };
  },
  component: opened(() => import('./pages/watches.tsx'), 'Watches'),
});
const watch = createRoute({
  getParentRoute: () => root,
  path: '/watches/$id',
  component: opened(() => import('./pages/watch.tsx'), 'WatchPage'),
});
const record = createRoute({
  getParentRoute: () => root,
  path: '/record',
  validateSearch: (search: Record<string, unknown>): RecordSearch => {
    const type = text(search['type']);
    const data = search['data'];
    return {
      ...(type !== undefined && { type }),
      ...(typeof data === 'object' && data !== null && { data: data as Readonly<Record<string, Json>> }),
    };
  },
  component: opened(() => import('./pages/record.tsx'), 'Record'),
});
const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: opened(() => import('./pages/import.tsx'), 'Import'),
});
const operate = createRoute({
  getParentRoute: () => root,
  path: '/operate',
  component: opened(() => import('./pages/operate.tsx'), 'Operate'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    board,
    companies,
    company,
    partnership,
    markets,
    market,
    matrix,
    sources,
    source,
    meetings,
    meeting,
    models,
    model,
    people,
    person,
    suggestions,
    changes,
    facts,
    fact,
    watches,
    watch,
    record,
    importing,
    operate,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
