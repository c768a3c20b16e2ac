// Made by `npm run client` from the API's own description. Do not edit.
export interface paths {
  '/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Events in the order in which they were recorded
     * @description Newest first with `sort=-position`. Whoever goes on after the last position of a page, or by its `Link`, sees every event once. An event of a type or shape that this version of the service does not know is shown as it is stored, with its `schemaversion`.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['listEvents'];
    put?: never;
    /**
     * Record one event, or many
     * @description One event: `201` once it is durable; the same id and content again: `200` with `duplicate`. Many, as a JSON array or NDJSON of any length: `200`, and one result line for each event in the order of the input, while the body is still being sent; good events are kept when others are bad.
     *
     *     Where AUTH asks who comes, for the roles: recorder, admin.
     */
    post: operations['recordEvents'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/events/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Events as they are recorded
     * @description Server-Sent Events: the `id` of each is its position, its `data` a CloudEvent. An `id` alone comes every 15 s, so that one who comes again begins where nothing is missed, though nothing was for them. An event `end` says why the service ends it: `{code: stopping | too-slow | unauthenticated, position}`; the last when the key was revoked or has expired.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['followEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/changes/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What changes, as it does
     * @description Server-Sent Events: the `data` of each is a line of `/v1/changes`, of one step of the read models to the next; what several events at once made of a row is one line. After the lines of a step an `id` says where it ends: one who breaks off before gets them again. An event `not-compared` names a row with too many facts to be compared. `end` and signs of life as in `/v1/events/stream`.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['followChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/events/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One event by its id
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findEvent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/companies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every company that an event names, with counts
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['listCompanies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/companies/{id}/pipeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A company's sovereign-AI pipeline
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findPipeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/companies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What is known of a company
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findCompany'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/companies/{id}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every fact of a company, by when it happened
     * @description Claims that name the company, and every claim about its partnerships and meetings. Claims without a date stand where they were first published, else recorded. What was retracted or disputed stays, and says so.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findTimeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/companies/{id}/graph': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Companies and what ties them, around one
     * @description Partnerships, parents, meetings and joint models, at any moment: of the company, and with more `steps` of those that these tie it to.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findGraph'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/partnerships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Partnerships
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['listPartnerships'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/partnerships/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A partnership with its claims, their evidence and its stages
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findPartnership'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/meetings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Meetings that were held, and that are planned
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['listMeetings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/meetings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A meeting with its claims and their evidence
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findMeeting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/models': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * AI models of companies
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['listModels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/models/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A model with its claims and their evidence
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findModel'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/markets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every market that a claim names, with counts
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['listMarkets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/markets/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who targets a market, and the partnerships for it
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findMarket'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/markets/{code}/sovereignty': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who covers which pillars of sovereign AI in a market, and which nobody does
     * @description Each pillar, and each company for it, stands where the furthest of their partnerships and models for the market does that is not halted. A model for the market is of the pillar `model`, and launched.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findSovereignty'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/matrix': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Company by market, with the strongest stage
     * @description A cell for each market of each company, as its pipeline has it: the furthest stage of what goes on there, the partnerships that stand at it, and what both rest on. At a moment a page before the last may be short, or empty.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findMatrix'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What became of partnerships, markets, models and meetings between two moments
     * @description Each thing is assessed at both moments, by the same rule, and what differs is listed with the events that caused it. By `recorded`, each stands where the last of these was recorded, and `until` is the `since` of the next question; by `published` and `occurred`, and of one company or market, they are in order of id. A page before the last may be empty.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What is likely the same, and why
     * @description Companies whose names are the same but for legal forms, spaces, accents and variants of letters; partnerships of the same parties, at the same time, for the same markets or in the same form. Nothing is joined by itself: record an `IdentityJudged`, of companies or `of` partnerships, and the pair is not suggested again, unless it is `unsure`. A page before the last may be empty.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['listSuggestions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Companies, models, people, partnerships and markets by a part of a name
     * @description Case, accents, vowel marks and punctuation make no difference, nor does a slip of the pen; names of every script are compared as they are written, and a company is found by every name that it is written with.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everybody whom a claim names
     * @description A person is a name within a company, in whatever case and punctuation it is written; nobody guesses who else that may be.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['listPeople'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whom a person met, and which partnerships and markets they are named with
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findPerson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Publishers of evidence, and how many claims rest on each
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['listSources'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sources/{publisher}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a publisher said: how often first, alone, disputed, retracted, against what is assessed
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findSource'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/journal/head': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the journal is, signed: keep it, and hold it against later ones
     * @description A head is signed within seconds of what was recorded. With Kafka each is published on the topic `<topic>.heads` as well.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['journalHead'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/journal/proofs/inclusion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * That an event is one of those that the last head tells of, as it was recorded
     * @description Checked by `verifyInclusion` of the client, in Node.js or a browser: the leaf is the canonical JSON of `event`, with a salted commitment in the place of each string of `data`.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['proveInclusion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/journal/proofs/consistency': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * That the journal of a later head has all that an earlier one told of, unchanged
     * @description Checked by `verifyConsistency` of the client, with the notes of both heads.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['proveConsistency'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/replays': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The latest replays, the last one first
     * @description Where AUTH asks who comes, for the roles: operator, admin.
     */
    get: operations['listReplays'];
    put?: never;
    /**
     * Build the read models anew, or only compare
     * @description A projector builds the read models from the log's first event beside the live ones, which go on answering, and has them take their place at one position; with `verify` it compares them row by row, and the live ones stay. One replay at a time.
     *
     *     Where AUTH asks who comes, for the roles: operator, admin.
     */
    post: operations['requestReplay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/replays/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How far a replay is, or what came of it
     * @description Where AUTH asks who comes, for the roles: operator, admin.
     */
    get: operations['findReplay'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/parked': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Streams of which an event could not be projected
     * @description That event and the later ones of its stream wait; all other streams go on.
     *
     *     Where AUTH asks who comes, for the roles: operator, admin.
     */
    get: operations['listParked'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/parked/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Try the parked events of every stream again
     * @description Where AUTH asks who comes, for the roles: operator, admin.
     */
    post: operations['retryAllParked'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/parked/{stream}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Try the parked events of one stream again
     * @description Where AUTH asks who comes, for the roles: operator, admin.
     */
    post: operations['retryParked'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/watches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One's own watches; those of everybody for who operates
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['listWatches'];
    put?: never;
    /**
     * Keep a filter of changes, to be told of them
     * @description With a `url`, what changes from now on is posted there as `{"type": "changes", "timestamp", "data": {watch, since, until, changes, notCompared}}`: changes as `/v1/changes` has them, in the order of recording, one delivery after the other. Each is signed as Standard Webhooks has it (`webhook-id`, `webhook-timestamp`, `webhook-signature`), and comes at least once, with the same id each time. What is not answered with 2xx within 10 s is tried again, ten times in three days; then the watch is parked. Redirects are not followed. A rebuild of the read models delivers nothing.
     *
     *     Where AUTH asks who comes, for the roles: analyst, admin.
     */
    post: operations['makeWatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/watches/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A watch, and how its deliveries stand
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findWatch'];
    put?: never;
    post?: never;
    /**
     * Delete a watch
     * @description Where AUTH asks who comes, for the roles: analyst, admin.
     */
    delete: operations['deleteWatch'];
    options?: never;
    head?: never;
    /**
     * Change or pause a watch, or have it deliver again from a position
     * @description What is left out stays. A paused one goes on where it stopped. With `position` all that changed after it is delivered, with other ids than before. One that was parked is tried again.
     *
     *     Where AUTH asks who comes, for the roles: analyst, admin.
     */
    patch: operations['changeWatch'];
    trace?: never;
  };
  '/v1/watches/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Try the delivery of a watch again, at once
     * @description For its owner, and for who operates. One that was parked is not any more.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    post: operations['retryWatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/watches/{id}/digest': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What changed of what a watch is for, between two moments
     * @description By what was recorded. JSON, Markdown or Atom, by `Accept`, the last two with links to the pages. A page before the last may be short, or empty.
     *
     *     Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findDigest'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Does the process answer? */
    get: operations['live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Can it take events, and is everything as it should be?
     * @description With AUTH=keys, without a key, only the `status`, and that of the relay.
     */
    get: operations['ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Counters and gauges for Prometheus
     * @description Where AUTH asks who comes, for the roles: operator, admin.
     */
    get: operations['metrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * This description
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['description'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** To the page */
    get: operations['home'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/docs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * This description as a page
     * @description Where AUTH asks who comes, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['docs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who asks, and what they may do
     * @description Where AUTH asks who comes, for the roles: any.
     */
    get: operations['whoAmI'];
    put?: never;
    /**
     * Sign a browser in with a key
     * @description Sets a cookie that no script can read, for 12 hours, or until the key expires or is revoked. For pages of this service: programs send the key with each call.
     */
    post: operations['signIn'];
    /** Sign a browser out */
    delete: operations['signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who asked for replays, retried parked events, made and revoked keys, signed in; the latest first
     * @description Who recorded an event is in the event: `recordedby`.
     *
     *     Where AUTH asks who comes, for the roles: operator, admin.
     */
    get: operations['listAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AuditEntry: {
      number: number;
      /** Format: date-time */
      at: string;
      /** @description Whose key it was, name and public part; null: nobody was asked who they are. */
      actor: string | null;
      /** @description Stable. Others may come. */
      action: string;
      details: Record<string, never>;
    };
    AuditTrail: {
      entries: components['schemas']['AuditEntry'][];
    };
    Changes: {
      changes: (components['schemas']['PartnershipChange'] | components['schemas']['RowChange'])[];
      /** @description What has more facts than one answer is folded from. */
      notCompared: {
        /** @enum {string} */
        view: 'partnership' | 'market-target' | 'model' | 'meeting';
        id: string;
      }[];
      /** @description The later moment, and the `since` of the next question; null: now. */
      until: (number | string) | null;
      /** @description A position of the journal. */
      position: number;
    };
    ClaimDisputed: {
      /** @constant */
      specversion: '1.0';
      id: string;
      /** Format: uri-reference */
      source: string;
      /** @constant */
      type: 'ClaimDisputed';
      /** @description The stream. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was recorded; when it happened is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its place in the journal. */
      position: number;
      /** @description Its place in the stream. */
      streamversion: number;
      /** @description The version of the shape of `data`. */
      schemaversion: number;
      correlationid: string;
      causationid: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
      /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description When it was recorded first, in another journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its place in that journal. */
      importedposition?: number;
      /** @description Whose key recorded it there. */
      importedby?: string;
      data: components['schemas']['ClaimDisputedData'];
    };
    /**
     * @description Somebody contradicts a recorded claim, or a part of it. It counts as before, and what rests on disputed claims only is contested. A dispute is taken back by retracting it.
     * @example {
     *       "eventId": "kh-naver-may-target-asia",
     *       "by": "a Nvidia spokesperson",
     *       "reason": "No market was agreed on.",
     *       "evidence": [
     *         {
     *           "publisher": "Reuters",
     *           "attribution": "official"
     *         }
     *       ]
     *     }
     */
    ClaimDisputedData: {
      /** @description The id of the event whose claim is contradicted. */
      eventId: string;
      /** @description Who contradicts it, as the source names them. */
      by: string;
      reason: string;
      /**
       * @description Which part of the claim is contradicted.
       * @default everything
       * @enum {string}
       */
      of: 'everything' | 'stage' | 'parties' | 'markets' | 'date';
      occurred?: components['schemas']['Date'];
      /** @description When something that is planned is due: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's own word. */
      note?: string;
    };
    ClaimRetracted: {
      /** @constant */
      specversion: '1.0';
      id: string;
      /** Format: uri-reference */
      source: string;
      /** @constant */
      type: 'ClaimRetracted';
      /** @description The stream. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was recorded; when it happened is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its place in the journal. */
      position: number;
      /** @description Its place in the stream. */
      streamversion: number;
      /** @description The version of the shape of `data`. */
      schemaversion: number;
      correlationid: string;
      causationid: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
      /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description When it was recorded first, in another journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its place in that journal. */
      importedposition?: number;
      /** @description Whose key recorded it there. */
      importedby?: string;
      data: components['schemas']['ClaimRetractedData'];
    };
    /**
     * @description A recorded claim is taken back and counts no more; it stays recorded. What rests on other claims stands.
     * @example {
     *       "eventId": "kh-naver-hyperclova-x",
     *       "reason": "The outlet corrected the name of the model.",
     *       "evidence": [
     *         {
     *           "publisher": "The Korea Herald",
     *           "attribution": "reporter"
     *         }
     *       ]
     *     }
     */
    ClaimRetractedData: {
      /** @description The id of the event that is taken back: a claim, or a dispute. */
      eventId: string;
      reason: string;
      /** @description The id of the recorded event that says it right; another one. */
      replacedBy?: string;
      occurred?: components['schemas']['Date'];
      /** @description When something that is planned is due: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's own word. */
      note?: string;
    };
    /**
     * @description A recorded fact, as CloudEvents 1.0 JSON.
     * @example {
     *       "specversion": "1.0",
     *       "id": "kh-naver-hyperclova-x",
     *       "source": "/sovereign-pipeline/api",
     *       "type": "ModelLaunched",
     *       "subject": "company-naver",
     *       "time": "2026-11-23T15:58:32.123456Z",
     *       "datacontenttype": "application/json",
     *       "position": 7,
     *       "streamversion": 2,
     *       "schemaversion": 2,
     *       "correlationid": "kh-naver-hyperclova-x",
     *       "causationid": "kh-naver-hyperclova-x",
     *       "data": {
     *         "company": "Naver",
     *         "model": "HyperClova X",
     *         "languages": [
     *           "ko"
     *         ],
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "reporter"
     *           }
     *         ]
     *       }
     *     }
     */
    CloudEvent:
      | components['schemas']['MeetingHeld']
      | components['schemas']['MeetingPlanned']
      | components['schemas']['PartnershipProposed']
      | components['schemas']['PartnershipAdvanced']
      | components['schemas']['MarketTargeted']
      | components['schemas']['ModelLaunched']
      | components['schemas']['RegulatoryDecisionMade']
      | components['schemas']['CompanyProfiled']
      | components['schemas']['IdentityJudged']
      | components['schemas']['ClaimDisputed']
      | components['schemas']['ClaimRetracted'];
    Companies: {
      companies: {
        id: string;
        name: string;
        partnerships: number;
        markets: number;
        models: number;
        meetings: number;
      }[];
      /** @description A position of the journal. */
      position: number;
    };
    CompanyGraph: {
      /** @description The id of the company around which it is. */
      company: string;
      /** @description The nearest first. */
      companies: {
        id: string;
        /** @description As it is called today. */
        name: string;
        /** @description How many ties there are between it and the company, at least. */
        steps: number;
      }[];
      /** @description Every tie of each company that is less than `steps` away, unless `cut`. */
      ties: components['schemas']['Tie'][];
      /** @description Whether there may be more ties than are shown: a higher `limit`, or fewer `steps`, show all. */
      cut: boolean;
      redirectedFrom?: string;
      /** @description A position of the journal. */
      position: number;
    };
    /** @description What others identify it by. */
    CompanyIds: {
      /**
       * @description Wikidata item.
       * @example Q483551
       */
      wikidata?: string;
      /**
       * @description Legal entity identifier, ISO 17442.
       * @example 5493001KJTIIGC8Y1R12
       */
      lei?: string;
      /**
       * @description Its own domain.
       * @example navercorp.com
       */
      domain?: string;
    };
    /**
     * @description A company (or a government) by the name that the source uses.
     * @example Naver
     * @example Converge ICT
     */
    CompanyName: string;
    CompanyOverview: {
      id: string;
      name: string;
      /** @description Its id, then the others that lead to it: of aliases, and of names that are judged to be the same company. */
      ids: string[];
      /** @description Every way in which it is written, the first one first. */
      names: string[];
      /** @description What says that ids are one company with it, and is not followed. */
      unresolved: components['schemas']['UnresolvedIdentity'][];
      aliases: string[];
      parent?: {
        id: string;
        name: string;
      };
      country?: string;
      kind?: string;
      partnerships: number;
      markets: number;
      models: number;
      meetings: number;
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description Whose word against any of them there is. */
      disputedBy?: string[];
      /** @description The events that its profile rests on. */
      basis: string[];
      /** @description The id that was asked for, when it is another one of the company; `Content-Location` has the address. */
      redirectedFrom?: string;
      /** @description With `expand=evidence`: the events that any `basis` of the answer names, by id. */
      events?: {
        [key: string]: components['schemas']['ExpandedEvent'];
      };
      /** @description The address of this answer with the events that come next. */
      moreEvents?: string;
      /** @description A position of the journal. */
      position: number;
    };
    CompanyProfiled: {
      /** @constant */
      specversion: '1.0';
      id: string;
      /** Format: uri-reference */
      source: string;
      /** @constant */
      type: 'CompanyProfiled';
      /** @description The stream. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was recorded; when it happened is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its place in the journal. */
      position: number;
      /** @description Its place in the stream. */
      streamversion: number;
      /** @description The version of the shape of `data`. */
      schemaversion: number;
      correlationid: string;
      causationid: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
      /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description When it was recorded first, in another journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its place in that journal. */
      importedposition?: number;
      /** @description Whose key recorded it there. */
      importedby?: string;
      data: components['schemas']['CompanyProfiledData'];
    };
    /**
     * @description What a company is: its other names, its parent, its country, its kind, what others identify it by.
     * @example {
     *       "company": "Aramco Digital",
     *       "parent": "Saudi Aramco",
     *       "kind": "technology subsidiary",
     *       "evidence": [
     *         {
     *           "publisher": "The Korea Herald",
     *           "attribution": "reporter"
     *         }
     *       ]
     *     }
     */
    CompanyProfiledData: {
      company: components['schemas']['CompanyName'];
      aliases?: components['schemas']['CompanyName'][];
      parent?: components['schemas']['CompanyName'];
      country?: components['schemas']['Country'];
      /** @description What it is, in a few words. */
      kind?: string;
      ids?: components['schemas']['CompanyIds'];
      occurred?: components['schemas']['Date'];
      /** @description When something that is planned is due: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's own word. */
      note?: string;
    };
    ConsistencyProof: {
      /** @description How many events: those of the positions 1 to this one. */
      from: number;
      /** @description How many events: those of the positions 1 to this one. */
      to: number;
      /** @description RFC 9162, 2.1.4. */
      path: string[];
    };
    /**
     * @description ISO 3166-1 alpha-2, and XK.
     * @example US
     * @enum {string}
     */
    Country:
      | 'AD'
      | 'AE'
      | 'AF'
      | 'AG'
      | 'AI'
      | 'AL'
      | 'AM'
      | 'AO'
      | 'AQ'
      | 'AR'
      | 'AS'
      | 'AT'
      | 'AU'
      | 'AW'
      | 'AX'
      | 'AZ'
      | 'BA'
      | 'BB'
      | 'BD'
      | 'BE'
      | 'BF'
      | 'BG'
      | 'BH'
      | 'BI'
      | 'BJ'
      | 'BL'
      | 'BM'
      | 'BN'
      | 'BO'
      | 'BQ'
      | 'BR'
      | 'BS'
      | 'BT'
      | 'BV'
      | 'BW'
      | 'BY'
      | 'BZ'
      | 'CA'
      | 'CC'
      | 'CD'
      | 'CF'
      | 'CG'
      | 'CH'
      | 'CI'
      | 'CK'
      | 'CL'
      | 'CM'
      | 'CN'
      | 'CO'
      | 'CR'
      | 'CU'
      | 'CV'
      | 'CW'
      | 'CX'
      | 'CY'
      | 'CZ'
      | 'DE'
      | 'DJ'
      | 'DK'
      | 'DM'
      | 'DO'
      | 'DZ'
      | 'EC'
      | 'EE'
      | 'EG'
      | 'EH'
      | 'ER'
      | 'ES'
      | 'ET'
      | 'FI'
      | 'FJ'
      | 'FK'
      | 'FM'
      | 'FO'
      | 'FR'
      | 'GA'
      | 'GB'
      | 'GD'
      | 'GE'
      | 'GF'
      | 'GG'
      | 'GH'
      | 'GI'
      | 'GL'
      | 'GM'
      | 'GN'
      | 'GP'
      | 'GQ'
      | 'GR'
      | 'GS'
      | 'GT'
      | 'GU'
      | 'GW'
      | 'GY'
      | 'HK'
      | 'HM'
      | 'HN'
      | 'HR'
      | 'HT'
      | 'HU'
      | 'ID'
      | 'IE'
      | 'IL'
      | 'IM'
      | 'IN'
      | 'IO'
      | 'IQ'
      | 'IR'
      | 'IS'
      | 'IT'
      | 'JE'
      | 'JM'
      | 'JO'
      | 'JP'
      | 'KE'
      | 'KG'
      | 'KH'
      | 'KI'
      | 'KM'
      | 'KN'
      | 'KP'
      | 'KR'
      | 'KW'
      | 'KY'
      | 'KZ'
      | 'LA'
      | 'LB'
      | 'LC'
      | 'LI'
      | 'LK'
      | 'LR'
      | 'LS'
      | 'LT'
      | 'LU'
      | 'LV'
      | 'LY'
      | 'MA'
      | 'MC'
      | 'MD'
      | 'ME'
      | 'MF'
      | 'MG'
      | 'MH'
      | 'MK'
      | 'ML'
      | 'MM'
      | 'MN'
      | 'MO'
      | 'MP'
      | 'MQ'
      | 'MR'
      | 'MS'
      | 'MT'
      | 'MU'
      | 'MV'
      | 'MW'
      | 'MX'
      | 'MY'
      | 'MZ'
      | 'NA'
      | 'NC'
      | 'NE'
      | 'NF'
      | 'NG'
      | 'NI'
      | 'NL'
      | 'NO'
      | 'NP'
      | 'NR'
      | 'NU'
      | 'NZ'
      | 'OM'
      | 'PA'
      | 'PE'
      | 'PF'
      | 'PG'
      | 'PH'
      | 'PK'
      | 'PL'
      | 'PM'
      | 'PN'
      | 'PR'
      | 'PS'
      | 'PT'
      | 'PW'
      | 'PY'
      | 'QA'
      | 'RE'
      | 'RO'
      | 'RS'
      | 'RU'
      | 'RW'
      | 'SA'
      | 'SB'
      | 'SC'
      | 'SD'
      | 'SE'
      | 'SG'
      | 'SH'
      | 'SI'
      | 'SJ'
      | 'SK'
      | 'SL'
      | 'SM'
      | 'SN'
      | 'SO'
      | 'SR'
      | 'SS'
      | 'ST'
      | 'SV'
      | 'SX'
      | 'SY'
      | 'SZ'
      | 'TC'
      | 'TD'
      | 'TF'
      | 'TG'
      | 'TH'
      | 'TJ'
      | 'TK'
      | 'TL'
      | 'TM'
      | 'TN'
      | 'TO'
      | 'TR'
      | 'TT'
      | 'TV'
      | 'TW'
      | 'TZ'
      | 'UA'
      | 'UG'
      | 'UM'
      | 'US'
      | 'UY'
      | 'UZ'
      | 'VA'
      | 'VC'
      | 'VE'
      | 'VG'
      | 'VI'
      | 'VN'
      | 'VU'
      | 'WF'
      | 'WS'
      | 'XK'
      | 'YE'
      | 'YT'
      | 'ZA'
      | 'ZM'
      | 'ZW';
    /**
     * @description EDTF (ISO 8601-2), as exact as it is known: a day, a month, a year, an interval, approximate. Left out when unknown.
     * @example 2024-06-25
     * @example 2024-06
     * @example 2024-06-24/2024-06-28
     * @example 2024~
     */
    Date: string;
    /** @description What changed of what a watch is for. */
    Digest: {
      watch: components['schemas']['Watch'];
      changes: (components['schemas']['PartnershipChange'] | components['schemas']['RowChange'])[];
      /** @description What has more facts than one answer is folded from. */
      notCompared: {
        /** @enum {string} */
        view: 'partnership' | 'market-target' | 'model' | 'meeting';
        id: string;
      }[];
      /** @description A position of the journal. */
      position: number;
      since: string | number;
      until: (string | number) | null;
    };
    /** @description What recording the event would answer, and change. */
    DryRunReceipt: {
      id: string;
      /** @enum {string} */
      type:
        | 'MeetingHeld'
        | 'MeetingPlanned'
        | 'PartnershipProposed'
        | 'PartnershipAdvanced'
        | 'MarketTargeted'
        | 'ModelLaunched'
        | 'RegulatoryDecisionMade'
        | 'CompanyProfiled'
        | 'IdentityJudged'
        | 'ClaimDisputed'
        | 'ClaimRetracted';
      /** @description The stream, named after what the event is about. */
      stream: string;
      /** @description The place in the stream: 0, 1, 2 … without gaps. */
      version: number;
      /**
       * @description Nothing was recorded: this is what recording would answer.
       * @constant
       */
      dryRun: true;
      /** @description What it would change, of what the read models include at `position`; what has too many facts to be compared is named. */
      wouldChange: {
        changes: (components['schemas']['PartnershipChange'] | components['schemas']['RowChange'])[];
        /** @description What has more facts than one answer is folded from. */
        notCompared: {
          /** @enum {string} */
          view: 'partnership' | 'market-target' | 'model' | 'meeting';
          id: string;
        }[];
        /** @description A position of the journal. */
        position: number;
      };
    };
    /** @description What recording the event again would answer. */
    DryRunRepeat: {
      id: string;
      /** @enum {string} */
      type:
        | 'MeetingHeld'
        | 'MeetingPlanned'
        | 'PartnershipProposed'
        | 'PartnershipAdvanced'
        | 'MarketTargeted'
        | 'ModelLaunched'
        | 'RegulatoryDecisionMade'
        | 'CompanyProfiled'
        | 'IdentityJudged'
        | 'ClaimDisputed'
        | 'ClaimRetracted';
      /** @description The stream, named after what the event is about. */
      stream: string;
      /** @description The place in the stream: 0, 1, 2 … without gaps. */
      version: number;
      /** @description The place in the journal. */
      position: number;
      /**
       * Format: date-time
       * @description When it was recorded, to the microsecond.
       */
      recordedAt: string;
      /**
       * @description The event was recorded before; this is the first answer again.
       * @constant
       */
      duplicate: true;
      /**
       * @description Nothing was recorded: this is what recording would answer.
       * @constant
       */
      dryRun: true;
    };
    Events: {
      events: components['schemas']['CloudEvent'][];
    };
    /**
     * @description Where a claim comes from.
     * @example {
     *       "publisher": "The Korea Herald",
     *       "attribution": "official",
     *       "speaker": "a Naver official",
     *       "reliability": "B",
     *       "credibility": 2
     *     }
     */
    Evidence: {
      /** @description The outlet or body that said it. */
      publisher: string;
      /**
       * Format: uri
       * @description An http or https address.
       */
      url?: string;
      title?: string;
      published?: components['schemas']['Date'];
      /** @description The language in which it was said: BCP 47. */
      language?: components['schemas']['Language'];
      /**
       * @description Whose word it is.
       * @enum {string}
       */
      attribution?: 'official' | 'named' | 'anonymous' | 'reporter';
      /** @description Who said it, as the source names them. */
      speaker?: string;
      quote?: string;
      /**
       * @description The words from which the date was taken.
       * @example late last month
       */
      dateQuote?: string;
      /**
       * @description Admiralty code of the source: A completely reliable … F cannot be judged.
       * @enum {string}
       */
      reliability?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
      /**
       * @description Admiralty code of the information: 1 confirmed … 6 cannot be judged.
       * @enum {number}
       */
      credibility?: 1 | 2 | 3 | 4 | 5 | 6;
      /** @description The outlets that this one copies. */
      relays?: string[];
      /** @description The recorder's own word on it. */
      note?: string;
    };
    /** @description An event with its evidence, and what was recorded against it. */
    ExpandedEvent: {
      /** @enum {string} */
      type:
        | 'MeetingHeld'
        | 'MeetingPlanned'
        | 'PartnershipProposed'
        | 'PartnershipAdvanced'
        | 'MarketTargeted'
        | 'ModelLaunched'
        | 'RegulatoryDecisionMade'
        | 'CompanyProfiled'
        | 'IdentityJudged';
      /** @description EDTF as written; null: nobody says. */
      occurred: string | null;
      expected?: string;
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description As recorded: address, quote, attribution, grades, dates. */
      evidence: components['schemas']['Evidence'][];
      note?: string;
      /** Format: date-time */
      recordedAt: string;
      /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
      recordedby?: string;
      retracted?: {
        id: string;
        reason: string;
        replacedBy?: string;
        /** Format: date-time */
        recordedAt: string;
        /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
        recordedby?: string;
      };
      /** @description Who contradicts it, the first 20, each with its own evidence. */
      disputes: {
        id: string;
        by: string;
        reason: string;
        /** @enum {string} */
        of: 'everything' | 'stage' | 'parties' | 'markets' | 'date';
        occurred: string | null;
        /** @description As recorded: address, quote, attribution, grades, dates. */
        evidence: components['schemas']['Evidence'][];
        /** Format: date-time */
        recordedAt: string;
        /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
        recordedby?: string;
      }[];
    };
    /** @description A recorded fact, as CloudEvents 1.0 JSON; where Kafka is on, with its place on the topic. */
    FoundEvent:
      | {
          /** @constant */
          specversion: '1.0';
          id: string;
          /** Format: uri-reference */
          source: string;
          /** @constant */
          type: 'MeetingHeld';
          /** @description The stream. */
          subject: string;
          /**
           * Format: date-time
           * @description When it was recorded; when it happened is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its place in the journal. */
          position: number;
          /** @description Its place in the stream. */
          streamversion: number;
          /** @description The version of the shape of `data`. */
          schemaversion: number;
          correlationid: string;
          causationid: string;
          /**
           * @description W3C Trace Context: the trace that the event was recorded in.
           * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
           */
          traceparent?: string;
          /** @description W3C Trace Context: what the vendors add to `traceparent`. */
          tracestate?: string;
          /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description When it was recorded first, in another journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its place in that journal. */
          importedposition?: number;
          /** @description Whose key recorded it there. */
          importedby?: string;
          data: components['schemas']['MeetingHeldData'];
          /** @description The topic that it is relayed to. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the topic was seen for the first time. */
          kafkapartition?: number;
          /** @description Whether Kafka has acknowledged it. */
          relayed?: boolean;
        }
      | {
          /** @constant */
          specversion: '1.0';
          id: string;
          /** Format: uri-reference */
          source: string;
          /** @constant */
          type: 'MeetingPlanned';
          /** @description The stream. */
          subject: string;
          /**
           * Format: date-time
           * @description When it was recorded; when it happened is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its place in the journal. */
          position: number;
          /** @description Its place in the stream. */
          streamversion: number;
          /** @description The version of the shape of `data`. */
          schemaversion: number;
          correlationid: string;
          causationid: string;
          /**
           * @description W3C Trace Context: the trace that the event was recorded in.
           * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
           */
          traceparent?: string;
          /** @description W3C Trace Context: what the vendors add to `traceparent`. */
          tracestate?: string;
          /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description When it was recorded first, in another journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its place in that journal. */
          importedposition?: number;
          /** @description Whose key recorded it there. */
          importedby?: string;
          data: components['schemas']['MeetingPlannedData'];
          /** @description The topic that it is relayed to. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the topic was seen for the first time. */
          kafkapartition?: number;
          /** @description Whether Kafka has acknowledged it. */
          relayed?: boolean;
        }
      | {
          /** @constant */
          specversion: '1.0';
          id: string;
          /** Format: uri-reference */
          source: string;
          /** @constant */
          type: 'PartnershipProposed';
          /** @description The stream. */
          subject: string;
          /**
           * Format: date-time
           * @description When it was recorded; when it happened is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its place in the journal. */
          position: number;
          /** @description Its place in the stream. */
          streamversion: number;
          /** @description The version of the shape of `data`. */
          schemaversion: number;
          correlationid: string;
          causationid: string;
          /**
           * @description W3C Trace Context: the trace that the event was recorded in.
           * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
           */
          traceparent?: string;
          /** @description W3C Trace Context: what the vendors add to `traceparent`. */
          tracestate?: string;
          /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description When it was recorded first, in another journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its place in that journal. */
          importedposition?: number;
          /** @description Whose key recorded it there. */
          importedby?: string;
          data: components['schemas']['PartnershipProposedData'];
          /** @description The topic that it is relayed to. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the topic was seen for the first time. */
          kafkapartition?: number;
          /** @description Whether Kafka has acknowledged it. */
          relayed?: boolean;
        }
      | {
          /** @constant */
          specversion: '1.0';
          id: string;
          /** Format: uri-reference */
          source: string;
          /** @constant */
          type: 'PartnershipAdvanced';
          /** @description The stream. */
          subject: string;
          /**
           * Format: date-time
           * @description When it was recorded; when it happened is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its place in the journal. */
          position: number;
          /** @description Its place in the stream. */
          streamversion: number;
          /** @description The version of the shape of `data`. */
          schemaversion: number;
          correlationid: string;
          causationid: string;
          /**
           * @description W3C Trace Context: the trace that the event was recorded in.
           * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
           */
          traceparent?: string;
          /** @description W3C Trace Context: what the vendors add to `traceparent`. */
          tracestate?: string;
          /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description When it was recorded first, in another journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its place in that journal. */
          importedposition?: number;
          /** @description Whose key recorded it there. */
          importedby?: string;
          data: components['schemas']['PartnershipAdvancedData'];
          /** @description The topic that it is relayed to. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the topic was seen for the first time. */
          kafkapartition?: number;
          /** @description Whether Kafka has acknowledged it. */
          relayed?: boolean;
        }
      | {
          /** @constant */
          specversion: '1.0';
          id: string;
          /** Format: uri-reference */
          source: string;
          /** @constant */
          type: 'MarketTargeted';
          /** @description The stream. */
          subject: string;
          /**
           * Format: date-time
           * @description When it was recorded; when it happened is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its place in the journal. */
          position: number;
          /** @description Its place in the stream. */
          streamversion: number;
          /** @description The version of the shape of `data`. */
          schemaversion: number;
          correlationid: string;
          causationid: string;
          /**
           * @description W3C Trace Context: the trace that the event was recorded in.
           * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
           */
          traceparent?: string;
          /** @description W3C Trace Context: what the vendors add to `traceparent`. */
          tracestate?: string;
          /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description When it was recorded first, in another journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its place in that journal. */
          importedposition?: number;
          /** @description Whose key recorded it there. */
          importedby?: string;
          data: components['schemas']['MarketTargetedData'];
          /** @description The topic that it is relayed to. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the topic was seen for the first time. */
          kafkapartition?: number;
          /** @description Whether Kafka has acknowledged it. */
          relayed?: boolean;
        }
      | {
          /** @constant */
          specversion: '1.0';
          id: string;
          /** Format: uri-reference */
          source: string;
          /** @constant */
          type: 'ModelLaunched';
          /** @description The stream. */
          subject: string;
          /**
           * Format: date-time
           * @description When it was recorded; when it happened is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its place in the journal. */
          position: number;
          /** @description Its place in the stream. */
          streamversion: number;
          /** @description The version of the shape of `data`. */
          schemaversion: number;
          correlationid: string;
          causationid: string;
          /**
           * @description W3C Trace Context: the trace that the event was recorded in.
           * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
           */
          traceparent?: string;
          /** @description W3C Trace Context: what the vendors add to `traceparent`. */
          tracestate?: string;
          /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description When it was recorded first, in another journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its place in that journal. */
          importedposition?: number;
          /** @description Whose key recorded it there. */
          importedby?: string;
          data: components['schemas']['ModelLaunchedData'];
          /** @description The topic that it is relayed to. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the topic was seen for the first time. */
          kafkapartition?: number;
          /** @description Whether Kafka has acknowledged it. */
          relayed?: boolean;
        }
      | {
          /** @constant */
          specversion: '1.0';
          id: string;
          /** Format: uri-reference */
          source: string;
          /** @constant */
          type: 'RegulatoryDecisionMade';
          /** @description The stream. */
          subject: string;
          /**
           * Format: date-time
           * @description When it was recorded; when it happened is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its place in the journal. */
          position: number;
          /** @description Its place in the stream. */
          streamversion: number;
          /** @description The version of the shape of `data`. */
          schemaversion: number;
          correlationid: string;
          causationid: string;
          /**
           * @description W3C Trace Context: the trace that the event was recorded in.
           * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
           */
          traceparent?: string;
          /** @description W3C Trace Context: what the vendors add to `traceparent`. */
          tracestate?: string;
          /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description When it was recorded first, in another journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its place in that journal. */
          importedposition?: number;
          /** @description Whose key recorded it there. */
          importedby?: string;
          data: components['schemas']['RegulatoryDecisionMadeData'];
          /** @description The topic that it is relayed to. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the topic was seen for the first time. */
          kafkapartition?: number;
          /** @description Whether Kafka has acknowledged it. */
          relayed?: boolean;
        }
      | {
          /** @constant */
          specversion: '1.0';
          id: string;
          /** Format: uri-reference */
          source: string;
          /** @constant */
          type: 'CompanyProfiled';
          /** @description The stream. */
          subject: string;
          /**
           * Format: date-time
           * @description When it was recorded; when it happened is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its place in the journal. */
          position: number;
          /** @description Its place in the stream. */
          streamversion: number;
          /** @description The version of the shape of `data`. */
          schemaversion: number;
          correlationid: string;
          causationid: string;
          /**
           * @description W3C Trace Context: the trace that the event was recorded in.
           * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
           */
          traceparent?: string;
          /** @description W3C Trace Context: what the vendors add to `traceparent`. */
          tracestate?: string;
          /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description When it was recorded first, in another journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its place in that journal. */
          importedposition?: number;
          /** @description Whose key recorded it there. */
          importedby?: string;
          data: components['schemas']['CompanyProfiledData'];
          /** @description The topic that it is relayed to. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the topic was seen for the first time. */
          kafkapartition?: number;
          /** @description Whether Kafka has acknowledged it. */
          relayed?: boolean;
        }
      | {
          /** @constant */
          specversion: '1.0';
          id: string;
          /** Format: uri-reference */
          source: string;
          /** @constant */
          type: 'IdentityJudged';
          /** @description The stream. */
          subject: string;
          /**
           * Format: date-time
           * @description When it was recorded; when it happened is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its place in the journal. */
          position: number;
          /** @description Its place in the stream. */
          streamversion: number;
          /** @description The version of the shape of `data`. */
          schemaversion: number;
          correlationid: string;
          causationid: string;
          /**
           * @description W3C Trace Context: the trace that the event was recorded in.
           * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
           */
          traceparent?: string;
          /** @description W3C Trace Context: what the vendors add to `traceparent`. */
          tracestate?: string;
          /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description When it was recorded first, in another journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its place in that journal. */
          importedposition?: number;
          /** @description Whose key recorded it there. */
          importedby?: string;
          data: components['schemas']['IdentityJudgedData'];
          /** @description The topic that it is relayed to. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the topic was seen for the first time. */
          kafkapartition?: number;
          /** @description Whether Kafka has acknowledged it. */
          relayed?: boolean;
        }
      | {
          /** @constant */
          specversion: '1.0';
          id: string;
          /** Format: uri-reference */
          source: string;
          /** @constant */
          type: 'ClaimDisputed';
          /** @description The stream. */
          subject: string;
          /**
           * Format: date-time
           * @description When it was recorded; when it happened is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its place in the journal. */
          position: number;
          /** @description Its place in the stream. */
          streamversion: number;
          /** @description The version of the shape of `data`. */
          schemaversion: number;
          correlationid: string;
          causationid: string;
          /**
           * @description W3C Trace Context: the trace that the event was recorded in.
           * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
           */
          traceparent?: string;
          /** @description W3C Trace Context: what the vendors add to `traceparent`. */
          tracestate?: string;
          /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description When it was recorded first, in another journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its place in that journal. */
          importedposition?: number;
          /** @description Whose key recorded it there. */
          importedby?: string;
          data: components['schemas']['ClaimDisputedData'];
          /** @description The topic that it is relayed to. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the topic was seen for the first time. */
          kafkapartition?: number;
          /** @description Whether Kafka has acknowledged it. */
          relayed?: boolean;
        }
      | {
          /** @constant */
          specversion: '1.0';
          id: string;
          /** Format: uri-reference */
          source: string;
          /** @constant */
          type: 'ClaimRetracted';
          /** @description The stream. */
          subject: string;
          /**
           * Format: date-time
           * @description When it was recorded; when it happened is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its place in the journal. */
          position: number;
          /** @description Its place in the stream. */
          streamversion: number;
          /** @description The version of the shape of `data`. */
          schemaversion: number;
          correlationid: string;
          causationid: string;
          /**
           * @description W3C Trace Context: the trace that the event was recorded in.
           * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
           */
          traceparent?: string;
          /** @description W3C Trace Context: what the vendors add to `traceparent`. */
          tracestate?: string;
          /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description When it was recorded first, in another journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its place in that journal. */
          importedposition?: number;
          /** @description Whose key recorded it there. */
          importedby?: string;
          data: components['schemas']['ClaimRetractedData'];
          /** @description The topic that it is relayed to. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the topic was seen for the first time. */
          kafkapartition?: number;
          /** @description Whether Kafka has acknowledged it. */
          relayed?: boolean;
        };
    IdentityJudged: {
      /** @constant */
      specversion: '1.0';
      id: string;
      /** Format: uri-reference */
      source: string;
      /** @constant */
      type: 'IdentityJudged';
      /** @description The stream. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was recorded; when it happened is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its place in the journal. */
      position: number;
      /** @description Its place in the stream. */
      streamversion: number;
      /** @description The version of the shape of `data`. */
      schemaversion: number;
      correlationid: string;
      causationid: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
      /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description When it was recorded first, in another journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its place in that journal. */
      importedposition?: number;
      /** @description Whose key recorded it there. */
      importedby?: string;
      data: components['schemas']['IdentityJudgedData'];
    };
    /**
     * @description Somebody judged whether two names are of one company, or two partnerships one. It is taken back by retracting it, and everything stands as before.
     * @example {
     *       "a": "Naver",
     *       "b": "네이버",
     *       "judgement": "same",
     *       "reason": "The Korean name of the same company."
     *     }
     * @example {
     *       "of": "partnership",
     *       "a": "naver-nvidia",
     *       "b": "nvidia-naver-models",
     *       "judgement": "same",
     *       "reason": "Two reports of one agreement."
     *     }
     */
    IdentityJudgedData: {
      /**
       * @description Of what: of companies by their names, or of partnerships by their ids.
       * @default company
       * @enum {string}
       */
      of: 'company' | 'partnership';
      /**
       * @description A company by a name that a source uses; of partnerships, the id of one.
       * @example Naver
       * @example naver-nvidia
       */
      a: string;
      /**
       * @description A company by a name that a source uses; of partnerships, the id of one.
       * @example Naver
       * @example naver-nvidia
       */
      b: string;
      /** @enum {string} */
      judgement: 'same' | 'different' | 'unsure';
      reason?: string;
      occurred?: components['schemas']['Date'];
      /** @description When something that is planned is due: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's own word. */
      note?: string;
    };
    InclusionProof: {
      /** @description As it is stored: in the shape and with the source that it was recorded with. */
      event: {
        id: string;
        /** @description A position of the journal. */
        position: number;
        importedby?: string;
        recordedby?: string;
        data: {
          [key: string]: unknown;
        };
      };
      /** @description Of each string of `data`, in the order of canonical JSON (RFC 8785), then of `importedby` and `recordedby`. */
      salts: string[];
      /** @description RFC 9162, 2.1.3. */
      path: string[];
      head: components['schemas']['SignedHead'];
    };
    /**
     * @description BCP 47 language tag in its canonical form, by the registry of IANA.
     * @example ar
     * @example ko
     * @example pt-BR
     */
    Language: string;
    ListedPerson: {
      /**
       * @description `company/name`: a person is a name within a company.
       * @example nvidia/jensen-huang
       */
      id: string;
      /** @description As it is mostly written where its people are named. */
      company: {
        /** @example naver */
        id: string;
        name: string;
      };
      /** @description As it is mostly written. */
      name: string;
      /** @description Every way in which it is written. */
      names: string[];
      /** @description As written. */
      roles: string[];
      /** @description At how many meetings they are named. */
      meetings: number;
      /** @description In how many partnerships. */
      partnerships: number;
      /** @description With how many markets that a company targets. */
      targets: number;
      /** @description Whether only disputed claims name them anywhere. */
      contested: boolean;
    };
    /**
     * @description ISO 3166-1 alpha-2 country, ISO 3166-2 subdivision of a country, UN M49 region, or a named grouping.
     * @example PH
     * @example MX-NLE
     * @example 035
     * @example middle-east
     */
    Market: string &
      (
        | (
            | '001'
            | '002'
            | '003'
            | '005'
            | '009'
            | '011'
            | '013'
            | '014'
            | '015'
            | '017'
            | '018'
            | '019'
            | '021'
            | '029'
            | '030'
            | '034'
            | '035'
            | '039'
            | '053'
            | '054'
            | '057'
            | '061'
            | '142'
            | '143'
            | '145'
            | '150'
            | '151'
            | '154'
            | '155'
            | '202'
            | '419'
            | 'AD'
            | 'AE'
            | 'AF'
            | 'AG'
            | 'AI'
            | 'AL'
            | 'AM'
            | 'AO'
            | 'AQ'
            | 'AR'
            | 'AS'
            | 'AT'
            | 'AU'
            | 'AW'
            | 'AX'
            | 'AZ'
            | 'BA'
            | 'BB'
            | 'BD'
            | 'BE'
            | 'BF'
            | 'BG'
            | 'BH'
            | 'BI'
            | 'BJ'
            | 'BL'
            | 'BM'
            | 'BN'
            | 'BO'
            | 'BQ'
            | 'BR'
            | 'BS'
            | 'BT'
            | 'BV'
            | 'BW'
            | 'BY'
            | 'BZ'
            | 'CA'
            | 'CC'
            | 'CD'
            | 'CF'
            | 'CG'
            | 'CH'
            | 'CI'
            | 'CK'
            | 'CL'
            | 'CM'
            | 'CN'
            | 'CO'
            | 'CR'
            | 'CU'
            | 'CV'
            | 'CW'
            | 'CX'
            | 'CY'
            | 'CZ'
            | 'DE'
            | 'DJ'
            | 'DK'
            | 'DM'
            | 'DO'
            | 'DZ'
            | 'EC'
            | 'EE'
            | 'EG'
            | 'EH'
            | 'ER'
            | 'ES'
            | 'ET'
            | 'FI'
            | 'FJ'
            | 'FK'
            | 'FM'
            | 'FO'
            | 'FR'
            | 'GA'
            | 'GB'
            | 'GD'
            | 'GE'
            | 'GF'
            | 'GG'
            | 'GH'
            | 'GI'
            | 'GL'
            | 'GM'
            | 'GN'
            | 'GP'
            | 'GQ'
            | 'GR'
            | 'GS'
            | 'GT'
            | 'GU'
            | 'GW'
            | 'GY'
            | 'HK'
            | 'HM'
            | 'HN'
            | 'HR'
            | 'HT'
            | 'HU'
            | 'ID'
            | 'IE'
            | 'IL'
            | 'IM'
            | 'IN'
            | 'IO'
            | 'IQ'
            | 'IR'
            | 'IS'
            | 'IT'
            | 'JE'
            | 'JM'
            | 'JO'
            | 'JP'
            | 'KE'
            | 'KG'
            | 'KH'
            | 'KI'
            | 'KM'
            | 'KN'
            | 'KP'
            | 'KR'
            | 'KW'
            | 'KY'
            | 'KZ'
            | 'LA'
            | 'LB'
            | 'LC'
            | 'LI'
            | 'LK'
            | 'LR'
            | 'LS'
            | 'LT'
            | 'LU'
            | 'LV'
            | 'LY'
            | 'MA'
            | 'MC'
            | 'MD'
            | 'ME'
            | 'MF'
            | 'MG'
            | 'MH'
            | 'MK'
            | 'ML'
            | 'MM'
            | 'MN'
            | 'MO'
            | 'MP'
            | 'MQ'
            | 'MR'
            | 'MS'
            | 'MT'
            | 'MU'
            | 'MV'
            | 'MW'
            | 'MX'
            | 'MY'
            | 'MZ'
            | 'NA'
            | 'NC'
            | 'NE'
            | 'NF'
            | 'NG'
            | 'NI'
            | 'NL'
            | 'NO'
            | 'NP'
            | 'NR'
            | 'NU'
            | 'NZ'
            | 'OM'
            | 'PA'
            | 'PE'
            | 'PF'
            | 'PG'
            | 'PH'
            | 'PK'
            | 'PL'
            | 'PM'
            | 'PN'
            | 'PR'
            | 'PS'
            | 'PT'
            | 'PW'
            | 'PY'
            | 'QA'
            | 'RE'
            | 'RO'
            | 'RS'
            | 'RU'
            | 'RW'
            | 'SA'
            | 'SB'
            | 'SC'
            | 'SD'
            | 'SE'
            | 'SG'
            | 'SH'
            | 'SI'
            | 'SJ'
            | 'SK'
            | 'SL'
            | 'SM'
            | 'SN'
            | 'SO'
            | 'SR'
            | 'SS'
            | 'ST'
            | 'SV'
            | 'SX'
            | 'SY'
            | 'SZ'
            | 'TC'
            | 'TD'
            | 'TF'
            | 'TG'
            | 'TH'
            | 'TJ'
            | 'TK'
            | 'TL'
            | 'TM'
            | 'TN'
            | 'TO'
            | 'TR'
            | 'TT'
            | 'TV'
            | 'TW'
            | 'TZ'
            | 'UA'
            | 'UG'
            | 'UM'
            | 'US'
            | 'UY'
            | 'UZ'
            | 'VA'
            | 'VC'
            | 'VE'
            | 'VG'
            | 'VI'
            | 'VN'
            | 'VU'
            | 'WF'
            | 'WS'
            | 'XK'
            | 'YE'
            | 'YT'
            | 'ZA'
            | 'ZM'
            | 'ZW'
            | 'apac'
            | 'asean'
            | 'benelux'
            | 'dach'
            | 'emea'
            | 'european-union'
            | 'gcc'
            | 'mena'
            | 'middle-east'
            | 'nordics'
          )
        | unknown
      );
    MarketOverview: {
      code: string;
      name: string;
      companies: {
        id: string;
        name: string;
        /** @description Codes of what is named: the market, or what lies within it. */
        markets: string[];
        /** @description The other companies involved. */
        with: string[];
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
        since: string | null;
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description Whose word against any of them there is. */
        disputedBy?: string[];
        /** @enum {string} */
        via: 'targeted' | 'partnership';
        /**
         * @description Where partnerships are for it: at what stage they stand, the furthest that is not halted.
         * @enum {string}
         */
        stage?: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
        sources: components['schemas']['Sources'];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
      }[];
      partnerships: components['schemas']['Partnership'][];
      /** @description With `expand=evidence`: the events that any `basis` of the answer names, by id. */
      events?: {
        [key: string]: components['schemas']['ExpandedEvent'];
      };
      /** @description The address of this answer with the events that come next. */
      moreEvents?: string;
      /** @description A position of the journal. */
      position: number;
    };
    MarketTargeted: {
      /** @constant */
      specversion: '1.0';
      id: string;
      /** Format: uri-reference */
      source: string;
      /** @constant */
      type: 'MarketTargeted';
      /** @description The stream. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was recorded; when it happened is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its place in the journal. */
      position: number;
      /** @description Its place in the stream. */
      streamversion: number;
      /** @description The version of the shape of `data`. */
      schemaversion: number;
      correlationid: string;
      causationid: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
      /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description When it was recorded first, in another journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its place in that journal. */
      importedposition?: number;
      /** @description Whose key recorded it there. */
      importedby?: string;
      data: components['schemas']['MarketTargetedData'];
    };
    /**
     * @description A company aims at a market.
     * @example {
     *       "company": "Naver",
     *       "market": "142",
     *       "with": [
     *         "Nvidia"
     *       ],
     *       "certainty": "speculative",
     *       "evidence": [
     *         {
     *           "publisher": "The Korea Herald",
     *           "attribution": "anonymous",
     *           "speaker": "an industry source"
     *         }
     *       ]
     *     }
     */
    MarketTargetedData: {
      company: components['schemas']['CompanyName'];
      market: components['schemas']['Market'];
      /** @description With whom. */
      with?: components['schemas']['CompanyName'][];
      people?: components['schemas']['Person'][];
      languages?: components['schemas']['Language'][];
      /** @description What for, in a sentence. */
      purpose?: string;
      occurred?: components['schemas']['Date'];
      /** @description When something that is planned is due: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's own word. */
      note?: string;
    };
    Markets: {
      markets: {
        code: string;
        name: string;
        /** @description How many companies are said to target it. */
        companies: number;
        /** @description How many partnerships are for it. */
        partnerships: number;
      }[];
      /** @description A position of the journal. */
      position: number;
    };
    Matrix: {
      cells: components['schemas']['MatrixCell'][];
      /** @description A position of the journal. */
      position: number;
    };
    /** @description A company in a market, as its pipeline has it. */
    MatrixCell: {
      /** @description `company/market`. */
      id: string;
      company: {
        id: string;
        name: string;
      };
      market: {
        code: string;
        name: string;
      };
      /** @description The other companies involved. */
      with: string[];
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
      since: string | null;
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description Whose word against any of them there is. */
      disputedBy?: string[];
      /** @enum {string} */
      via: 'targeted' | 'partnership';
      /**
       * @description Where partnerships are for it: at what stage they stand, the furthest that is not halted.
       * @enum {string}
       */
      stage?: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
      sources: components['schemas']['Sources'];
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
      /** @description The ids of the partnerships for it that stand at the stage. */
      partnerships: string[];
      /** @description The events that the stage of these rests on. */
      stageBasis: string[];
    };
    /** @description A meeting as its claims, taken together, tell of it. */
    Meeting: {
      id: string;
      /**
       * @description A planned meeting is not a meeting held.
       * @enum {string}
       */
      status: 'held' | 'planned';
      /** @description EDTF as the most exact claim wrote it; null when nobody names a date, and while it is planned. */
      occurred: string | null;
      /** @description When a planned one is due: EDTF as written. */
      expected?: string;
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description Whose word against any of them there is. */
      disputedBy?: string[];
      participants: {
        /** @example naver */
        id: string;
        name: string;
        /** @enum {string} */
        kind?: 'company' | 'government' | 'other';
        people: {
          name: string;
          role?: string;
          company?: string;
        }[];
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description Whose word against any of them there is. */
        disputedBy?: string[];
      }[];
      place?: {
        name?: string;
        city?: string;
        country?: string;
      };
      format?: string;
      topics: string[];
      markets: string[];
      outcome?: string;
      /** @description The id of the partnership that it is about. */
      partnership?: string;
      sources: components['schemas']['Sources'];
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
    };
    MeetingHeld: {
      /** @constant */
      specversion: '1.0';
      id: string;
      /** Format: uri-reference */
      source: string;
      /** @constant */
      type: 'MeetingHeld';
      /** @description The stream. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was recorded; when it happened is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its place in the journal. */
      position: number;
      /** @description Its place in the stream. */
      streamversion: number;
      /** @description The version of the shape of `data`. */
      schemaversion: number;
      correlationid: string;
      causationid: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
      /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description When it was recorded first, in another journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its place in that journal. */
      importedposition?: number;
      /** @description Whose key recorded it there. */
      importedby?: string;
      data: components['schemas']['MeetingHeldData'];
    };
    /**
     * @description A meeting that took place; a planned one did not.
     * @example {
     *       "meetingId": "naver-nvidia-2024-santa-clara",
     *       "participants": [
     *         {
     *           "company": "Naver",
     *           "people": [
     *             {
     *               "name": "Choi Soo-yeon",
     *               "role": "CEO"
     *             }
     *           ]
     *         },
     *         {
     *           "company": "Nvidia",
     *           "people": [
     *             {
     *               "name": "Jensen Huang",
     *               "role": "founder"
     *             }
     *           ]
     *         }
     *       ],
     *       "place": {
     *         "city": "Santa Clara",
     *         "country": "US"
     *       },
     *       "topics": [
     *         "sovereign AI"
     *       ],
     *       "occurred": "2024-06-24/2024-06-28",
     *       "evidence": [
     *         {
     *           "publisher": "The Korea Herald",
     *           "attribution": "reporter"
     *         }
     *       ]
     *     }
     */
    MeetingHeldData: {
      /** @description Names the meeting; the event's id when left out. */
      meetingId?: string;
      participants: components['schemas']['Participant'][];
      /** @description Where they meet, which is not the market that they meet about. */
      place?: components['schemas']['Place'];
      /**
       * @description How they meet, in a few words.
       * @example in person
       * @example by video
       */
      format?: string;
      topics?: string[];
      /** @description The markets that it is about. */
      markets?: components['schemas']['Market'][];
      outcome?: string;
      /** @description The partnership that the meeting is about. */
      partnershipId?: string;
      occurred?: components['schemas']['Date'];
      /** @description When something that is planned is due: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's own word. */
      note?: string;
    };
    MeetingPlanned: {
      /** @constant */
      specversion: '1.0';
      id: string;
      /** Format: uri-reference */
      source: string;
      /** @constant */
      type: 'MeetingPlanned';
      /** @description The stream. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was recorded; when it happened is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its place in the journal. */
      position: number;
      /** @description Its place in the stream. */
      streamversion: number;
      /** @description The version of the shape of `data`. */
      schemaversion: number;
      correlationid: string;
      causationid: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
      /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description When it was recorded first, in another journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its place in that journal. */
      importedposition?: number;
      /** @description Whose key recorded it there. */
      importedby?: string;
      data: components['schemas']['MeetingPlannedData'];
    };
    /**
     * @description A meeting that is planned: `expected` says for when. That it took place is another event, MeetingHeld of the same `meetingId`.
     * @example {
     *       "meetingId": "naver-nvidia-2026-seoul",
     *       "participants": [
     *         {
     *           "company": "Naver"
     *         },
     *         {
     *           "company": "Nvidia"
     *         }
     *       ],
     *       "place": {
     *         "city": "Seoul",
     *         "country": "KR"
     *       },
     *       "expected": "2027-01",
     *       "evidence": [
     *         {
     *           "publisher": "The Korea Herald",
     *           "attribution": "official"
     *         }
     *       ]
     *     }
     */
    MeetingPlannedData: {
      /** @description Names the meeting; the event's id when left out. */
      meetingId?: string;
      participants: components['schemas']['Participant'][];
      /** @description Where they meet, which is not the market that they meet about. */
      place?: components['schemas']['Place'];
      /**
       * @description How they meet, in a few words.
       * @example in person
       * @example by video
       */
      format?: string;
      topics?: string[];
      /** @description The markets that it is about. */
      markets?: components['schemas']['Market'][];
      outcome?: string;
      /** @description The partnership that the meeting is about. */
      partnershipId?: string;
      occurred?: components['schemas']['Date'];
      /** @description When something that is planned is due: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's own word. */
      note?: string;
    };
    MeetingStory: {
      id: string;
      /**
       * @description A planned meeting is not a meeting held.
       * @enum {string}
       */
      status: 'held' | 'planned';
      /** @description EDTF as the most exact claim wrote it; null when nobody names a date, and while it is planned. */
      occurred: string | null;
      /** @description When a planned one is due: EDTF as written. */
      expected?: string;
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description Whose word against any of them there is. */
      disputedBy?: string[];
      participants: {
        /** @example naver */
        id: string;
        name: string;
        /** @enum {string} */
        kind?: 'company' | 'government' | 'other';
        people: {
          name: string;
          role?: string;
          company?: string;
        }[];
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description Whose word against any of them there is. */
        disputedBy?: string[];
      }[];
      place?: {
        name?: string;
        city?: string;
        country?: string;
      };
      format?: string;
      topics: string[];
      markets: string[];
      outcome?: string;
      /** @description The id of the partnership that it is about. */
      partnership?: string;
      sources: components['schemas']['Sources'];
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
      /** @description With their evidence, by when they happened; those that do not count as well. */
      claims: components['schemas']['TimelineEntry'][];
      /** @description With `expand=evidence`: the events that any `basis` of the answer names, by id. */
      events?: {
        [key: string]: components['schemas']['ExpandedEvent'];
      };
      /** @description The address of this answer with the events that come next. */
      moreEvents?: string;
      /** @description A position of the journal. */
      position: number;
    };
    Meetings: {
      meetings: components['schemas']['Meeting'][];
      /** @description A position of the journal. */
      position: number;
    };
    /** @description A model of a company, as its claims, taken together, tell of it; one of several makers is listed with each. */
    Model: {
      /**
       * @description `company/model`.
       * @example naver/hyperclova-x
       */
      id: string;
      /** @example naver */
      company: string;
      /** @description Its name as the claim that goes first writes it. */
      model: string;
      /** @description The companies that made it together with it. */
      with: string[];
      description?: string;
      /** @description The model that it was made from, as written. */
      basedOn?: string;
      /** @description How many: a number, or words. */
      parameters?: number | string;
      /** @description Who may use it, and how. */
      openness?: string;
      languages: string[];
      markets: string[];
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
      since: string | null;
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description Whose word against any of them there is. */
      disputedBy?: string[];
      sources: components['schemas']['Sources'];
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
    };
    ModelLaunched: {
      /** @constant */
      specversion: '1.0';
      id: string;
      /** Format: uri-reference */
      source: string;
      /** @constant */
      type: 'ModelLaunched';
      /** @description The stream. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was recorded; when it happened is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its place in the journal. */
      position: number;
      /** @description Its place in the stream. */
      streamversion: number;
      /** @description The version of the shape of `data`. */
      schemaversion: number;
      correlationid: string;
      causationid: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
      /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description When it was recorded first, in another journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its place in that journal. */
      importedposition?: number;
      /** @description Whose key recorded it there. */
      importedby?: string;
      data: components['schemas']['ModelLaunchedData'];
    };
    /**
     * @description A company launched an AI model; an announced one is not launched.
     * @example {
     *       "company": "Naver",
     *       "model": "HyperClova X",
     *       "languages": [
     *         "ko"
     *       ],
     *       "evidence": [
     *         {
     *           "publisher": "The Korea Herald",
     *           "attribution": "reporter"
     *         }
     *       ]
     *     }
     */
    ModelLaunchedData: {
      company: components['schemas']['CompanyName'];
      /** @description The companies that made it together with it. */
      jointlyWith?: components['schemas']['CompanyName'][];
      /**
       * @description The model by the name that the source uses.
       * @example HyperClova X
       */
      model: string;
      description?: string;
      /**
       * @description The model that it was made from.
       * @example Llama 3.1
       */
      basedOn?: string;
      /**
       * @description How many parameters it has: a number, or as the source puts it.
       * @example 82 billion
       */
      parameters?: string | number;
      /**
       * @description Who may use it, and how.
       * @example open weights
       * @example API only
       */
      openness?: string;
      languages?: components['schemas']['Language'][];
      markets?: components['schemas']['Market'][];
      occurred?: components['schemas']['Date'];
      /** @description When something that is planned is due: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's own word. */
      note?: string;
    };
    ModelStory: {
      /**
       * @description `company/model`.
       * @example naver/hyperclova-x
       */
      id: string;
      /** @example naver */
      company: string;
      /** @description Its name as the claim that goes first writes it. */
      model: string;
      /** @description The companies that made it together with it. */
      with: string[];
      description?: string;
      /** @description The model that it was made from, as written. */
      basedOn?: string;
      /** @description How many: a number, or words. */
      parameters?: number | string;
      /** @description Who may use it, and how. */
      openness?: string;
      languages: string[];
      markets: string[];
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
      since: string | null;
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description Whose word against any of them there is. */
      disputedBy?: string[];
      sources: components['schemas']['Sources'];
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
      /** @description With their evidence, by when they happened; those that do not count as well. */
      claims: components['schemas']['TimelineEntry'][];
      /** @description The id that was asked for, when its company has another one; `Content-Location` has the address. */
      redirectedFrom?: string;
      /** @description A position of the journal. */
      position: number;
    };
    Models: {
      models: components['schemas']['Model'][];
      /** @description A position of the journal. */
      position: number;
    };
    /** @description How they are named there, and by which events. */
    Naming: {
      name: string;
      names: string[];
      roles: string[];
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description Whose word against any of them there is. */
      disputedBy?: string[];
      /**
       * @description Only claims that were taken back name them.
       * @constant
       */
      withdrawn?: true;
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
    };
    NewWatch: {
      id: string;
      name: string;
      /** @description Whose key made it, name and public part; null: nobody was asked who they are. */
      owner: string | null;
      /** Format: date-time */
      createdAt: string;
      filter: {
        /** @description That this company takes part in: a name or an id. */
        company?: string;
        /** @description For this market; a region includes its countries. */
        market?: string;
        /** @enum {string} */
        view?: 'partnership' | 'market-target' | 'model' | 'meeting';
        /** @description Of this partnership: its id. */
        partnership?: string;
        /** @description Something of these became of it. */
        kinds?: (
          | 'entered'
          | 'withdrawn'
          | 'advanced'
          | 'set-back'
          | 'halted'
          | 'resumed'
          | 'contested'
          | 'no-longer-contested'
          | 'in-conflict'
          | 'conflict-resolved'
          | 'gained-company'
          | 'lost-company'
          | 'gained-market'
          | 'lost-market'
          | 'gained-source'
          | 'lost-source'
          | 'certainty'
          | 'date'
          | 'details'
        )[];
        /** @description Because of a fact that is said to have happened at most so many days before it was recorded: old facts that are filled in change nothing here. One without a date goes by when it was published, else recorded. */
        newerThanDays?: number;
      };
      /** @description Null: it has digests alone. */
      url: string | null;
      /**
       * @description parked: it failed too often, and waits for `POST /v1/watches/{id}/retry`.
       * @enum {string}
       */
      state: 'active' | 'paused' | 'parked';
      /** @description Up to there everything was delivered. */
      position: number;
      /** @description Attempts in a row that failed. */
      failures: number;
      lastError: string | null;
      /** @description Not before then; null: at once. */
      nextAttemptAt: string | null;
      /** @description When something was delivered last. */
      deliveredAt: string | null;
      /** @description What deliveries are signed by (Standard Webhooks): shown this once. */
      secret: string;
    };
    Parked: {
      streams: {
        stream: string;
        /** @description How many wait, with the one that cannot be projected. */
        events: number;
        event: {
          id: string;
          type: string;
          version: number;
          /** @description A position of the journal. */
          position: number;
        };
        error: string;
        attempts: number;
        /** Format: date-time */
        parkedAt: string;
        /** Format: date-time */
        triedAt: string;
      }[];
    };
    Participant: {
      company: components['schemas']['CompanyName'];
      /**
       * @default company
       * @enum {string}
       */
      kind: 'company' | 'government' | 'other';
      people?: components['schemas']['Person'][];
    };
    /** @description A partnership as its claims, taken together, say it stands. */
    Partnership: {
      id: string;
      /** @enum {string} */
      stage: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
      /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
      since: string | null;
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether a claim says what cannot be part of one story with the stage. */
      conflict: boolean;
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description Whose word against any of them there is. */
      disputedBy?: string[];
      /** @description What else it may stand at: by claims in conflict, or where disputed claims are not believed, or are. */
      alternatives: components['schemas']['StageReached'][];
      parties: {
        /** @example naver */
        id: string;
        name: string;
        roles?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
        /** @enum {string} */
        kind?: 'company' | 'government' | 'other';
        people?: {
          name: string;
          role?: string;
          company?: string;
        }[];
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description Whose word against any of them there is. */
        disputedBy?: string[];
        /**
         * @description Only claims that were taken back name it.
         * @constant
         */
        withdrawn?: true;
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
      }[];
      /** @description Those whom no source names, in its words: no companies. */
      unnamed: {
        unnamed: string;
        roles?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
        /** @enum {string} */
        kind?: 'company' | 'government' | 'other';
        people?: {
          name: string;
          role?: string;
          company?: string;
        }[];
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description Whose word against any of them there is. */
        disputedBy?: string[];
        /**
         * @description Only claims that were taken back name it.
         * @constant
         */
        withdrawn?: true;
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
      }[];
      purpose: string | null;
      proposedBy?: string;
      /** @enum {string} */
      instrument?:
        | 'mou'
        | 'letter-of-intent'
        | 'framework'
        | 'contract'
        | 'joint-venture'
        | 'investment'
        | 'acquisition'
        | 'licence'
        | 'other';
      /**
       * @description Sums of money that it is about, in units of the currency.
       * @example [
       *       {
       *         "what": "investment",
       *         "currency": "USD",
       *         "min": 10000000000,
       *         "max": 10000000000
       *       }
       *     ]
       */
      amounts?: {
        /** @enum {string} */
        what: 'value' | 'investment' | 'funding' | 'fine' | 'other';
        /**
         * @description ISO 4217.
         * @example USD
         * @example KRW
         * @example SAR
         */
        currency: string;
        /** @description At least so much; of one number the same as max. */
        min?: number;
        /** @description At most so much; of one number the same as min. */
        max?: number;
        /**
         * @description As the source puts it.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      /**
       * @description How much is built, supplied or used.
       * @example [
       *       {
       *         "what": "Blackwell GPUs",
       *         "unit": "gpu",
       *         "min": 260000
       *       }
       *     ]
       */
      capacity?: {
        /**
         * @description Of what.
         * @example Blackwell GPUs
         */
        what?: string;
        /** @enum {string} */
        unit: 'gpu' | 'mw' | 'exaflops' | 'parameters' | 'users' | 'other';
        /** @description At least so much; of one number the same as max. */
        min?: number;
        /** @description At most so much; of one number the same as min. */
        max?: number;
        /**
         * @description As the source puts it.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      sites?: components['schemas']['Place'][];
      term?: string;
      /** @description When what is planned of it is due: EDTF as written. */
      expected?: string;
      markets: string[];
      /** @description What each of the markets rests on. */
      marketClaims: {
        market: string;
        /** @description The parties that it is said of. */
        parties: string[];
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
        since: string | null;
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description Whose word against any of them there is. */
        disputedBy?: string[];
        sources: components['schemas']['Sources'];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
      }[];
      languages: string[];
      pillars: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
      decisions: components['schemas']['RegulatoryDecision'][];
      sources: components['schemas']['Sources'];
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
      /** @description The ids of the events that a detail rests on. */
      basisOf: {
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        since?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        purpose?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        proposedBy?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        instrument?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        amounts?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        capacity?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        sites?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        term?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        expected?: string[];
      };
    };
    PartnershipAdvanced: {
      /** @constant */
      specversion: '1.0';
      id: string;
      /** Format: uri-reference */
      source: string;
      /** @constant */
      type: 'PartnershipAdvanced';
      /** @description The stream. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was recorded; when it happened is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its place in the journal. */
      position: number;
      /** @description Its place in the stream. */
      streamversion: number;
      /** @description The version of the shape of `data`. */
      schemaversion: number;
      correlationid: string;
      causationid: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
      /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description When it was recorded first, in another journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its place in that journal. */
      importedposition?: number;
      /** @description Whose key recorded it there. */
      importedby?: string;
      data: components['schemas']['PartnershipAdvancedData'];
    };
    /**
     * @description A partnership stands at a stage, whether it moved forward, back or skipped some. With `parties` and `purpose` this may be the first that is heard of it.
     * @example {
     *       "partnershipId": "naver-converge-ict",
     *       "stage": "in-discussion",
     *       "parties": [
     *         {
     *           "company": "Naver"
     *         },
     *         {
     *           "company": "Converge ICT"
     *         }
     *       ],
     *       "purpose": "AI solutions for the Philippines",
     *       "markets": [
     *         "PH"
     *       ],
     *       "occurred": "2024-06",
     *       "evidence": [
     *         {
     *           "publisher": "The Korea Herald",
     *           "attribution": "reporter"
     *         }
     *       ]
     *     }
     */
    PartnershipAdvancedData: {
      partnershipId: string;
      /** @enum {string} */
      stage: 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
      reason?: string;
      parties?: components['schemas']['Party'][];
      /** @description What for, in a sentence. */
      purpose?: string;
      proposedBy?: components['schemas']['CompanyName'];
      /**
       * @description In what form it is agreed on.
       * @enum {string}
       */
      instrument?:
        | 'mou'
        | 'letter-of-intent'
        | 'framework'
        | 'contract'
        | 'joint-venture'
        | 'investment'
        | 'acquisition'
        | 'licence'
        | 'other';
      /**
       * @description Sums of money that it is about, in units of the currency.
       * @example [
       *       {
       *         "what": "investment",
       *         "currency": "USD",
       *         "min": 10000000000,
       *         "max": 10000000000
       *       }
       *     ]
       */
      amounts?: {
        /** @enum {string} */
        what: 'value' | 'investment' | 'funding' | 'fine' | 'other';
        /**
         * @description ISO 4217.
         * @example USD
         * @example KRW
         * @example SAR
         */
        currency: string;
        /** @description At least so much; of one number the same as max. */
        min?: number;
        /** @description At most so much; of one number the same as min. */
        max?: number;
        /**
         * @description As the source puts it.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      /**
       * @description How much is built, supplied or used.
       * @example [
       *       {
       *         "what": "Blackwell GPUs",
       *         "unit": "gpu",
       *         "min": 260000
       *       }
       *     ]
       */
      capacity?: {
        /**
         * @description Of what.
         * @example Blackwell GPUs
         */
        what?: string;
        /** @enum {string} */
        unit: 'gpu' | 'mw' | 'exaflops' | 'parameters' | 'users' | 'other';
        /** @description At least so much; of one number the same as max. */
        min?: number;
        /** @description At most so much; of one number the same as min. */
        max?: number;
        /**
         * @description As the source puts it.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      /** @description Where it is built or done, which is not its market. */
      sites?: components['schemas']['Place'][];
      /**
       * @description How long it is for: an EDTF interval, or in words.
       * @example 2025/2030
       * @example five years
       */
      term?: string;
      markets?: components['schemas']['Market'][];
      languages?: components['schemas']['Language'][];
      pillars?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
      occurred?: components['schemas']['Date'];
      /** @description When something that is planned is due: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's own word. */
      note?: string;
    };
    PartnershipChange: {
      /** @constant */
      view: 'partnership';
      id: string;
      changes: {
        /** @enum {string} */
        kind:
          | 'entered'
          | 'withdrawn'
          | 'advanced'
          | 'set-back'
          | 'halted'
          | 'resumed'
          | 'contested'
          | 'no-longer-contested'
          | 'in-conflict'
          | 'conflict-resolved'
          | 'gained-company'
          | 'lost-company'
          | 'gained-market'
          | 'lost-market'
          | 'gained-source'
          | 'lost-source'
          | 'certainty'
          | 'date'
          | 'details';
        /** @description What stood there before: a stage, an id, a code, a number; null: nothing. */
        from: string | number | null;
        /** @description What stands there after. */
        to: string | number | null;
      }[];
      /** @description The ids of the events that make the difference, in the order of recording. */
      because: string[];
      /** @description The partnership; null: it was not there. */
      before: components['schemas']['Partnership'] | null;
      /** @description The partnership; null: it was not there. */
      after: components['schemas']['Partnership'] | null;
    };
    PartnershipProposed: {
      /** @constant */
      specversion: '1.0';
      id: string;
      /** Format: uri-reference */
      source: string;
      /** @constant */
      type: 'PartnershipProposed';
      /** @description The stream. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was recorded; when it happened is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its place in the journal. */
      position: number;
      /** @description Its place in the stream. */
      streamversion: number;
      /** @description The version of the shape of `data`. */
      schemaversion: number;
      correlationid: string;
      causationid: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
      /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description When it was recorded first, in another journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its place in that journal. */
      importedposition?: number;
      /** @description Whose key recorded it there. */
      importedby?: string;
      data: components['schemas']['PartnershipProposedData'];
    };
    /**
     * @description Somebody proposed, or announced that they want, a partnership.
     * @example {
     *       "partnershipId": "naver-nvidia",
     *       "parties": [
     *         {
     *           "company": "Naver",
     *           "roles": [
     *             "builder"
     *           ]
     *         },
     *         {
     *           "company": "Nvidia",
     *           "roles": [
     *             "supplier"
     *           ]
     *         }
     *       ],
     *       "purpose": "Build AI models that respect the culture of each region",
     *       "pillars": [
     *         "infrastructure"
     *       ],
     *       "evidence": [
     *         {
     *           "publisher": "The Korea Herald",
     *           "attribution": "official",
     *           "speaker": "a Naver official"
     *         }
     *       ]
     *     }
     */
    PartnershipProposedData: {
      /** @description Names the partnership; the event's id when left out. */
      partnershipId?: string;
      parties: components['schemas']['Party'][];
      /** @description What for, in a sentence. */
      purpose: string;
      proposedBy?: components['schemas']['CompanyName'];
      /**
       * @description In what form it is agreed on.
       * @enum {string}
       */
      instrument?:
        | 'mou'
        | 'letter-of-intent'
        | 'framework'
        | 'contract'
        | 'joint-venture'
        | 'investment'
        | 'acquisition'
        | 'licence'
        | 'other';
      /**
       * @description Sums of money that it is about, in units of the currency.
       * @example [
       *       {
       *         "what": "investment",
       *         "currency": "USD",
       *         "min": 10000000000,
       *         "max": 10000000000
       *       }
       *     ]
       */
      amounts?: {
        /** @enum {string} */
        what: 'value' | 'investment' | 'funding' | 'fine' | 'other';
        /**
         * @description ISO 4217.
         * @example USD
         * @example KRW
         * @example SAR
         */
        currency: string;
        /** @description At least so much; of one number the same as max. */
        min?: number;
        /** @description At most so much; of one number the same as min. */
        max?: number;
        /**
         * @description As the source puts it.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      /**
       * @description How much is built, supplied or used.
       * @example [
       *       {
       *         "what": "Blackwell GPUs",
       *         "unit": "gpu",
       *         "min": 260000
       *       }
       *     ]
       */
      capacity?: {
        /**
         * @description Of what.
         * @example Blackwell GPUs
         */
        what?: string;
        /** @enum {string} */
        unit: 'gpu' | 'mw' | 'exaflops' | 'parameters' | 'users' | 'other';
        /** @description At least so much; of one number the same as max. */
        min?: number;
        /** @description At most so much; of one number the same as min. */
        max?: number;
        /**
         * @description As the source puts it.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      /** @description Where it is built or done, which is not its market. */
      sites?: components['schemas']['Place'][];
      /**
       * @description How long it is for: an EDTF interval, or in words.
       * @example 2025/2030
       * @example five years
       */
      term?: string;
      markets?: components['schemas']['Market'][];
      languages?: components['schemas']['Language'][];
      pillars?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
      occurred?: components['schemas']['Date'];
      /** @description When something that is planned is due: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's own word. */
      note?: string;
    };
    PartnershipStory: {
      id: string;
      /** @enum {string} */
      stage: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
      /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
      since: string | null;
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether a claim says what cannot be part of one story with the stage. */
      conflict: boolean;
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description Whose word against any of them there is. */
      disputedBy?: string[];
      /** @description What else it may stand at: by claims in conflict, or where disputed claims are not believed, or are. */
      alternatives: components['schemas']['StageReached'][];
      parties: {
        /** @example naver */
        id: string;
        name: string;
        roles?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
        /** @enum {string} */
        kind?: 'company' | 'government' | 'other';
        people?: {
          name: string;
          role?: string;
          company?: string;
        }[];
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description Whose word against any of them there is. */
        disputedBy?: string[];
        /**
         * @description Only claims that were taken back name it.
         * @constant
         */
        withdrawn?: true;
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
      }[];
      /** @description Those whom no source names, in its words: no companies. */
      unnamed: {
        unnamed: string;
        roles?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
        /** @enum {string} */
        kind?: 'company' | 'government' | 'other';
        people?: {
          name: string;
          role?: string;
          company?: string;
        }[];
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description Whose word against any of them there is. */
        disputedBy?: string[];
        /**
         * @description Only claims that were taken back name it.
         * @constant
         */
        withdrawn?: true;
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
      }[];
      purpose: string | null;
      proposedBy?: string;
      /** @enum {string} */
      instrument?:
        | 'mou'
        | 'letter-of-intent'
        | 'framework'
        | 'contract'
        | 'joint-venture'
        | 'investment'
        | 'acquisition'
        | 'licence'
        | 'other';
      /**
       * @description Sums of money that it is about, in units of the currency.
       * @example [
       *       {
       *         "what": "investment",
       *         "currency": "USD",
       *         "min": 10000000000,
       *         "max": 10000000000
       *       }
       *     ]
       */
      amounts?: {
        /** @enum {string} */
        what: 'value' | 'investment' | 'funding' | 'fine' | 'other';
        /**
         * @description ISO 4217.
         * @example USD
         * @example KRW
         * @example SAR
         */
        currency: string;
        /** @description At least so much; of one number the same as max. */
        min?: number;
        /** @description At most so much; of one number the same as min. */
        max?: number;
        /**
         * @description As the source puts it.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      /**
       * @description How much is built, supplied or used.
       * @example [
       *       {
       *         "what": "Blackwell GPUs",
       *         "unit": "gpu",
       *         "min": 260000
       *       }
       *     ]
       */
      capacity?: {
        /**
         * @description Of what.
         * @example Blackwell GPUs
         */
        what?: string;
        /** @enum {string} */
        unit: 'gpu' | 'mw' | 'exaflops' | 'parameters' | 'users' | 'other';
        /** @description At least so much; of one number the same as max. */
        min?: number;
        /** @description At most so much; of one number the same as min. */
        max?: number;
        /**
         * @description As the source puts it.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      sites?: components['schemas']['Place'][];
      term?: string;
      /** @description When what is planned of it is due: EDTF as written. */
      expected?: string;
      markets: string[];
      /** @description What each of the markets rests on. */
      marketClaims: {
        market: string;
        /** @description The parties that it is said of. */
        parties: string[];
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
        since: string | null;
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description Whose word against any of them there is. */
        disputedBy?: string[];
        sources: components['schemas']['Sources'];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
      }[];
      languages: string[];
      pillars: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
      decisions: components['schemas']['RegulatoryDecision'][];
      sources: components['schemas']['Sources'];
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
      /** @description The ids of the events that a detail rests on. */
      basisOf: {
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        since?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        purpose?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        proposedBy?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        instrument?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        amounts?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        capacity?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        sites?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        term?: string[];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        expected?: string[];
      };
      /** @description Every id of it, as judgements say; its own first. */
      ids: string[];
      /** @description Stage after stage, the assessed one last. */
      history: components['schemas']['StageReached'][];
      /** @description With their evidence, by when they happened; those that do not count as well. */
      claims: components['schemas']['TimelineEntry'][];
      /** @description With `expand=evidence`: the events that any `basis` of the answer names, by id. */
      events?: {
        [key: string]: components['schemas']['ExpandedEvent'];
      };
      /** @description The address of this answer with the events that come next. */
      moreEvents?: string;
      /** @description The id that was asked for: another one of the same partnership. */
      redirectedFrom?: string;
      /** @description A position of the journal. */
      position: number;
    };
    Partnerships: {
      partnerships: components['schemas']['Partnership'][];
      /** @description A position of the journal. */
      position: number;
    };
    /** @description One side of a partnership: a company, a government, or somebody whom the source does not name. */
    Party: {
      company?: components['schemas']['CompanyName'];
      /**
       * @description In the words of the source, when it does not say who it is.
       * @example a Gulf fund
       */
      unnamed?: string;
      roles?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
      /**
       * @default company
       * @enum {string}
       */
      kind: 'company' | 'government' | 'other';
      people?: components['schemas']['Person'][];
    } & (unknown | unknown);
    People: {
      people: components['schemas']['ListedPerson'][];
      /** @description A position of the journal. */
      position: number;
    };
    Person: {
      name: string;
      role?: string;
      /** @description Whose person it is; of the company beside it when left out. */
      company?: components['schemas']['CompanyName'];
    };
    PersonStory: {
      /**
       * @description `company/name`: a person is a name within a company.
       * @example nvidia/jensen-huang
       */
      id: string;
      /** @description As it is mostly written where its people are named. */
      company: {
        /** @example naver */
        id: string;
        name: string;
      };
      /** @description As it is mostly written. */
      name: string;
      /** @description Every way in which it is written. */
      names: string[];
      /** @description As written. */
      roles: string[];
      counts: {
        /** @description At how many meetings they are named. */
        meetings: number;
        /** @description In how many partnerships. */
        partnerships: number;
        /** @description With how many markets that a company targets. */
        targets: number;
      };
      /** @description Whom they met is among the participants. */
      meetings: {
        id: string;
        /**
         * @description A planned meeting is not a meeting held.
         * @enum {string}
         */
        status: 'held' | 'planned';
        /** @description EDTF as the most exact claim wrote it; null when nobody names a date, and while it is planned. */
        occurred: string | null;
        /** @description When a planned one is due: EDTF as written. */
        expected?: string;
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description Whose word against any of them there is. */
        disputedBy?: string[];
        participants: {
          /** @example naver */
          id: string;
          name: string;
          /** @enum {string} */
          kind?: 'company' | 'government' | 'other';
          people: {
            name: string;
            role?: string;
            company?: string;
          }[];
          /** @description Whether it rests on disputed claims only. */
          contested: boolean;
          /** @description Whose word against any of them there is. */
          disputedBy?: string[];
        }[];
        place?: {
          name?: string;
          city?: string;
          country?: string;
        };
        format?: string;
        topics: string[];
        markets: string[];
        outcome?: string;
        /** @description The id of the partnership that it is about. */
        partnership?: string;
        sources: components['schemas']['Sources'];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
        named: components['schemas']['Naming'];
      }[];
      partnerships: {
        id: string;
        /** @enum {string} */
        stage: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
        /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
        since: string | null;
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description Whether a claim says what cannot be part of one story with the stage. */
        conflict: boolean;
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description Whose word against any of them there is. */
        disputedBy?: string[];
        /** @description What else it may stand at: by claims in conflict, or where disputed claims are not believed, or are. */
        alternatives: components['schemas']['StageReached'][];
        parties: {
          /** @example naver */
          id: string;
          name: string;
          roles?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
          /** @enum {string} */
          kind?: 'company' | 'government' | 'other';
          people?: {
            name: string;
            role?: string;
            company?: string;
          }[];
          /** @description Whether it rests on disputed claims only. */
          contested: boolean;
          /** @description Whose word against any of them there is. */
          disputedBy?: string[];
          /**
           * @description Only claims that were taken back name it.
           * @constant
           */
          withdrawn?: true;
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          basis: string[];
        }[];
        /** @description Those whom no source names, in its words: no companies. */
        unnamed: {
          unnamed: string;
          roles?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
          /** @enum {string} */
          kind?: 'company' | 'government' | 'other';
          people?: {
            name: string;
            role?: string;
            company?: string;
          }[];
          /** @description Whether it rests on disputed claims only. */
          contested: boolean;
          /** @description Whose word against any of them there is. */
          disputedBy?: string[];
          /**
           * @description Only claims that were taken back name it.
           * @constant
           */
          withdrawn?: true;
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          basis: string[];
        }[];
        purpose: string | null;
        proposedBy?: string;
        /** @enum {string} */
        instrument?:
          | 'mou'
          | 'letter-of-intent'
          | 'framework'
          | 'contract'
          | 'joint-venture'
          | 'investment'
          | 'acquisition'
          | 'licence'
          | 'other';
        /**
         * @description Sums of money that it is about, in units of the currency.
         * @example [
         *       {
         *         "what": "investment",
         *         "currency": "USD",
         *         "min": 10000000000,
         *         "max": 10000000000
         *       }
         *     ]
         */
        amounts?: {
          /** @enum {string} */
          what: 'value' | 'investment' | 'funding' | 'fine' | 'other';
          /**
           * @description ISO 4217.
           * @example USD
           * @example KRW
           * @example SAR
           */
          currency: string;
          /** @description At least so much; of one number the same as max. */
          min?: number;
          /** @description At most so much; of one number the same as min. */
          max?: number;
          /**
           * @description As the source puts it.
           * @example more than 260,000 GPUs
           */
          text?: string;
        }[];
        /**
         * @description How much is built, supplied or used.
         * @example [
         *       {
         *         "what": "Blackwell GPUs",
         *         "unit": "gpu",
         *         "min": 260000
         *       }
         *     ]
         */
        capacity?: {
          /**
           * @description Of what.
           * @example Blackwell GPUs
           */
          what?: string;
          /** @enum {string} */
          unit: 'gpu' | 'mw' | 'exaflops' | 'parameters' | 'users' | 'other';
          /** @description At least so much; of one number the same as max. */
          min?: number;
          /** @description At most so much; of one number the same as min. */
          max?: number;
          /**
           * @description As the source puts it.
           * @example more than 260,000 GPUs
           */
          text?: string;
        }[];
        sites?: components['schemas']['Place'][];
        term?: string;
        /** @description When what is planned of it is due: EDTF as written. */
        expected?: string;
        markets: string[];
        /** @description What each of the markets rests on. */
        marketClaims: {
          market: string;
          /** @description The parties that it is said of. */
          parties: string[];
          /** @enum {string} */
          certainty: 'confirmed' | 'reported' | 'speculative';
          /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
          since: string | null;
          /** @description Whether it rests on disputed claims only. */
          contested: boolean;
          /** @description Whose word against any of them there is. */
          disputedBy?: string[];
          sources: components['schemas']['Sources'];
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          basis: string[];
        }[];
        languages: string[];
        pillars: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
        decisions: components['schemas']['RegulatoryDecision'][];
        sources: components['schemas']['Sources'];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
        /** @description The ids of the events that a detail rests on. */
        basisOf: {
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          since?: string[];
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          purpose?: string[];
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          proposedBy?: string[];
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          instrument?: string[];
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          amounts?: string[];
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          capacity?: string[];
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          sites?: string[];
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          term?: string[];
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          expected?: string[];
        };
        named: components['schemas']['Naming'];
      }[];
      targets: {
        /** @example naver */
        company: string;
        market: string;
        /** @description The companies that it targets the market with. */
        with: string[];
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
        since: string | null;
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description Whose word against any of them there is. */
        disputedBy?: string[];
        people: {
          name: string;
          role?: string;
          company?: string;
        }[];
        languages: string[];
        purposes: string[];
        sources: components['schemas']['Sources'];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
        named: components['schemas']['Naming'];
      }[];
      /** @description The id that was asked for, when its company has another one; `Content-Location` has the address. */
      redirectedFrom?: string;
      /** @description A position of the journal. */
      position: number;
    };
    Pipeline: {
      company: {
        /** @example naver */
        id: string;
        name: string;
      };
      /** @description How many of the listed partnerships stand at each stage, and how many of all are contested: their stage, or the company's part. */
      stages: {
        proposed: number;
        'in-discussion': number;
        agreed: number;
        launched: number;
        stalled: number;
        paused: number;
        ended: number;
        contested: number;
      };
      partnerships: components['schemas']['Partnership'][];
      markets: components['schemas']['PipelineMarket'][];
      models: {
        model: string;
        /** @description The companies that made it together with it. */
        with: string[];
        languages: string[];
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
        since: string | null;
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description Whose word against any of them there is. */
        disputedBy?: string[];
        sources: components['schemas']['Sources'];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
      }[];
      meetings: {
        count: number;
        /** @description How many of them are contested. */
        contested: number;
        /** @description EDTF as written; null when no meeting is dated. */
        last: string | null;
        ids: string[];
        list: {
          id: string;
          /** @description EDTF as the most exact claim wrote it; null when nobody names a date. */
          occurred: string | null;
          /** @enum {string} */
          certainty: 'confirmed' | 'reported' | 'speculative';
          /** @description Whether it rests on disputed claims only. */
          contested: boolean;
          /** @description Whose word against any of them there is. */
          disputedBy?: string[];
          sources: components['schemas']['Sources'];
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          basis: string[];
        }[];
        /** @description Those that are planned and that nobody says were held; they are not counted. */
        planned: {
          id: string;
          /** @enum {string} */
          certainty: 'confirmed' | 'reported' | 'speculative';
          /** @description Whether it rests on disputed claims only. */
          contested: boolean;
          /** @description Whose word against any of them there is. */
          disputedBy?: string[];
          sources: components['schemas']['Sources'];
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          basis: string[];
          /** @description When it is due: EDTF as written; null when nobody says. */
          expected: string | null;
        }[];
      };
      /** @description With `rollup=parent`: the company and its subsidiaries, which are counted as one here. */
      group?: {
        /** @example naver */
        id: string;
        name: string;
      }[];
      /** @description The id that was asked for, when it is another one of the company; `Content-Location` has the address. */
      redirectedFrom?: string;
      /** @description With `expand=evidence`: the events that any `basis` of the answer names, by id. */
      events?: {
        [key: string]: components['schemas']['ExpandedEvent'];
      };
      /** @description The address of this answer with the events that come next. */
      moreEvents?: string;
      /** @description A position of the journal. */
      position: number;
    };
    PipelineMarket: {
      code: string;
      name: string;
      /** @description The other companies involved. */
      with: string[];
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
      since: string | null;
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description Whose word against any of them there is. */
      disputedBy?: string[];
      /** @enum {string} */
      via: 'targeted' | 'partnership';
      /**
       * @description Where partnerships are for it: at what stage they stand, the furthest that is not halted.
       * @enum {string}
       */
      stage?: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
      sources: components['schemas']['Sources'];
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
    };
    Place: {
      name?: string;
      city?: string;
      country?: components['schemas']['Country'];
    };
    /**
     * @example {
     *       "type": "ClaimDisputed",
     *       "data": {
     *         "eventId": "kh-naver-may-target-asia",
     *         "by": "a Nvidia spokesperson",
     *         "reason": "No market was agreed on.",
     *         "evidence": [
     *           {
     *             "publisher": "Reuters",
     *             "attribution": "official"
     *           }
     *         ]
     *       }
     *     }
     */
    PostedClaimDisputed: {
      /** @constant */
      specversion?: '1.0';
      /** @description The same id is recorded once, however often it is posted; a UUIDv7 when left out. */
      id?: string;
      /** @constant */
      type: 'ClaimDisputed';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must be the one that the data gives. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['ClaimDisputedData'];
      /** @description The version that the stream must have; -1 when it must not exist yet. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
    };
    /**
     * @example {
     *       "type": "ClaimRetracted",
     *       "data": {
     *         "eventId": "kh-naver-hyperclova-x",
     *         "reason": "The outlet corrected the name of the model.",
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "reporter"
     *           }
     *         ]
     *       }
     *     }
     */
    PostedClaimRetracted: {
      /** @constant */
      specversion?: '1.0';
      /** @description The same id is recorded once, however often it is posted; a UUIDv7 when left out. */
      id?: string;
      /** @constant */
      type: 'ClaimRetracted';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must be the one that the data gives. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['ClaimRetractedData'];
      /** @description The version that the stream must have; -1 when it must not exist yet. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
    };
    /**
     * @example {
     *       "type": "CompanyProfiled",
     *       "data": {
     *         "company": "Aramco Digital",
     *         "parent": "Saudi Aramco",
     *         "kind": "technology subsidiary",
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "reporter"
     *           }
     *         ]
     *       }
     *     }
     */
    PostedCompanyProfiled: {
      /** @constant */
      specversion?: '1.0';
      /** @description The same id is recorded once, however often it is posted; a UUIDv7 when left out. */
      id?: string;
      /** @constant */
      type: 'CompanyProfiled';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must be the one that the data gives. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['CompanyProfiledData'];
      /** @description The version that the stream must have; -1 when it must not exist yet. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
    };
    /**
     * @description A fact to record, as CloudEvents 1.0 JSON. Only `type` and `data` are needed.
     * @example {
     *       "type": "MeetingHeld",
     *       "data": {
     *         "meetingId": "naver-nvidia-2024-santa-clara",
     *         "participants": [
     *           {
     *             "company": "Naver",
     *             "people": [
     *               {
     *                 "name": "Choi Soo-yeon",
     *                 "role": "CEO"
     *               }
     *             ]
     *           },
     *           {
     *             "company": "Nvidia",
     *             "people": [
     *               {
     *                 "name": "Jensen Huang",
     *                 "role": "founder"
     *               }
     *             ]
     *           }
     *         ],
     *         "place": {
     *           "city": "Santa Clara",
     *           "country": "US"
     *         },
     *         "topics": [
     *           "sovereign AI"
     *         ],
     *         "occurred": "2024-06-24/2024-06-28",
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "reporter"
     *           }
     *         ]
     *       }
     *     }
     * @example {
     *       "type": "MeetingPlanned",
     *       "data": {
     *         "meetingId": "naver-nvidia-2026-seoul",
     *         "participants": [
     *           {
     *             "company": "Naver"
     *           },
     *           {
     *             "company": "Nvidia"
     *           }
     *         ],
     *         "place": {
     *           "city": "Seoul",
     *           "country": "KR"
     *         },
     *         "expected": "2027-01",
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "official"
     *           }
     *         ]
     *       }
     *     }
     * @example {
     *       "type": "PartnershipProposed",
     *       "data": {
     *         "partnershipId": "naver-nvidia",
     *         "parties": [
     *           {
     *             "company": "Naver",
     *             "roles": [
     *               "builder"
     *             ]
     *           },
     *           {
     *             "company": "Nvidia",
     *             "roles": [
     *               "supplier"
     *             ]
     *           }
     *         ],
     *         "purpose": "Build AI models that respect the culture of each region",
     *         "pillars": [
     *           "infrastructure"
     *         ],
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "official",
     *             "speaker": "a Naver official"
     *           }
     *         ]
     *       }
     *     }
     * @example {
     *       "type": "PartnershipAdvanced",
     *       "data": {
     *         "partnershipId": "naver-converge-ict",
     *         "stage": "in-discussion",
     *         "parties": [
     *           {
     *             "company": "Naver"
     *           },
     *           {
     *             "company": "Converge ICT"
     *           }
     *         ],
     *         "purpose": "AI solutions for the Philippines",
     *         "markets": [
     *           "PH"
     *         ],
     *         "occurred": "2024-06",
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "reporter"
     *           }
     *         ]
     *       }
     *     }
     * @example {
     *       "type": "MarketTargeted",
     *       "data": {
     *         "company": "Naver",
     *         "market": "142",
     *         "with": [
     *           "Nvidia"
     *         ],
     *         "certainty": "speculative",
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "anonymous",
     *             "speaker": "an industry source"
     *           }
     *         ]
     *       }
     *     }
     * @example {
     *       "type": "ModelLaunched",
     *       "data": {
     *         "company": "Naver",
     *         "model": "HyperClova X",
     *         "languages": [
     *           "ko"
     *         ],
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "reporter"
     *           }
     *         ]
     *       }
     *     }
     * @example {
     *       "type": "RegulatoryDecisionMade",
     *       "data": {
     *         "authority": "US Department of Commerce",
     *         "jurisdiction": "US",
     *         "decision": "conditional",
     *         "subject": "Export of GPUs to the United Arab Emirates",
     *         "companies": [
     *           "G42",
     *           "Nvidia"
     *         ],
     *         "occurred": "2025-11",
     *         "evidence": [
     *           {
     *             "publisher": "Reuters",
     *             "attribution": "official"
     *           }
     *         ]
     *       }
     *     }
     * @example {
     *       "type": "CompanyProfiled",
     *       "data": {
     *         "company": "Aramco Digital",
     *         "parent": "Saudi Aramco",
     *         "kind": "technology subsidiary",
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "reporter"
     *           }
     *         ]
     *       }
     *     }
     * @example {
     *       "type": "IdentityJudged",
     *       "data": {
     *         "a": "Naver",
     *         "b": "네이버",
     *         "judgement": "same",
     *         "reason": "The Korean name of the same company."
     *       }
     *     }
     * @example {
     *       "type": "ClaimDisputed",
     *       "data": {
     *         "eventId": "kh-naver-may-target-asia",
     *         "by": "a Nvidia spokesperson",
     *         "reason": "No market was agreed on.",
     *         "evidence": [
     *           {
     *             "publisher": "Reuters",
     *             "attribution": "official"
     *           }
     *         ]
     *       }
     *     }
     * @example {
     *       "type": "ClaimRetracted",
     *       "data": {
     *         "eventId": "kh-naver-hyperclova-x",
     *         "reason": "The outlet corrected the name of the model.",
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "reporter"
     *           }
     *         ]
     *       }
     *     }
     */
    PostedEvent:
      | components['schemas']['PostedMeetingHeld']
      | components['schemas']['PostedMeetingPlanned']
      | components['schemas']['PostedPartnershipProposed']
      | components['schemas']['PostedPartnershipAdvanced']
      | components['schemas']['PostedMarketTargeted']
      | components['schemas']['PostedModelLaunched']
      | components['schemas']['PostedRegulatoryDecisionMade']
      | components['schemas']['PostedCompanyProfiled']
      | components['schemas']['PostedIdentityJudged']
      | components['schemas']['PostedClaimDisputed']
      | components['schemas']['PostedClaimRetracted'];
    /**
     * @example {
     *       "type": "IdentityJudged",
     *       "data": {
     *         "a": "Naver",
     *         "b": "네이버",
     *         "judgement": "same",
     *         "reason": "The Korean name of the same company."
     *       }
     *     }
     */
    PostedIdentityJudged: {
      /** @constant */
      specversion?: '1.0';
      /** @description The same id is recorded once, however often it is posted; a UUIDv7 when left out. */
      id?: string;
      /** @constant */
      type: 'IdentityJudged';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must be the one that the data gives. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['IdentityJudgedData'];
      /** @description The version that the stream must have; -1 when it must not exist yet. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
    };
    /**
     * @example {
     *       "type": "MarketTargeted",
     *       "data": {
     *         "company": "Naver",
     *         "market": "142",
     *         "with": [
     *           "Nvidia"
     *         ],
     *         "certainty": "speculative",
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "anonymous",
     *             "speaker": "an industry source"
     *           }
     *         ]
     *       }
     *     }
     */
    PostedMarketTargeted: {
      /** @constant */
      specversion?: '1.0';
      /** @description The same id is recorded once, however often it is posted; a UUIDv7 when left out. */
      id?: string;
      /** @constant */
      type: 'MarketTargeted';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must be the one that the data gives. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['MarketTargetedData'];
      /** @description The version that the stream must have; -1 when it must not exist yet. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
    };
    /**
     * @example {
     *       "type": "MeetingHeld",
     *       "data": {
     *         "meetingId": "naver-nvidia-2024-santa-clara",
     *         "participants": [
     *           {
     *             "company": "Naver",
     *             "people": [
     *               {
     *                 "name": "Choi Soo-yeon",
     *                 "role": "CEO"
     *               }
     *             ]
     *           },
     *           {
     *             "company": "Nvidia",
     *             "people": [
     *               {
     *                 "name": "Jensen Huang",
     *                 "role": "founder"
     *               }
     *             ]
     *           }
     *         ],
     *         "place": {
     *           "city": "Santa Clara",
     *           "country": "US"
     *         },
     *         "topics": [
     *           "sovereign AI"
     *         ],
     *         "occurred": "2024-06-24/2024-06-28",
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "reporter"
     *           }
     *         ]
     *       }
     *     }
     */
    PostedMeetingHeld: {
      /** @constant */
      specversion?: '1.0';
      /** @description The same id is recorded once, however often it is posted; a UUIDv7 when left out. */
      id?: string;
      /** @constant */
      type: 'MeetingHeld';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must be the one that the data gives. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['MeetingHeldData'];
      /** @description The version that the stream must have; -1 when it must not exist yet. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
    };
    /**
     * @example {
     *       "type": "MeetingPlanned",
     *       "data": {
     *         "meetingId": "naver-nvidia-2026-seoul",
     *         "participants": [
     *           {
     *             "company": "Naver"
     *           },
     *           {
     *             "company": "Nvidia"
     *           }
     *         ],
     *         "place": {
     *           "city": "Seoul",
     *           "country": "KR"
     *         },
     *         "expected": "2027-01",
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "official"
     *           }
     *         ]
     *       }
     *     }
     */
    PostedMeetingPlanned: {
      /** @constant */
      specversion?: '1.0';
      /** @description The same id is recorded once, however often it is posted; a UUIDv7 when left out. */
      id?: string;
      /** @constant */
      type: 'MeetingPlanned';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must be the one that the data gives. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['MeetingPlannedData'];
      /** @description The version that the stream must have; -1 when it must not exist yet. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
    };
    /**
     * @example {
     *       "type": "ModelLaunched",
     *       "data": {
     *         "company": "Naver",
     *         "model": "HyperClova X",
     *         "languages": [
     *           "ko"
     *         ],
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "reporter"
     *           }
     *         ]
     *       }
     *     }
     */
    PostedModelLaunched: {
      /** @constant */
      specversion?: '1.0';
      /** @description The same id is recorded once, however often it is posted; a UUIDv7 when left out. */
      id?: string;
      /** @constant */
      type: 'ModelLaunched';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must be the one that the data gives. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['ModelLaunchedData'];
      /** @description The version that the stream must have; -1 when it must not exist yet. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
    };
    /**
     * @example {
     *       "type": "PartnershipAdvanced",
     *       "data": {
     *         "partnershipId": "naver-converge-ict",
     *         "stage": "in-discussion",
     *         "parties": [
     *           {
     *             "company": "Naver"
     *           },
     *           {
     *             "company": "Converge ICT"
     *           }
     *         ],
     *         "purpose": "AI solutions for the Philippines",
     *         "markets": [
     *           "PH"
     *         ],
     *         "occurred": "2024-06",
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "reporter"
     *           }
     *         ]
     *       }
     *     }
     */
    PostedPartnershipAdvanced: {
      /** @constant */
      specversion?: '1.0';
      /** @description The same id is recorded once, however often it is posted; a UUIDv7 when left out. */
      id?: string;
      /** @constant */
      type: 'PartnershipAdvanced';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must be the one that the data gives. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['PartnershipAdvancedData'];
      /** @description The version that the stream must have; -1 when it must not exist yet. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
    };
    /**
     * @example {
     *       "type": "PartnershipProposed",
     *       "data": {
     *         "partnershipId": "naver-nvidia",
     *         "parties": [
     *           {
     *             "company": "Naver",
     *             "roles": [
     *               "builder"
     *             ]
     *           },
     *           {
     *             "company": "Nvidia",
     *             "roles": [
     *               "supplier"
     *             ]
     *           }
     *         ],
     *         "purpose": "Build AI models that respect the culture of each region",
     *         "pillars": [
     *           "infrastructure"
     *         ],
     *         "evidence": [
     *           {
     *             "publisher": "The Korea Herald",
     *             "attribution": "official",
     *             "speaker": "a Naver official"
     *           }
     *         ]
     *       }
     *     }
     */
    PostedPartnershipProposed: {
      /** @constant */
      specversion?: '1.0';
      /** @description The same id is recorded once, however often it is posted; a UUIDv7 when left out. */
      id?: string;
      /** @constant */
      type: 'PartnershipProposed';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must be the one that the data gives. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['PartnershipProposedData'];
      /** @description The version that the stream must have; -1 when it must not exist yet. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
    };
    /**
     * @example {
     *       "type": "RegulatoryDecisionMade",
     *       "data": {
     *         "authority": "US Department of Commerce",
     *         "jurisdiction": "US",
     *         "decision": "conditional",
     *         "subject": "Export of GPUs to the United Arab Emirates",
     *         "companies": [
     *           "G42",
     *           "Nvidia"
     *         ],
     *         "occurred": "2025-11",
     *         "evidence": [
     *           {
     *             "publisher": "Reuters",
     *             "attribution": "official"
     *           }
     *         ]
     *       }
     *     }
     */
    PostedRegulatoryDecisionMade: {
      /** @constant */
      specversion?: '1.0';
      /** @description The same id is recorded once, however often it is posted; a UUIDv7 when left out. */
      id?: string;
      /** @constant */
      type: 'RegulatoryDecisionMade';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must be the one that the data gives. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['RegulatoryDecisionMadeData'];
      /** @description The version that the stream must have; -1 when it must not exist yet. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
    };
    /**
     * @description RFC 9457 problem details. `code` is stable.
     * @example {
     *       "type": "urn:sovereign-pipeline:problem:invalid-event",
     *       "code": "invalid-event",
     *       "status": 400,
     *       "title": "The event is not valid",
     *       "errors": [
     *         {
     *           "pointer": "/data/participants",
     *           "detail": "expected a list of companies"
     *         }
     *       ]
     *     }
     */
    Problem: {
      type: string;
      /** @enum {string} */
      code:
        | 'invalid-json'
        | 'invalid-encoding'
        | 'invalid-event'
        | 'invalid-request'
        | 'invalid-query'
        | 'invalid-header'
        | 'malformed-request'
        | 'unauthenticated'
        | 'not-permitted'
        | 'foreign-origin'
        | 'route-not-found'
        | 'event-not-found'
        | 'company-not-found'
        | 'partnership-not-found'
        | 'market-not-found'
        | 'meeting-not-found'
        | 'model-not-found'
        | 'person-not-found'
        | 'source-not-found'
        | 'watch-not-found'
        | 'replay-not-found'
        | 'nothing-parked'
        | 'method-not-allowed'
        | 'request-timeout'
        | 'event-id-reused'
        | 'claim-retracted'
        | 'replay-running'
        | 'too-many-watches'
        | 'other-version'
        | 'version-conflict'
        | 'event-too-large'
        | 'dry-run-too-long'
        | 'unsupported-media-type'
        | 'unknown-host'
        | 'partnership-unknown'
        | 'claim-unknown'
        | 'address-refused'
        | 'not-a-claim'
        | 'too-many-requests'
        | 'history-too-large'
        | 'headers-too-large'
        | 'internal-error'
        | 'stopping'
        | 'overloaded'
        | 'log-unavailable'
        | 'access-unavailable'
        | 'journal-unavailable'
        | 'journal-full'
        | 'read-models-unavailable'
        | 'queries-overloaded'
        | 'not-signed-yet'
        | 'not-caught-up';
      status: number;
      title: string;
      detail?: string;
      errors?: {
        /** @description JSON Pointer into the body. */
        pointer?: string;
        /** @description Query parameter. */
        parameter?: string;
        /** @description Request header. */
        header?: string;
        /** @description What was expected. */
        detail: string;
      }[];
      /** @description Of a version-conflict: where the stream is; -1 when it does not exist. */
      currentVersion?: number;
      /** @description Of a refused line of many: the event, as it was posted. Of a log-unavailable: the event that is recorded. Of journal-unavailable and journal-full: the event that may be (`detail` says so); posting it again with this id records it once. Of a replay-running: the replay that is under way. */
      id?: string;
      /** @description Of a log-unavailable: its place in the journal. */
      position?: number;
    };
    Publisher: {
      /** @example the-korea-herald */
      id: string;
      /** @description As it is mostly written. */
      name: string;
      /** @description How many claims have evidence of it. */
      claims: number;
    };
    Publishers: {
      sources: components['schemas']['Publisher'][];
      /** @description A position of the journal. */
      position: number;
    };
    Readiness: {
      /**
       * @description ready. degraded: it takes events and answers, and not everything is as it should be. not-ready: it cannot take events.
       * @enum {string}
       */
      status: 'ready' | 'degraded' | 'not-ready';
      /** @description What is wrong, what matters most first; nothing when it is ready. */
      reasons: {
        /**
         * @description Stable: for alerts.
         * @enum {string}
         */
        code:
          | 'database-unavailable'
          | 'disk-full'
          | 'recording-fails'
          | 'clock-ahead'
          | 'clocks-differ'
          | 'clock-stepped'
          | 'no-read-models'
          | 'no-projector'
          | 'other-version'
          | 'version-replay-failed'
          | 'projector-in-trouble'
          | 'blocked-slices'
          | 'read-models-behind'
          | 'parked-events'
          | 'records-set-aside'
          | 'relay-down'
          | 'relay-stopped'
          | 'relay-behind'
          | 'topic-at-risk';
        detail: string;
        /** @description What to do. */
        action: string;
        /** Format: date-time */
        since: string;
      }[];
      journal: {
        /** @enum {string} */
        status: 'up' | 'down';
        /** @description A position of the journal. */
        position?: number;
        /** @description Events that wait to be recorded. */
        queued: number;
        reason?: string;
      };
      readModels: {
        /** @enum {string} */
        status: 'up' | 'down';
        /** @description A position of the journal. */
        position?: number;
        /** @description Events of the journal that they do not include yet. */
        behind?: number;
        /** @description For how long the first of these has been recorded. */
        behindSeconds?: number;
        /** @description Of the projection that made them. */
        version?: number;
        /** @description Events that could not be projected, with those that wait behind them. */
        parked?: {
          streams: number;
          events: number;
          /** @description For how long the first of them has been. */
          seconds: number;
        };
        reason?: string;
        /** @description The projectors of the last minutes, and what they say of themselves. */
        projectors?: {
          /** Format: uuid */
          id: string;
          host: string;
          pid: number;
          /** @description Where its own /health/ready and /metrics are. */
          address?: string;
          /** @description Of the projection that it has. */
          version: number;
          /** @enum {string} */
          log: 'journal' | 'kafka';
          /** @description What it reads: the journal, or partitions of the topic. */
          slices: string[];
          /** @enum {string} */
          state: 'starting' | 'following' | 'other-version' | 'trouble' | 'stopped';
          reason?: string;
          /** @description Slices of the log that cannot go on. */
          blocked?: {
            slice: string;
            reason: string;
            seconds: number;
          }[];
          /** @description Records of the topic that are not events of the journal. */
          setAside?: number;
          /**
           * Format: date-time
           * @description Since when state and reason are as they are.
           */
          since: string;
          /**
           * Format: date-time
           * @description When it last said so.
           */
          seenAt: string;
          /** @description It has said so within the last seconds. */
          alive: boolean;
        }[];
      };
      /** @description The way to Kafka; only when the service relays to Kafka. */
      relay?: {
        /**
         * @description up: this process relays. standby: another one does. down: Kafka cannot be written to. stopped: the topic would lose history.
         * @enum {string}
         */
        status: 'up' | 'standby' | 'down' | 'stopped';
        /** @description Whether this process is the one that relays. */
        leader: boolean;
        /** @description Kafka has acknowledged every event up to it. */
        position?: number;
        /** @description Events that Kafka has not acknowledged yet. */
        behind?: number;
        /** @description For how long the first of these has been recorded. */
        behindSeconds?: number;
        reason?: string;
        /** @description What should be mended, though the topic is relayed to. */
        warning?: string;
      };
    };
    /** @description What the journal answered: the event is durable. */
    Receipt: {
      id: string;
      /** @enum {string} */
      type:
        | 'MeetingHeld'
        | 'MeetingPlanned'
        | 'PartnershipProposed'
        | 'PartnershipAdvanced'
        | 'MarketTargeted'
        | 'ModelLaunched'
        | 'RegulatoryDecisionMade'
        | 'CompanyProfiled'
        | 'IdentityJudged'
        | 'ClaimDisputed'
        | 'ClaimRetracted';
      /** @description The stream, named after what the event is about. */
      stream: string;
      /** @description The place in the stream: 0, 1, 2 … without gaps. */
      version: number;
      /** @description The place in the journal. */
      position: number;
      /**
       * Format: date-time
       * @description When it was recorded, to the microsecond.
       */
      recordedAt: string;
      /**
       * @description The event was recorded before; this is the first answer again.
       * @constant
       */
      duplicate?: true;
    };
    /** @description What an authority is said to have decided. */
    RegulatoryDecision: {
      authority: string;
      /** @description A market code. */
      jurisdiction: string;
      /** @enum {string} */
      decision: 'approved' | 'conditional' | 'blocked' | 'required';
      subject: string;
      companies: {
        /** @example naver */
        id: string;
        name: string;
      }[];
      /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
      since: string | null;
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description Whose word against any of them there is. */
      disputedBy?: string[];
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
    };
    RegulatoryDecisionMade: {
      /** @constant */
      specversion: '1.0';
      id: string;
      /** Format: uri-reference */
      source: string;
      /** @constant */
      type: 'RegulatoryDecisionMade';
      /** @description The stream. */
      subject: string;
      /**
       * Format: date-time
       * @description When it was recorded; when it happened is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its place in the journal. */
      position: number;
      /** @description Its place in the stream. */
      streamversion: number;
      /** @description The version of the shape of `data`. */
      schemaversion: number;
      correlationid: string;
      causationid: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: what the vendors add to `traceparent`. */
      tracestate?: string;
      /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description When it was recorded first, in another journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its place in that journal. */
      importedposition?: number;
      /** @description Whose key recorded it there. */
      importedby?: string;
      data: components['schemas']['RegulatoryDecisionMadeData'];
    };
    /**
     * @description An authority decided something about a partnership, or about companies. It does not change a stage by itself.
     * @example {
     *       "authority": "US Department of Commerce",
     *       "jurisdiction": "US",
     *       "decision": "conditional",
     *       "subject": "Export of GPUs to the United Arab Emirates",
     *       "companies": [
     *         "G42",
     *         "Nvidia"
     *       ],
     *       "occurred": "2025-11",
     *       "evidence": [
     *         {
     *           "publisher": "Reuters",
     *           "attribution": "official"
     *         }
     *       ]
     *     }
     */
    RegulatoryDecisionMadeData: {
      /** @description Who decided, as the source names it. */
      authority: string;
      /** @description Where it holds: a market code. */
      jurisdiction: components['schemas']['Market'];
      /**
       * @description `required`: its leave is needed, and was not given yet.
       * @enum {string}
       */
      decision: 'approved' | 'conditional' | 'blocked' | 'required';
      /** @description What was decided on. */
      subject: string;
      /** @description Whom it concerns. */
      companies: components['schemas']['CompanyName'][];
      /** @description The partnership that it concerns, known already. */
      partnershipId?: string;
      occurred?: components['schemas']['Date'];
      /** @description When something that is planned is due: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's own word. */
      note?: string;
    };
    /** @description A replay of history, and how far it is. */
    Replay: {
      id: string;
      /**
       * @description version: a projector builds the read models of a new version of its code.
       * @enum {string}
       */
      kind: 'rebuild' | 'verify' | 'version';
      /** @enum {string} */
      status: 'queued' | 'running' | 'done' | 'failed';
      /** @enum {string} */
      phase?: 'reading' | 'folding' | 'catching-up' | 'switching' | 'comparing';
      /** @description Events, of `total`: each counts half when it is read, half when it is folded. */
      done: number;
      total: number;
      /** Format: date-time */
      requestedAt: string;
      /** Format: date-time */
      startedAt?: string;
      /** Format: date-time */
      endedAt?: string;
      eventsPerSecond?: number;
      secondsLeft?: number;
      /** @description Of the switch, or of the comparison. */
      position?: number;
      /** @description Why it failed; the read models that were live go on serving. */
      error?: {
        code: string;
        detail: string;
        event?: {
          id: string;
          type: string;
          stream: string;
          /** @description A position of the journal. */
          position: number;
        };
      };
      /** @description Events that could not be projected, and those of their streams that come after them: they are in none of the read models until they are retried. Left out when there are none. */
      parked?: {
        streams: number;
        events: number;
        /** @description What could not be projected, and why. */
        first: {
          id: string;
          type: string;
          stream: string;
          /** @description A position of the journal. */
          position: number;
          error: string;
        }[];
      };
      /** @description Sessions of the database that have been in the way of the switch for a minute: the statement or the transaction of each has to end first. */
      waitingFor?: {
        pid: number;
        user: string;
        application: string;
        /** @description Where it may be seen: `active`, `idle in transaction` … */
        state?: string;
        /** Format: date-time */
        transactionStart?: string;
        /** Format: date-time */
        queryStart?: string;
      }[];
      /** @description What others have made in the database and the switch could not leave as it was: it has another name now, or is gone, for the reason given. */
      changed?: {
        name: string;
        /** @description Its name now. */
        renamed?: string;
        reason?: string;
        /** @description The statement that made it. */
        definition?: string;
      }[];
      /** @description Of a comparison. */
      result?: {
        equal: boolean;
        /** @description The journal's last position when the comparison began, and how many of its events were not in the live read models when it ended, and so not compared. Left out where the journal is in a database that the projector does not know. */
        journal?: {
          /** @description A position of the journal. */
          position: number;
          missing: number;
        };
        tables: {
          table: string;
          rows: number;
          /** @description Rows of the replay that the live read models do not have. */
          missing: number;
          /** @description Rows of the live read models that the replay does not have. */
          extra: number;
          /** @description Up to 20 of them, and which side has it. */
          examples: {
            /** @enum {string} */
            side: 'live' | 'replay';
            row: Record<string, never>;
          }[];
        }[];
      };
    };
    Replays: {
      replays: components['schemas']['Replay'][];
    };
    /** @description One line of the answer to many events: a receipt, or a problem with that event alone. */
    ResultLine:
      | {
          /** @description The line of the NDJSON, or the element of the array, from 1. */
          line: number;
          /** @description The status that the event would have had alone: 201, 200, 400 … */
          status: number;
          id: string;
          /** @enum {string} */
          type:
            | 'MeetingHeld'
            | 'MeetingPlanned'
            | 'PartnershipProposed'
            | 'PartnershipAdvanced'
            | 'MarketTargeted'
            | 'ModelLaunched'
            | 'RegulatoryDecisionMade'
            | 'CompanyProfiled'
            | 'IdentityJudged'
            | 'ClaimDisputed'
            | 'ClaimRetracted';
          /** @description The stream, named after what the event is about. */
          stream: string;
          /** @description The place in the stream: 0, 1, 2 … without gaps. */
          version: number;
          /** @description The place in the journal. */
          position: number;
          /**
           * Format: date-time
           * @description When it was recorded, to the microsecond.
           */
          recordedAt: string;
          /**
           * @description The event was recorded before; this is the first answer again.
           * @constant
           */
          duplicate?: true;
        }
      | {
          /** @description The line of the NDJSON, or the element of the array, from 1. */
          line: number;
          /** @description The status that the event would have had alone: 201, 200, 400 … */
          status: number;
          id: string;
          /** @enum {string} */
          type:
            | 'MeetingHeld'
            | 'MeetingPlanned'
            | 'PartnershipProposed'
            | 'PartnershipAdvanced'
            | 'MarketTargeted'
            | 'ModelLaunched'
            | 'RegulatoryDecisionMade'
            | 'CompanyProfiled'
            | 'IdentityJudged'
            | 'ClaimDisputed'
            | 'ClaimRetracted';
          /** @description The stream, named after what the event is about. */
          stream: string;
          /** @description The place in the stream: 0, 1, 2 … without gaps. */
          version: number;
          /**
           * @description Nothing was recorded: this is what recording would answer.
           * @constant
           */
          dryRun: true;
          /** @constant */
          duplicate?: true;
        }
      | {
          /** @description The line of the NDJSON, or the element of the array, from 1. */
          line: number;
          /** @description The status that the event would have had alone: 201, 200, 400 … */
          status: number;
          id: string;
          /** @enum {string} */
          type:
            | 'MeetingHeld'
            | 'MeetingPlanned'
            | 'PartnershipProposed'
            | 'PartnershipAdvanced'
            | 'MarketTargeted'
            | 'ModelLaunched'
            | 'RegulatoryDecisionMade'
            | 'CompanyProfiled'
            | 'IdentityJudged'
            | 'ClaimDisputed'
            | 'ClaimRetracted';
          /** @description The stream, named after what the event is about. */
          stream: string;
          /** @description The place in the stream: 0, 1, 2 … without gaps. */
          version: number;
          /** @description The place in the journal. */
          position: number;
          /**
           * Format: date-time
           * @description When it was recorded, to the microsecond.
           */
          recordedAt: string;
          /**
           * @description The event was recorded before; this is the first answer again.
           * @constant
           */
          duplicate: true;
          /**
           * @description Nothing was recorded: this is what recording would answer.
           * @constant
           */
          dryRun: true;
        }
      | {
          /** @enum {string} */
          code:
            | 'invalid-json'
            | 'invalid-encoding'
            | 'invalid-event'
            | 'invalid-request'
            | 'invalid-query'
            | 'invalid-header'
            | 'malformed-request'
            | 'unauthenticated'
            | 'not-permitted'
            | 'foreign-origin'
            | 'route-not-found'
            | 'event-not-found'
            | 'company-not-found'
            | 'partnership-not-found'
            | 'market-not-found'
            | 'meeting-not-found'
            | 'model-not-found'
            | 'person-not-found'
            | 'source-not-found'
            | 'watch-not-found'
            | 'replay-not-found'
            | 'nothing-parked'
            | 'method-not-allowed'
            | 'request-timeout'
            | 'event-id-reused'
            | 'claim-retracted'
            | 'replay-running'
            | 'too-many-watches'
            | 'other-version'
            | 'version-conflict'
            | 'event-too-large'
            | 'dry-run-too-long'
            | 'unsupported-media-type'
            | 'unknown-host'
            | 'partnership-unknown'
            | 'claim-unknown'
            | 'address-refused'
            | 'not-a-claim'
            | 'too-many-requests'
            | 'history-too-large'
            | 'headers-too-large'
            | 'internal-error'
            | 'stopping'
            | 'overloaded'
            | 'log-unavailable'
            | 'access-unavailable'
            | 'journal-unavailable'
            | 'journal-full'
            | 'read-models-unavailable'
            | 'queries-overloaded'
            | 'not-signed-yet'
            | 'not-caught-up';
          /** @description The status that the event would have had alone: 201, 200, 400 … */
          status: number;
          title: string;
          detail?: string;
          errors?: {
            /** @description JSON Pointer into the body. */
            pointer?: string;
            /** @description Query parameter. */
            parameter?: string;
            /** @description Request header. */
            header?: string;
            /** @description What was expected. */
            detail: string;
          }[];
          /** @description Of a version-conflict: where the stream is; -1 when it does not exist. */
          currentVersion?: number;
          /** @description Of a refused line of many: the event, as it was posted. Of a log-unavailable: the event that is recorded. Of journal-unavailable and journal-full: the event that may be (`detail` says so); posting it again with this id records it once. Of a replay-running: the replay that is under way. */
          id?: string;
          /** @description Of a log-unavailable: its place in the journal. */
          position?: number;
          /** @description The line of the NDJSON, or the element of the array, from 1. */
          line: number;
        };
    Retried: {
      stream: string;
      /** @description Events that are in the read models now. */
      applied: number;
      /** @description Events that wait still. */
      left: number;
      /** @description What was wrong with the first of them. */
      error?: string;
    };
    RowChange: {
      /** @enum {string} */
      view: 'market-target' | 'model' | 'meeting';
      /** @description A meeting's id, else `company/market` or `maker/model/first maker`. */
      id: string;
      changes: {
        /** @enum {string} */
        kind:
          | 'entered'
          | 'withdrawn'
          | 'advanced'
          | 'set-back'
          | 'halted'
          | 'resumed'
          | 'contested'
          | 'no-longer-contested'
          | 'in-conflict'
          | 'conflict-resolved'
          | 'gained-company'
          | 'lost-company'
          | 'gained-market'
          | 'lost-market'
          | 'gained-source'
          | 'lost-source'
          | 'certainty'
          | 'date'
          | 'details';
        /** @description What stood there before: a stage, an id, a code, a number; null: nothing. */
        from: string | number | null;
        /** @description What stands there after. */
        to: string | number | null;
      }[];
      /** @description The ids of the events that make the difference, in the order of recording. */
      because: string[];
      /** @description The row as its own answer shows it; null: it was not there. */
      before: Record<string, never> | null;
      /** @description The row as its own answer shows it; null: it was not there. */
      after: Record<string, never> | null;
    };
    SearchHits: {
      /** @description The most like first. */
      hits: {
        /** @enum {string} */
        kind: 'company' | 'model' | 'person' | 'partnership' | 'market';
        /** @description An id or code; of a model `company/model`, of a person `company/name`. */
        id: string;
        name: string;
        /** @description The other name that is like it; of a partnership its purpose. */
        matched?: string;
        /** @description How like it is: 1 for the same name. */
        score: number;
      }[];
      /** @description A position of the journal. */
      position: number;
    };
    Session: {
      /**
       * @description off: nobody is asked who they are; keys: by a key; oidc: by a token of the issuer.
       * @enum {string}
       */
      auth: 'off' | 'keys' | 'oidc';
      /** @description The key's public part; `oidc:` and the subject of a token. */
      key?: string;
      name?: string;
      /** @enum {string} */
      role?: 'reader' | 'analyst' | 'recorder' | 'operator' | 'admin';
      permissions: ('read' | 'arrange' | 'record' | 'operate' | 'administer')[];
    };
    SignedHead: {
      /** @description How many events: those of the positions 1 to this one. */
      size: number;
      /** @description Of the Merkle tree of these events (RFC 9162), SHA-256. */
      root: string;
      /** @description Both, with the tree that it is of and the time, signed: c2sp.org/tlog-checkpoint. */
      note: string;
      /** @description The public keys of this journal, the last one first, as tools for signed notes take them. Know them from elsewhere as well. */
      keys: string[];
    };
    SourceRecord: {
      /** @example the-korea-herald */
      id: string;
      /** @description As it is mostly written. */
      name: string;
      /** @description How many claims have evidence of it. */
      claims: number;
      /** @description Every way in which it is written. */
      names: string[];
      /** @description How many of its claims the counts below are of: the first by id, where it has more. */
      counted: number;
      /** @description Claims that were taken back. */
      retracted: number;
      /** @description Claims that somebody contradicts, or a part of them. */
      disputed: number;
      /** @description Claims for which it only relays others. */
      copied: number;
      /** @description How often it is graded so, piece by piece. */
      reliability: {
        A: number;
        B: number;
        C: number;
        D: number;
        E: number;
        F: number;
      };
      /** @description What it tells of, claims that were taken back left out. */
      things: {
        /** @description Partnerships and meetings of which it tells. */
        told: number;
        /** @description Those of which its evidence has a date of publication. */
        dated: number;
        /** @description Those of which no other publisher has an earlier one. */
        first: number;
        /** @description Those of which it has a word of its own, and that have no other independent source. */
        alone: number;
      };
      /** @description Against what is assessed. */
      stages: {
        /** @description Partnerships of which it says a stage. */
        told: number;
        /** @description Those of which its last word is the assessed stage. */
        asAssessed: number;
        /** @description Those of which it is another. */
        otherwise: number;
        /** @description Ids of those of which it is another; at most the first 100. */
        partnerships: string[];
      };
      /** @description Whom it copies, and in how many claims. */
      relays: {
        /** @example the-korea-herald */
        id: string;
        /** @description As it is mostly written. */
        name: string;
        /** @description How many claims have evidence of it. */
        claims: number;
      }[];
      /** @description Who copies it, and in how many claims. */
      relayedBy: {
        /** @example the-korea-herald */
        id: string;
        /** @description As it is mostly written. */
        name: string;
        /** @description How many claims have evidence of it. */
        claims: number;
      }[];
      /** @description A position of the journal. */
      position: number;
    };
    Sources: {
      /** @description How many sources have a word of their own: outlets that copy each other, or quote one company, are one. */
      independent: number;
      /** @description How many distinct pieces of evidence there are. */
      pieces: number;
    };
    Sovereignty: {
      code: string;
      name: string;
      /** @description Every pillar, and how much there is for it. */
      pillars: {
        /** @enum {string} */
        pillar: 'infrastructure' | 'data' | 'workforce' | 'business-network' | 'model';
        /** @description The furthest that is not halted, of what is not contested where there is any; null: nothing is for it. */
        stage: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended') | null;
        /** @description The surest of what stands at that stage. */
        certainty: ('confirmed' | 'reported' | 'speculative') | null;
        /** @description Whether all of it is contested. */
        contested: boolean;
        companies: number;
        partnerships: number;
        models: number;
      }[];
      /** @description Pillars for which nothing goes on: nothing is known, or all of it is halted. */
      uncovered: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
      /** @description How many partnerships are for the market. */
      partnerships: number;
      /** @description Of how many of them nobody says which pillar they are for. */
      withoutPillar: number;
      companies: {
        /** @example naver */
        id: string;
        name: string;
        covers: {
          /** @enum {string} */
          pillar: 'infrastructure' | 'data' | 'workforce' | 'business-network' | 'model';
          /** @description The furthest that is not halted, of what is not contested where there is any; null: nothing is for it. */
          stage:
            ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended') | null;
          /** @description The surest of what stands at that stage. */
          certainty: ('confirmed' | 'reported' | 'speculative') | null;
          /** @description Whether all of it is contested. */
          contested: boolean;
          /** @description Ids of its partnerships for it. */
          partnerships: string[];
          /** @description Ids of its models for the market. */
          models: string[];
        }[];
      }[];
      /** @description Those that are made for the market. */
      models: components['schemas']['Model'][];
      /** @description A position of the journal. */
      position: number;
    };
    /** @description A stage, and the claims that say it. */
    StageReached: {
      /** @enum {string} */
      stage: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
      /** @description The earliest date that is said: EDTF as written; null when nobody names one. */
      since: string | null;
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description Whose word against any of them there is. */
      disputedBy?: string[];
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
    };
    Suggestions: {
      suggestions: (
        | {
            /** @constant */
            kind: 'company';
            a: {
              id: string;
              name: string;
            };
            b: {
              id: string;
              name: string;
            };
            /** @description names-alike: names of both are the same but for legal forms, spaces, accents and variants of letters. shared-parties: others have partnerships with both. */
            reasons: ('names-alike' | 'shared-parties')[];
            /** @description The ids of some of these others. */
            sharedParties: string[];
            /**
             * @description Somebody looked, and was not sure.
             * @constant
             */
            judged?: 'unsure';
          }
        | {
            /** @constant */
            kind: 'partnership';
            a: {
              id: string;
              /** @enum {string} */
              stage: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
              since: string | null;
              purpose: string | null;
            };
            b: {
              id: string;
              /** @enum {string} */
              stage: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
              since: string | null;
              purpose: string | null;
            };
            /** @description The ids of the parties of both. */
            parties: string[];
            reasons: ('same-parties' | 'same-time' | 'same-markets' | 'same-instrument')[];
            /**
             * @description Somebody looked, and was not sure.
             * @constant
             */
            judged?: 'unsure';
          }
      )[];
      /** @description A position of the journal. */
      position: number;
    };
    Tie: {
      /** @enum {string} */
      kind: 'parent' | 'partnership' | 'model' | 'meeting';
      /** @description Of a partnership or meeting its id; of a model `company/model`; of a parent the id of the company that has it. */
      id: string;
      /** @description Whom it ties; of a parent the company first, then its parent. */
      companies: {
        id: string;
        /** @description Whether its part rests on disputed claims only. */
        contested: boolean;
        /**
         * @description Only claims that were taken back name it.
         * @constant
         */
        withdrawn?: true;
      }[];
      /** @description A partnership's purpose, or a model's name; null: nobody says, or there is none. */
      label: string | null;
      /**
       * @description Of a partnership.
       * @enum {string}
       */
      stage?: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
      /**
       * @description Of a meeting.
       * @enum {string}
       */
      status?: 'held' | 'planned';
      /** @description Of a meeting when it was held, or is due. None of a parent. */
      since?: string | null;
      /** @enum {string} */
      certainty?: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description Whose word against any of them there is. */
      disputedBy?: string[];
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
    };
    Timeline: {
      company: {
        id: string;
        name: string;
      };
      entries: components['schemas']['TimelineEntry'][];
      /** @description The id that was asked for, when it is another one of the company; `Content-Location` has the address. */
      redirectedFrom?: string;
      /** @description A position of the journal. */
      position: number;
    };
    TimelineEntry: {
      id: string;
      /** @enum {string} */
      type:
        | 'MeetingHeld'
        | 'MeetingPlanned'
        | 'PartnershipProposed'
        | 'PartnershipAdvanced'
        | 'MarketTargeted'
        | 'ModelLaunched'
        | 'RegulatoryDecisionMade'
        | 'CompanyProfiled'
        | 'IdentityJudged';
      stream: string;
      /** @description A position of the journal. */
      position: number;
      /** Format: date-time */
      recordedAt: string;
      /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
      recordedby?: string;
      /** @description EDTF as written; null: nobody says. */
      occurred: string | null;
      /** @description The claim as posted, with its evidence. */
      data: Record<string, never>;
      /** @description It was taken back, and counts no more. */
      retracted?: {
        id: string;
        reason: string;
        replacedBy?: string;
        /** Format: date-time */
        recordedAt: string;
        /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
        recordedby?: string;
      };
      /** @description Who contradicts it. */
      disputes?: {
        id: string;
        by: string;
        reason: string;
        /** @enum {string} */
        of: 'everything' | 'stage' | 'parties' | 'markets' | 'date';
        /** Format: date-time */
        recordedAt: string;
        /** @description Whose key recorded it: its name and its public part. Not there where nobody was asked who they are. */
        recordedby?: string;
      }[];
    };
    UnresolvedIdentity: {
      /**
       * @description Why: several companies have the alias; they are judged different; it is disputed.
       * @enum {string}
       */
      kind: 'alias-of-several' | 'judged-different' | 'disputed';
      /** @description Of an alias of several companies, the alias first. */
      ids: string[];
      /** @description The events that say that they are one. */
      basis: string[];
    };
    /** @description A filter of changes that somebody keeps. */
    Watch: {
      id: string;
      name: string;
      /** @description Whose key made it, name and public part; null: nobody was asked who they are. */
      owner: string | null;
      /** Format: date-time */
      createdAt: string;
      filter: {
        /** @description That this company takes part in: a name or an id. */
        company?: string;
        /** @description For this market; a region includes its countries. */
        market?: string;
        /** @enum {string} */
        view?: 'partnership' | 'market-target' | 'model' | 'meeting';
        /** @description Of this partnership: its id. */
        partnership?: string;
        /** @description Something of these became of it. */
        kinds?: (
          | 'entered'
          | 'withdrawn'
          | 'advanced'
          | 'set-back'
          | 'halted'
          | 'resumed'
          | 'contested'
          | 'no-longer-contested'
          | 'in-conflict'
          | 'conflict-resolved'
          | 'gained-company'
          | 'lost-company'
          | 'gained-market'
          | 'lost-market'
          | 'gained-source'
          | 'lost-source'
          | 'certainty'
          | 'date'
          | 'details'
        )[];
        /** @description Because of a fact that is said to have happened at most so many days before it was recorded: old facts that are filled in change nothing here. One without a date goes by when it was published, else recorded. */
        newerThanDays?: number;
      };
      /** @description Null: it has digests alone. */
      url: string | null;
      /**
       * @description parked: it failed too often, and waits for `POST /v1/watches/{id}/retry`.
       * @enum {string}
       */
      state: 'active' | 'paused' | 'parked';
      /** @description Up to there everything was delivered. */
      position: number;
      /** @description Attempts in a row that failed. */
      failures: number;
      lastError: string | null;
      /** @description Not before then; null: at once. */
      nextAttemptAt: string | null;
      /** @description When something was delivered last. */
      deliveredAt: string | null;
    };
    Watches: {
      watches: components['schemas']['Watch'][];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listEvents: {
    parameters: {
      query?: {
        /** @description Only these, by their ids. Repeated: any of several. */
        ids?: string[];
        /** @description Only this type. Repeated: any of several. */
        type?: (
          | 'MeetingHeld'
          | 'MeetingPlanned'
          | 'PartnershipProposed'
          | 'PartnershipAdvanced'
          | 'MarketTargeted'
          | 'ModelLaunched'
          | 'RegulatoryDecisionMade'
          | 'CompanyProfiled'
          | 'IdentityJudged'
          | 'ClaimDisputed'
          | 'ClaimRetracted'
        )[];
        /** @description Only this stream. */
        stream?: string;
        /** @description Only events that name this company: a name or a company's id. */
        company?: string;
        /** @description Only claims with evidence of this publisher: a name, or its id. Repeated: any of several. */
        publisher?: string[];
        /** @description Only claims that name this market; a region includes its countries. Repeated: any of several. */
        market?: string[];
        /** @description Only those of which what they tell may be of that day or later: EDTF. */
        occurredFrom?: string;
        /** @description Only those of which what they tell may be of that day or before: EDTF. */
        occurredTo?: string;
        /** @description Only those of which a piece of evidence may be of that day or later: EDTF. */
        publishedFrom?: string;
        /** @description Only those of which a piece of evidence may be of that day or before: EDTF. */
        publishedTo?: string;
        /** @description Only what was recorded at that time or later: RFC 3339, the beginning of a day, or a position. */
        recordedFrom?: string;
        /** @description Only what was recorded at that time or before: RFC 3339, the end of a day, or a position. */
        recordedTo?: string;
        /** @description Only what was recorded with this key, as events write it in `recordedby`. A page before the last may be short, or empty. Repeated: any of several. */
        recordedBy?: string[];
        /** @description Only events after this position. */
        after?: number;
        /** @description Only events before this position. */
        before?: number;
        /** @description In which order: as they were recorded, or the newest first. */
        sort?: 'position' | '-position';
        /** @description Only these members of each entry; the others are left out, those that are required as well. Repeated: any of several. */
        fields?: (
          | 'specversion'
          | 'id'
          | 'source'
          | 'type'
          | 'subject'
          | 'time'
          | 'datacontenttype'
          | 'position'
          | 'streamversion'
          | 'schemaversion'
          | 'correlationid'
          | 'causationid'
          | 'traceparent'
          | 'tracestate'
          | 'recordedby'
          | 'importedtime'
          | 'importedposition'
          | 'importedby'
          | 'data'
        )[];
        /** @description With `company`, `publisher`, `market` and dates of what is told: answer from read models that include this position, as `after` does elsewhere. Waits up to 5 s. Without these the list is the journal itself, which has every event that was ever answered. */
        waitFor?: number;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of CloudEvents. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "events": [
           *         {
           *           "specversion": "1.0",
           *           "id": "019ab0c4-2f5e-7c61-9d3a-5c2f0f6f2b11",
           *           "source": "/sovereign-pipeline/api",
           *           "type": "MeetingHeld",
           *           "subject": "meeting-019ab0c4-2f5e-7c61-9d3a-5c2f0f6f2b11",
           *           "time": "2026-11-23T09:30:00.123456Z",
           *           "datacontenttype": "application/json",
           *           "position": 12,
           *           "streamversion": 0,
           *           "schemaversion": 1,
           *           "correlationid": "019ab0c4-2f5e-7c61-9d3a-5c2f0f6f2b11",
           *           "causationid": "019ab0c4-2f5e-7c61-9d3a-5c2f0f6f2b11",
           *           "data": {
           *             "participants": [
           *               {
           *                 "company": "Naver",
           *                 "people": [
           *                   {
           *                     "name": "Choi Soo-yeon",
           *                     "role": "CEO"
           *                   }
           *                 ]
           *               },
           *               {
           *                 "company": "Nvidia",
           *                 "people": [
           *                   {
           *                     "name": "Jensen Huang",
           *                     "role": "founder"
           *                   }
           *                 ]
           *               }
           *             ],
           *             "place": {
           *               "city": "Santa Clara",
           *               "country": "US"
           *             },
           *             "topics": [
           *               "sovereign AI"
           *             ],
           *             "evidence": [
           *               {
           *                 "publisher": "The Korea Herald",
           *                 "attribution": "official"
           *               }
           *             ]
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Events'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  recordEvents: {
    parameters: {
      query?: {
        /** @description What an answer waits for. `journal`: the event is durable. `log`: Kafka has acknowledged it as well; when it does not within 10 s, the answer is `log-unavailable`, and the event is recorded all the same. `log` needs a service with Kafka. */
        ack?: 'journal' | 'log';
        /** @description With `true` the events are those that `/v1/events` of another service exports: what its journal gave them is kept, `time` as `importedtime`, `position` as `importedposition`, `recordedby` as `importedby`. Where a claim goes by the day of its recording, that is the day of `importedtime`. */
        exported?: 'true' | 'false';
        /** @description With `true` nothing is recorded: the answer is what recording would answer, without position and time, which only recording gives out. Each of many is judged on what is recorded and on those before it in the body. One event also tells what it would change (`wouldChange`), as `/v1/changes` tells it. Not known: what others record meanwhile; the id and stream of an event without an `id`; what a profile or a judgement makes of who is who. Not with `ack=log`. */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description W3C Trace Context, with `tracestate`: kept with events that have no `traceparent` of their own. Ignored when it is not valid. */
        traceparent?: string;
        /** @description W3C Trace Context: goes with `traceparent`. */
        tracestate?: string;
        /** @description One event only: the version that its stream must be at, in quotes, or the `ETag` of an event, a partnership, a meeting or a company, which begins with it. Else `412`. */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "type": "MeetingHeld",
         *       "data": {
         *         "participants": [
         *           {
         *             "company": "Naver",
         *             "people": [
         *               {
         *                 "name": "Choi Soo-yeon",
         *                 "role": "CEO"
         *               }
         *             ]
         *           },
         *           {
         *             "company": "Nvidia",
         *             "people": [
         *               {
         *                 "name": "Jensen Huang",
         *                 "role": "founder"
         *               }
         *             ]
         *           }
         *         ],
         *         "place": {
         *           "city": "Santa Clara",
         *           "country": "US"
         *         },
         *         "topics": [
         *           "sovereign AI"
         *         ],
         *         "evidence": [
         *           {
         *             "publisher": "The Korea Herald",
         *             "attribution": "official"
         *           }
         *         ]
         *       }
         *     }
         */
        'application/json': components['schemas']['PostedEvent'] | components['schemas']['PostedEvent'][];
        'application/cloudevents+json': components['schemas']['PostedEvent'];
        'application/cloudevents-batch+json': components['schemas']['PostedEvent'][];
        'application/x-ndjson': string;
      };
    };
    responses: {
      /** @description One event: it was recorded before. Many: a result line for each. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "019ab0c4-2f5e-7c61-9d3a-5c2f0f6f2b11",
           *       "type": "MeetingHeld",
           *       "stream": "meeting-019ab0c4-2f5e-7c61-9d3a-5c2f0f6f2b11",
           *       "version": 0,
           *       "position": 12,
           *       "recordedAt": "2026-11-23T09:30:00.123456Z",
           *       "duplicate": true
           *     }
           */
          'application/json': components['schemas']['Receipt'] | components['schemas']['DryRunRepeat'];
          'application/x-ndjson': components['schemas']['ResultLine'];
        };
      };
      /** @description Recorded and durable; in a dry run: it would be. */
      201: {
        headers: {
          /** @description The event's own address. */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "019ab0c4-2f5e-7c61-9d3a-5c2f0f6f2b11",
           *       "type": "MeetingHeld",
           *       "stream": "meeting-019ab0c4-2f5e-7c61-9d3a-5c2f0f6f2b11",
           *       "version": 0,
           *       "position": 12,
           *       "recordedAt": "2026-11-23T09:30:00.123456Z"
           *     }
           */
          'application/json': components['schemas']['Receipt'] | components['schemas']['DryRunReceipt'];
        };
      };
      /** @description `invalid-json`: The body is not valid JSON. `invalid-encoding`: The body is not valid UTF-8. `invalid-event`: The event is not valid. `invalid-query`: A query parameter is not valid. `invalid-header`: A header is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-id-reused`: The event id is taken by another event. `claim-retracted`: The claim is retracted already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `version-conflict`: The stream is not at the expected version. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event is too large. `dry-run-too-long`: More events than one dry run can remember. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: The content type is not one that this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `partnership-unknown`: The first word of a partnership must say who and what for. `claim-unknown`: A correction must name a recorded event. `not-a-claim`: This event is not one that can be corrected so. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `overloaded`: The service is taking as many events as it can. `stopping`: The service is stopping: go on at another one, or later. `journal-unavailable`: The journal cannot be reached. `log-unavailable`: The event is recorded, and Kafka has not acknowledged it yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `journal-full`: The disk of the journal is full. */
      507: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  followEvents: {
    parameters: {
      query?: {
        /** @description Events after this position; without it those that come from now on. `Last-Event-ID`, which a reader sends that comes again, goes before it. */
        after?: number;
        /** @description Only this type. */
        type?:
          | 'MeetingHeld'
          | 'MeetingPlanned'
          | 'PartnershipProposed'
          | 'PartnershipAdvanced'
          | 'MarketTargeted'
          | 'ModelLaunched'
          | 'RegulatoryDecisionMade'
          | 'CompanyProfiled'
          | 'IdentityJudged'
          | 'ClaimDisputed'
          | 'ClaimRetracted';
        /** @description Only this stream. */
        stream?: string;
        /** @description Only events that name this company: a name or a company's id. */
        company?: string;
      };
      header?: {
        /** @description Where the reader got to: goes before `after`. */
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The events, without end. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example id: 12
           *     data: {"specversion":"1.0","id":"…","type":"MeetingHeld"}
           */
          'text/event-stream': string;
        };
      };
      /** @description `invalid-query`: A query parameter is not valid. `invalid-header`: A header is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `journal-unavailable`: The journal cannot be reached. `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  followChanges: {
    parameters: {
      query?: {
        /** @description What changed after this position; without it what changes from now on. `Last-Event-ID` goes before it. */
        after?: number;
        /** @description Only what this company takes part in, before or after: a name or an id. */
        company?: string;
        /** @description Only what is for this market, before or after; a region includes its countries. */
        market?: string;
        /** @description Only one kind of thing. */
        view?: 'partnership' | 'market-target' | 'model' | 'meeting';
      };
      header?: {
        /** @description Where the reader got to: goes before `after`. */
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The changes, without end. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example data: {"view":"partnership","id":"naver-nvidia","changes":[{"kind":"advanced","from":"proposed","to":"agreed"}]}
           *
           *     id: 12
           */
          'text/event-stream': string;
        };
      };
      /** @description `invalid-query`: A query parameter is not valid. `invalid-header`: A header is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `journal-unavailable`: The journal cannot be reached. `read-models-unavailable`: The read models cannot be reached. `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findEvent: {
    parameters: {
      query?: {
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /** @description The event's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The event. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. Of now, it begins with the version of the stream that it is about: as it is, `If-Match` of a post takes it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "specversion": "1.0",
           *       "id": "019ab0c4-2f5e-7c61-9d3a-5c2f0f6f2b11",
           *       "source": "/sovereign-pipeline/api",
           *       "type": "MeetingHeld",
           *       "subject": "meeting-019ab0c4-2f5e-7c61-9d3a-5c2f0f6f2b11",
           *       "time": "2026-11-23T09:30:00.123456Z",
           *       "datacontenttype": "application/json",
           *       "position": 12,
           *       "streamversion": 0,
           *       "schemaversion": 1,
           *       "correlationid": "019ab0c4-2f5e-7c61-9d3a-5c2f0f6f2b11",
           *       "causationid": "019ab0c4-2f5e-7c61-9d3a-5c2f0f6f2b11",
           *       "data": {
           *         "participants": [
           *           {
           *             "company": "Naver",
           *             "people": [
           *               {
           *                 "name": "Choi Soo-yeon",
           *                 "role": "CEO"
           *               }
           *             ]
           *           },
           *           {
           *             "company": "Nvidia",
           *             "people": [
           *               {
           *                 "name": "Jensen Huang",
           *                 "role": "founder"
           *               }
           *             ]
           *           }
           *         ],
           *         "place": {
           *           "city": "Santa Clara",
           *           "country": "US"
           *         },
           *         "topics": [
           *           "sovereign AI"
           *         ],
           *         "evidence": [
           *           {
           *             "publisher": "The Korea Herald",
           *             "attribution": "official"
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['FoundEvent'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-not-found`: No event has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listCompanies: {
    parameters: {
      query?: {
        /** @description Only these, by their ids. Repeated: any of several. */
        ids?: string[];
        /** @description Only what a profile calls so. Repeated: any of several. */
        kind?: ('company' | 'government' | 'other')[];
        /** @description Only those of this country, as profiles say; a region includes its countries. Repeated: any of several. */
        country?: string[];
        /** @description Only those that belong to this company, as profiles say: a name or an id. */
        parent?: string;
        /** @description Only those that target this market, or have a partnership for it; a region includes its countries. Repeated: any of several. */
        market?: string[];
        /** @description Only those with a partnership at this stage. The filters of partnerships are met by one of them together. Repeated: any of several. */
        stage?: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended')[];
        /** @description Only those that have this role in such a partnership. Repeated: any of several. */
        role?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
        /** @description Only those with a partnership about this language: BCP 47; `pt` includes `pt-BR`. Repeated: any of several. */
        language?: string[];
        /** @description Only those with a partnership about this pillar of sovereign AI. Repeated: any of several. */
        pillar?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
        /** @description Only those with a partnership in this form. Repeated: any of several. */
        instrument?: (
          | 'mou'
          | 'letter-of-intent'
          | 'framework'
          | 'contract'
          | 'joint-venture'
          | 'investment'
          | 'acquisition'
          | 'licence'
          | 'other'
        )[];
        /** @description Only those of which nothing was said on that day or later (EDTF): no claim, unless it was taken back, was published then, or, where nobody says when it was, recorded. */
        quietSince?: string;
        /** @description Groups, as of today: a line for each company without a parent, with the counts of all that belong to it. A page before the last may be short, or empty. Without filters. */
        rollup?: 'parent';
        /** @description In which order: of ids, or of what is named, with `-` the greatest or newest first. `recorded`: when something of it was recorded last. `partnerships`: how many partnerships it has. `markets`: how many markets. `models`: how many models. `meetings`: how many meetings. At a moment another order than that of ids may be too much for one answer. */
        sort?:
          | 'id'
          | 'recorded'
          | '-recorded'
          | 'partnerships'
          | '-partnerships'
          | 'markets'
          | '-markets'
          | 'models'
          | '-models'
          | 'meetings'
          | '-meetings';
        /** @description Only these members of each entry; the others are left out, those that are required as well. Repeated: any of several. */
        fields?: ('id' | 'name' | 'partnerships' | 'markets' | 'models' | 'meetings')[];
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of companies in order of id. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "companies": [
           *         {
           *           "id": "naver",
           *           "name": "Naver",
           *           "partnerships": 3,
           *           "markets": 5,
           *           "models": 1,
           *           "meetings": 1
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['Companies'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findPipeline: {
    parameters: {
      query?: {
        /** @description Only partnerships at this stage. */
        stage?: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
        /** @description Shows the events that the answer rests on (whatever is in a `basis`) in the member `events`: with evidence, and what is recorded against them. 200 of them, and 512 KiB; `moreEvents` leads on. */
        expand?: 'evidence';
        /** @description With `expand`: only events after this id. From `moreEvents`. */
        expandAfter?: string;
        /** @description Only what is for this market; a region includes its countries. */
        market?: string;
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page; the `Link` leads on. */
        limit?: number;
        /** @description Of the company and its subsidiaries, as profiles say today: as if they were one. Not with `publishedBy` and `knownAt`. */
        rollup?: 'parent';
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description The company's id, or a name.
         * @example naver
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The pipeline, with a page of its partnerships; counts are of all of them. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "company": {
           *         "id": "naver",
           *         "name": "Naver"
           *       },
           *       "stages": {
           *         "proposed": 1,
           *         "in-discussion": 0,
           *         "agreed": 0,
           *         "launched": 0,
           *         "stalled": 0,
           *         "paused": 0,
           *         "ended": 0,
           *         "contested": 0
           *       },
           *       "partnerships": [
           *         {
           *           "id": "naver-nvidia",
           *           "stage": "proposed",
           *           "since": null,
           *           "certainty": "reported",
           *           "conflict": false,
           *           "contested": false,
           *           "alternatives": [],
           *           "parties": [
           *             {
           *               "id": "naver",
           *               "name": "Naver",
           *               "roles": [
           *                 "builder"
           *               ],
           *               "contested": false,
           *               "basis": [
           *                 "kh-naver-nvidia-proposed"
           *               ]
           *             },
           *             {
           *               "id": "nvidia",
           *               "name": "Nvidia",
           *               "roles": [
           *                 "supplier"
           *               ],
           *               "contested": false,
           *               "basis": [
           *                 "kh-naver-nvidia-proposed"
           *               ]
           *             }
           *           ],
           *           "unnamed": [],
           *           "purpose": "AI models that respect regional cultures",
           *           "markets": [],
           *           "marketClaims": [],
           *           "languages": [],
           *           "pillars": [
           *             "infrastructure"
           *           ],
           *           "decisions": [],
           *           "sources": {
           *             "independent": 1,
           *             "pieces": 1
           *           },
           *           "basis": [
           *             "kh-naver-nvidia-proposed"
           *           ],
           *           "basisOf": {
           *             "purpose": [
           *               "kh-naver-nvidia-proposed"
           *             ]
           *           }
           *         }
           *       ],
           *       "markets": [
           *         {
           *           "code": "035",
           *           "name": "South-eastern Asia",
           *           "with": [],
           *           "certainty": "reported",
           *           "since": null,
           *           "contested": false,
           *           "via": "targeted",
           *           "sources": {
           *             "independent": 1,
           *             "pieces": 1
           *           },
           *           "basis": [
           *             "kh-naver-southeast-asia"
           *           ]
           *         }
           *       ],
           *       "models": [
           *         {
           *           "model": "HyperClova X",
           *           "with": [],
           *           "languages": [
           *             "ko"
           *           ],
           *           "certainty": "reported",
           *           "since": null,
           *           "contested": false,
           *           "sources": {
           *             "independent": 1,
           *             "pieces": 1
           *           },
           *           "basis": [
           *             "kh-hyperclova-x"
           *           ]
           *         }
           *       ],
           *       "meetings": {
           *         "count": 1,
           *         "contested": 0,
           *         "last": null,
           *         "ids": [
           *           "naver-nvidia-santa-clara"
           *         ],
           *         "list": [
           *           {
           *             "id": "naver-nvidia-santa-clara",
           *             "occurred": null,
           *             "certainty": "reported",
           *             "contested": false,
           *             "sources": {
           *               "independent": 1,
           *               "pieces": 1
           *             },
           *             "basis": [
           *               "kh-naver-nvidia-meeting"
           *             ]
           *           }
           *         ],
           *         "planned": []
           *       },
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['Pipeline'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `company-not-found`: No event names this company. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findCompany: {
    parameters: {
      query?: {
        /** @description Shows the events that the answer rests on (whatever is in a `basis`) in the member `events`: with evidence, and what is recorded against them. 200 of them, and 512 KiB; `moreEvents` leads on. */
        expand?: 'evidence';
        /** @description With `expand`: only events after this id. From `moreEvents`. */
        expandAfter?: string;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description The company's id, or a name.
         * @example naver
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The company. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. Of now, it begins with the version of the stream that it is about: as it is, `If-Match` of a post takes it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "naver",
           *       "name": "Naver",
           *       "ids": [
           *         "naver",
           *         "naver-corporation"
           *       ],
           *       "names": [
           *         "Naver",
           *         "NAVER"
           *       ],
           *       "unresolved": [],
           *       "aliases": [
           *         "Naver Corporation"
           *       ],
           *       "country": "KR",
           *       "partnerships": 3,
           *       "markets": 5,
           *       "models": 1,
           *       "meetings": 1,
           *       "contested": false,
           *       "basis": [
           *         "kh-naver-profile"
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['CompanyOverview'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `company-not-found`: No event names this company. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findTimeline: {
    parameters: {
      query?: {
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description The company's id, or a name.
         * @example naver
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of facts. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "company": {
           *         "id": "naver",
           *         "name": "Naver"
           *       },
           *       "entries": [
           *         {
           *           "id": "kh-naver-nvidia-meeting",
           *           "type": "MeetingHeld",
           *           "stream": "meeting-naver-nvidia-santa-clara",
           *           "position": 3,
           *           "recordedAt": "2026-11-23T09:30:00.123456Z",
           *           "recordedby": "Newsroom (sp_0f3a9c1b22de)",
           *           "occurred": null,
           *           "data": {
           *             "participants": [
           *               {
           *                 "company": "Naver",
           *                 "people": [
           *                   {
           *                     "name": "Choi Soo-yeon",
           *                     "role": "CEO"
           *                   }
           *                 ]
           *               },
           *               {
           *                 "company": "Nvidia",
           *                 "people": [
           *                   {
           *                     "name": "Jensen Huang",
           *                     "role": "founder"
           *                   }
           *                 ]
           *               }
           *             ],
           *             "place": {
           *               "city": "Santa Clara",
           *               "country": "US"
           *             },
           *             "topics": [
           *               "sovereign AI"
           *             ],
           *             "evidence": [
           *               {
           *                 "publisher": "The Korea Herald",
           *                 "attribution": "official"
           *               }
           *             ]
           *           }
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['Timeline'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `company-not-found`: No event names this company. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findGraph: {
    parameters: {
      query?: {
        /** @description How many ties away from the company: 1 to 3. */
        steps?: number;
        /** @description Most ties. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description The company's id, or a name.
         * @example naver
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The companies, the nearest first, and their ties. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "company": "naver",
           *       "companies": [
           *         {
           *           "id": "naver",
           *           "name": "Naver",
           *           "steps": 0
           *         },
           *         {
           *           "id": "nvidia",
           *           "name": "Nvidia",
           *           "steps": 1
           *         }
           *       ],
           *       "ties": [
           *         {
           *           "kind": "partnership",
           *           "id": "naver-nvidia",
           *           "companies": [
           *             {
           *               "id": "naver",
           *               "contested": false
           *             },
           *             {
           *               "id": "nvidia",
           *               "contested": false
           *             }
           *           ],
           *           "label": "AI models that respect regional cultures",
           *           "stage": "proposed",
           *           "since": null,
           *           "certainty": "reported",
           *           "contested": false,
           *           "basis": [
           *             "kh-naver-nvidia-proposed"
           *           ]
           *         }
           *       ],
           *       "cut": false,
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['CompanyGraph'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `company-not-found`: No event names this company. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPartnerships: {
    parameters: {
      query?: {
        /** @description Only these, by their ids. Repeated: any of several. */
        ids?: string[];
        /** @description Only partnerships at this stage. Repeated: any of several. */
        stage?: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended')[];
        /** @description Only those that this company is a party to: a name or an id. */
        company?: string;
        /** @description Only those in which a party has this role; with `company`, that company. Repeated: any of several. */
        role?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
        /** @description Only those that such a one takes part in; with `company`, as which it does. Repeated: any of several. */
        kind?: ('company' | 'government' | 'other')[];
        /** @description Only those for this market; a region includes its countries. Repeated: any of several. */
        market?: string[];
        /** @description Only those about this language: BCP 47; `pt` includes `pt-BR`. Repeated: any of several. */
        language?: string[];
        /** @description Only those about this pillar of sovereign AI. Repeated: any of several. */
        pillar?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
        /** @description Only those in this form. Repeated: any of several. */
        instrument?: (
          | 'mou'
          | 'letter-of-intent'
          | 'framework'
          | 'contract'
          | 'joint-venture'
          | 'investment'
          | 'acquisition'
          | 'licence'
          | 'other'
        )[];
        /** @description Only those that are so sure. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only what rests on disputed claims alone, or only what does not. */
        contested?: boolean;
        /** @description Only those of which claims are in conflict, or only the others. */
        conflict?: boolean;
        /** @description Only those of which a sum of at least so much is named, in units of its currency. */
        minAmount?: number;
        /** @description Only those of which a sum in this currency is named: ISO 4217; with `minAmount`, that sum. Repeated: any of several. */
        currency?: string[];
        /** @description Only those that may have come to their stage on that day or later: EDTF. */
        sinceFrom?: string;
        /** @description Only those that may have come to their stage on that day or before: EDTF. */
        sinceTo?: string;
        /** @description Only what rests on at least so many sources with a word of their own: copies are one. */
        minSources?: number;
        /** @description Only what rests on at most so many sources with a word of their own: 1, on one source. */
        maxSources?: number;
        /** @description Only those of which nothing was said on that day or later (EDTF): no claim, unless it was taken back, was published then, or, where nobody says when it was, recorded. */
        quietSince?: string;
        /** @description In which order: of ids, or of what is named, with `-` the greatest or newest first. `since`: when it came to its stage, or was launched. `recorded`: when something of it was recorded last. What has no date is among the earliest. At a moment another order than that of ids may be too much for one answer. */
        sort?: 'id' | 'since' | '-since' | 'recorded' | '-recorded';
        /** @description Only these members of each entry; the others are left out, those that are required as well. Repeated: any of several. */
        fields?: (
          | 'id'
          | 'stage'
          | 'since'
          | 'certainty'
          | 'conflict'
          | 'contested'
          | 'disputedBy'
          | 'alternatives'
          | 'parties'
          | 'unnamed'
          | 'purpose'
          | 'proposedBy'
          | 'instrument'
          | 'amounts'
          | 'capacity'
          | 'sites'
          | 'term'
          | 'expected'
          | 'markets'
          | 'marketClaims'
          | 'languages'
          | 'pillars'
          | 'decisions'
          | 'sources'
          | 'basis'
          | 'basisOf'
        )[];
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of partnerships in order of id. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "partnerships": [
           *         {
           *           "id": "naver-nvidia",
           *           "stage": "proposed",
           *           "since": null,
           *           "certainty": "reported",
           *           "conflict": false,
           *           "contested": false,
           *           "alternatives": [],
           *           "parties": [
           *             {
           *               "id": "naver",
           *               "name": "Naver",
           *               "roles": [
           *                 "builder"
           *               ],
           *               "contested": false,
           *               "basis": [
           *                 "kh-naver-nvidia-proposed"
           *               ]
           *             },
           *             {
           *               "id": "nvidia",
           *               "name": "Nvidia",
           *               "roles": [
           *                 "supplier"
           *               ],
           *               "contested": false,
           *               "basis": [
           *                 "kh-naver-nvidia-proposed"
           *               ]
           *             }
           *           ],
           *           "unnamed": [],
           *           "purpose": "AI models that respect regional cultures",
           *           "markets": [],
           *           "marketClaims": [],
           *           "languages": [],
           *           "pillars": [
           *             "infrastructure"
           *           ],
           *           "decisions": [],
           *           "sources": {
           *             "independent": 1,
           *             "pieces": 1
           *           },
           *           "basis": [
           *             "kh-naver-nvidia-proposed"
           *           ],
           *           "basisOf": {
           *             "purpose": [
           *               "kh-naver-nvidia-proposed"
           *             ]
           *           }
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['Partnerships'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findPartnership: {
    parameters: {
      query?: {
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
        /** @description Shows the events that the answer rests on (whatever is in a `basis`) in the member `events`: with evidence, and what is recorded against them. 200 of them, and 512 KiB; `moreEvents` leads on. */
        expand?: 'evidence';
        /** @description With `expand`: only events after this id. From `moreEvents`. */
        expandAfter?: string;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /** @description The partnership's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The partnership, with a page of its claims. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. Of now, it begins with the version of the stream that it is about: as it is, `If-Match` of a post takes it. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "naver-nvidia",
           *       "stage": "proposed",
           *       "since": null,
           *       "certainty": "reported",
           *       "conflict": false,
           *       "contested": false,
           *       "alternatives": [],
           *       "parties": [
           *         {
           *           "id": "naver",
           *           "name": "Naver",
           *           "roles": [
           *             "builder"
           *           ],
           *           "contested": false,
           *           "basis": [
           *             "kh-naver-nvidia-proposed"
           *           ]
           *         },
           *         {
           *           "id": "nvidia",
           *           "name": "Nvidia",
           *           "roles": [
           *             "supplier"
           *           ],
           *           "contested": false,
           *           "basis": [
           *             "kh-naver-nvidia-proposed"
           *           ]
           *         }
           *       ],
           *       "unnamed": [],
           *       "purpose": "AI models that respect regional cultures",
           *       "markets": [],
           *       "marketClaims": [],
           *       "languages": [],
           *       "pillars": [
           *         "infrastructure"
           *       ],
           *       "decisions": [],
           *       "sources": {
           *         "independent": 1,
           *         "pieces": 1
           *       },
           *       "basis": [
           *         "kh-naver-nvidia-proposed"
           *       ],
           *       "basisOf": {
           *         "purpose": [
           *           "kh-naver-nvidia-proposed"
           *         ]
           *       },
           *       "ids": [
           *         "naver-nvidia"
           *       ],
           *       "history": [
           *         {
           *           "stage": "proposed",
           *           "since": null,
           *           "certainty": "reported",
           *           "contested": false,
           *           "basis": [
           *             "kh-naver-nvidia-proposed"
           *           ]
           *         }
           *       ],
           *       "claims": [
           *         {
           *           "id": "kh-naver-nvidia-proposed",
           *           "type": "PartnershipProposed",
           *           "stream": "partnership-naver-nvidia",
           *           "position": 3,
           *           "recordedAt": "2026-11-23T09:30:00.123456Z",
           *           "recordedby": "Newsroom (sp_0f3a9c1b22de)",
           *           "occurred": null,
           *           "data": {
           *             "parties": [
           *               {
           *                 "company": "Naver"
           *               },
           *               {
           *                 "company": "Nvidia"
           *               }
           *             ],
           *             "purpose": "AI models that respect regional cultures"
           *           }
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['PartnershipStory'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `partnership-not-found`: No claim that counts tells of this partnership. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listMeetings: {
    parameters: {
      query?: {
        /** @description Only these, by their ids. Repeated: any of several. */
        ids?: string[];
        /** @description Only those that were held, or that are planned. Repeated: any of several. */
        status?: ('held' | 'planned')[];
        /** @description Only those that this company took part in: a name or an id. */
        company?: string;
        /** @description Only those that such a one takes part in; with `company`, as which it does. Repeated: any of several. */
        kind?: ('company' | 'government' | 'other')[];
        /** @description Only those about this market; a region includes its countries. Repeated: any of several. */
        market?: string[];
        /** @description Only those that were about this partnership: its id. Repeated: any of several. */
        partnership?: string[];
        /** @description Only those that are so sure. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only what rests on disputed claims alone, or only what does not. */
        contested?: boolean;
        /** @description Only those that may have been held, or are due, on that day or later: EDTF. */
        occurredFrom?: string;
        /** @description Only those that may have been held, or are due, on that day or before: EDTF. */
        occurredTo?: string;
        /** @description Only what rests on at least so many sources with a word of their own: copies are one. */
        minSources?: number;
        /** @description Only what rests on at most so many sources with a word of their own: 1, on one source. */
        maxSources?: number;
        /** @description In which order: of ids, or of what is named, with `-` the greatest or newest first. `occurred`: when it was held or is due. `recorded`: when something of it was recorded last. What has no date is among the earliest. At a moment another order than that of ids may be too much for one answer. */
        sort?: 'id' | 'occurred' | '-occurred' | 'recorded' | '-recorded';
        /** @description Only these members of each entry; the others are left out, those that are required as well. Repeated: any of several. */
        fields?: (
          | 'id'
          | 'status'
          | 'occurred'
          | 'expected'
          | 'certainty'
          | 'contested'
          | 'disputedBy'
          | 'participants'
          | 'place'
          | 'format'
          | 'topics'
          | 'markets'
          | 'outcome'
          | 'partnership'
          | 'sources'
          | 'basis'
        )[];
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of meetings in order of id. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "meetings": [
           *         {
           *           "id": "naver-nvidia-santa-clara",
           *           "occurred": null,
           *           "certainty": "reported",
           *           "contested": false,
           *           "sources": {
           *             "independent": 1,
           *             "pieces": 1
           *           },
           *           "basis": [
           *             "kh-naver-nvidia-meeting"
           *           ],
           *           "status": "held",
           *           "participants": [
           *             {
           *               "id": "naver",
           *               "name": "Naver",
           *               "people": [
           *                 {
           *                   "name": "Choi Soo-yeon",
           *                   "role": "CEO"
           *                 }
           *               ],
           *               "contested": false
           *             },
           *             {
           *               "id": "nvidia",
           *               "name": "Nvidia",
           *               "people": [
           *                 {
           *                   "name": "Jensen Huang",
           *                   "role": "founder"
           *                 }
           *               ],
           *               "contested": false
           *             }
           *           ],
           *           "place": {
           *             "city": "Santa Clara",
           *             "country": "US"
           *           },
           *           "topics": [
           *             "sovereign AI"
           *           ],
           *           "markets": []
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['Meetings'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findMeeting: {
    parameters: {
      query?: {
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
        /** @description Shows the events that the answer rests on (whatever is in a `basis`) in the member `events`: with evidence, and what is recorded against them. 200 of them, and 512 KiB; `moreEvents` leads on. */
        expand?: 'evidence';
        /** @description With `expand`: only events after this id. From `moreEvents`. */
        expandAfter?: string;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /** @description The meeting's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The meeting, with a page of its claims. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. Of now, it begins with the version of the stream that it is about: as it is, `If-Match` of a post takes it. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "naver-nvidia-santa-clara",
           *       "occurred": null,
           *       "certainty": "reported",
           *       "contested": false,
           *       "sources": {
           *         "independent": 1,
           *         "pieces": 1
           *       },
           *       "basis": [
           *         "kh-naver-nvidia-meeting"
           *       ],
           *       "status": "held",
           *       "participants": [
           *         {
           *           "id": "naver",
           *           "name": "Naver",
           *           "people": [
           *             {
           *               "name": "Choi Soo-yeon",
           *               "role": "CEO"
           *             }
           *           ],
           *           "contested": false
           *         },
           *         {
           *           "id": "nvidia",
           *           "name": "Nvidia",
           *           "people": [
           *             {
           *               "name": "Jensen Huang",
           *               "role": "founder"
           *             }
           *           ],
           *           "contested": false
           *         }
           *       ],
           *       "place": {
           *         "city": "Santa Clara",
           *         "country": "US"
           *       },
           *       "topics": [
           *         "sovereign AI"
           *       ],
           *       "markets": [],
           *       "claims": [
           *         {
           *           "id": "kh-naver-nvidia-meeting",
           *           "type": "MeetingHeld",
           *           "stream": "meeting-naver-nvidia-santa-clara",
           *           "position": 3,
           *           "recordedAt": "2026-11-23T09:30:00.123456Z",
           *           "recordedby": "Newsroom (sp_0f3a9c1b22de)",
           *           "occurred": null,
           *           "data": {
           *             "participants": [
           *               {
           *                 "company": "Naver",
           *                 "people": [
           *                   {
           *                     "name": "Choi Soo-yeon",
           *                     "role": "CEO"
           *                   }
           *                 ]
           *               },
           *               {
           *                 "company": "Nvidia",
           *                 "people": [
           *                   {
           *                     "name": "Jensen Huang",
           *                     "role": "founder"
           *                   }
           *                 ]
           *               }
           *             ],
           *             "place": {
           *               "city": "Santa Clara",
           *               "country": "US"
           *             },
           *             "topics": [
           *               "sovereign AI"
           *             ],
           *             "evidence": [
           *               {
           *                 "publisher": "The Korea Herald",
           *                 "attribution": "official"
           *               }
           *             ]
           *           }
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['MeetingStory'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `meeting-not-found`: No claim that counts tells of this meeting. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listModels: {
    parameters: {
      query?: {
        /** @description Only these, by their ids. Repeated: any of several. */
        ids?: string[];
        /** @description Only those that this company makes: a name or an id. */
        company?: string;
        /** @description Only those made for this market; a region includes its countries. Repeated: any of several. */
        market?: string[];
        /** @description Only those for this language: BCP 47; `pt` includes `pt-BR`. Repeated: any of several. */
        language?: string[];
        /** @description Only those that are so sure. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only what rests on disputed claims alone, or only what does not. */
        contested?: boolean;
        /** @description Only those that may have been launched on that day or later: EDTF. */
        sinceFrom?: string;
        /** @description Only those that may have been launched on that day or before: EDTF. */
        sinceTo?: string;
        /** @description In which order: of ids, or of what is named, with `-` the greatest or newest first. `since`: when it came to its stage, or was launched. `recorded`: when something of it was recorded last. What has no date is among the earliest. At a moment another order than that of ids may be too much for one answer. */
        sort?: 'id' | 'since' | '-since' | 'recorded' | '-recorded';
        /** @description Only these members of each entry; the others are left out, those that are required as well. Repeated: any of several. */
        fields?: (
          | 'id'
          | 'company'
          | 'model'
          | 'with'
          | 'description'
          | 'basedOn'
          | 'parameters'
          | 'openness'
          | 'languages'
          | 'markets'
          | 'certainty'
          | 'since'
          | 'contested'
          | 'disputedBy'
          | 'sources'
          | 'basis'
        )[];
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of models in order of company, then model. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "models": [
           *         {
           *           "id": "naver/hyperclova-x",
           *           "company": "naver",
           *           "model": "HyperClova X",
           *           "with": [],
           *           "languages": [
           *             "ko"
           *           ],
           *           "certainty": "reported",
           *           "since": null,
           *           "contested": false,
           *           "sources": {
           *             "independent": 1,
           *             "pieces": 1
           *           },
           *           "basis": [
           *             "kh-hyperclova-x"
           *           ],
           *           "markets": []
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['Models'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findModel: {
    parameters: {
      query?: {
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description The model's id, `company/model`, as it is or with `%2F`.
         * @example naver/hyperclova-x
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The model, with a page of its claims. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "naver/hyperclova-x",
           *       "company": "naver",
           *       "model": "HyperClova X",
           *       "with": [],
           *       "languages": [
           *         "ko"
           *       ],
           *       "certainty": "reported",
           *       "since": null,
           *       "contested": false,
           *       "sources": {
           *         "independent": 1,
           *         "pieces": 1
           *       },
           *       "basis": [
           *         "kh-hyperclova-x"
           *       ],
           *       "markets": [],
           *       "claims": [
           *         {
           *           "id": "kh-hyperclova-x",
           *           "type": "ModelLaunched",
           *           "stream": "company-naver",
           *           "position": 3,
           *           "recordedAt": "2026-11-23T09:30:00.123456Z",
           *           "recordedby": "Newsroom (sp_0f3a9c1b22de)",
           *           "occurred": null,
           *           "data": {
           *             "company": "Naver",
           *             "model": "HyperClova X",
           *             "languages": [
           *               "ko"
           *             ]
           *           }
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['ModelStory'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `model-not-found`: No claim that counts tells of this model. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listMarkets: {
    parameters: {
      query?: {
        /** @description Only these, by their codes. Repeated: any of several. */
        ids?: string[];
        /** @description Only this market, and what lies within it; a region includes its countries. Repeated: any of several. */
        market?: string[];
        /** @description Only those that this company targets, or has a partnership for: a name or an id. */
        company?: string;
        /** @description In which order: of ids, or of what is named, with `-` the greatest or newest first. `companies`: how many companies target it. `partnerships`: how many partnerships it has. At a moment another order than that of ids may be too much for one answer. */
        sort?: 'id' | 'companies' | '-companies' | 'partnerships' | '-partnerships';
        /** @description Only these members of each entry; the others are left out, those that are required as well. Repeated: any of several. */
        fields?: ('code' | 'name' | 'companies' | 'partnerships')[];
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page; the `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of markets in order of code. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "markets": [
           *         {
           *           "code": "035",
           *           "name": "South-eastern Asia",
           *           "companies": 1,
           *           "partnerships": 0
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['Markets'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findMarket: {
    parameters: {
      query?: {
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page; the `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
        /** @description Shows the events that the answer rests on (whatever is in a `basis`) in the member `events`: with evidence, and what is recorded against them. 200 of them, and 512 KiB; `moreEvents` leads on. */
        expand?: 'evidence';
        /** @description With `expand`: only events after this id. From `moreEvents`. */
        expandAfter?: string;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description ISO 3166-1 alpha-2 country, UN M49 region or named grouping; a region includes its countries.
         * @example 035
         */
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The market, with a page of its companies and partnerships, in order of id. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "code": "035",
           *       "name": "South-eastern Asia",
           *       "companies": [
           *         {
           *           "id": "naver",
           *           "name": "Naver",
           *           "markets": [
           *             "035"
           *           ],
           *           "with": [],
           *           "certainty": "reported",
           *           "since": null,
           *           "contested": false,
           *           "via": "targeted",
           *           "sources": {
           *             "independent": 1,
           *             "pieces": 1
           *           },
           *           "basis": [
           *             "kh-naver-southeast-asia"
           *           ]
           *         }
           *       ],
           *       "partnerships": [],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['MarketOverview'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `market-not-found`: There is no such market. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findSovereignty: {
    parameters: {
      query?: {
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page; the `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description ISO 3166-1 alpha-2 country, UN M49 region or named grouping; a region includes its countries.
         * @example 035
         */
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Every pillar, with a page of companies in order of id, and their models. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "code": "KR",
           *       "name": "South Korea",
           *       "pillars": [
           *         {
           *           "pillar": "infrastructure",
           *           "stage": null,
           *           "certainty": null,
           *           "contested": false,
           *           "companies": 0,
           *           "partnerships": 0,
           *           "models": 0
           *         },
           *         {
           *           "pillar": "data",
           *           "stage": null,
           *           "certainty": null,
           *           "contested": false,
           *           "companies": 0,
           *           "partnerships": 0,
           *           "models": 0
           *         },
           *         {
           *           "pillar": "workforce",
           *           "stage": null,
           *           "certainty": null,
           *           "contested": false,
           *           "companies": 0,
           *           "partnerships": 0,
           *           "models": 0
           *         },
           *         {
           *           "pillar": "business-network",
           *           "stage": null,
           *           "certainty": null,
           *           "contested": false,
           *           "companies": 0,
           *           "partnerships": 0,
           *           "models": 0
           *         },
           *         {
           *           "pillar": "model",
           *           "stage": "launched",
           *           "certainty": "reported",
           *           "contested": false,
           *           "companies": 1,
           *           "partnerships": 0,
           *           "models": 1
           *         }
           *       ],
           *       "uncovered": [
           *         "infrastructure",
           *         "data",
           *         "workforce",
           *         "business-network"
           *       ],
           *       "partnerships": 0,
           *       "withoutPillar": 0,
           *       "companies": [
           *         {
           *           "id": "naver",
           *           "name": "Naver",
           *           "covers": [
           *             {
           *               "pillar": "model",
           *               "stage": "launched",
           *               "certainty": "reported",
           *               "contested": false,
           *               "partnerships": [],
           *               "models": [
           *                 "naver/hyperclova-x"
           *               ]
           *             }
           *           ]
           *         }
           *       ],
           *       "models": [
           *         {
           *           "id": "naver/hyperclova-x",
           *           "company": "naver",
           *           "model": "HyperClova X",
           *           "with": [],
           *           "languages": [
           *             "ko"
           *           ],
           *           "certainty": "reported",
           *           "since": null,
           *           "contested": false,
           *           "sources": {
           *             "independent": 1,
           *             "pieces": 1
           *           },
           *           "basis": [
           *             "kh-hyperclova-x"
           *           ],
           *           "markets": [
           *             "KR"
           *           ]
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['Sovereignty'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `market-not-found`: There is no such market. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findMatrix: {
    parameters: {
      query?: {
        /** @description Only this company: a name or an id. Repeated: any of several. */
        company?: string[];
        /** @description Only this market; a region includes its countries. Repeated: any of several. */
        market?: string[];
        /** @description Only where the strongest stage is this one. Repeated: any of several. */
        stage?: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended')[];
        /** @description Only these members of each entry; the others are left out, those that are required as well. Repeated: any of several. */
        fields?: (
          | 'id'
          | 'company'
          | 'market'
          | 'with'
          | 'certainty'
          | 'since'
          | 'contested'
          | 'disputedBy'
          | 'via'
          | 'stage'
          | 'sources'
          | 'basis'
          | 'partnerships'
          | 'stageBasis'
        )[];
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page; the `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of cells in order of company, then market. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "cells": [
           *         {
           *           "id": "naver/035",
           *           "company": {
           *             "id": "naver",
           *             "name": "Naver"
           *           },
           *           "market": {
           *             "code": "035",
           *             "name": "South-eastern Asia"
           *           },
           *           "with": [],
           *           "certainty": "reported",
           *           "since": null,
           *           "contested": false,
           *           "via": "targeted",
           *           "sources": {
           *             "independent": 1,
           *             "pieces": 1
           *           },
           *           "basis": [
           *             "kh-naver-southeast-asia"
           *           ],
           *           "partnerships": [],
           *           "stageBasis": []
           *         },
           *         {
           *           "id": "naver/PH",
           *           "company": {
           *             "id": "naver",
           *             "name": "Naver"
           *           },
           *           "market": {
           *             "code": "PH",
           *             "name": "Philippines"
           *           },
           *           "with": [
           *             "converge-ict"
           *           ],
           *           "certainty": "reported",
           *           "since": "2024-06",
           *           "contested": false,
           *           "via": "partnership",
           *           "stage": "agreed",
           *           "sources": {
           *             "independent": 1,
           *             "pieces": 1
           *           },
           *           "basis": [
           *             "kh-naver-converge"
           *           ],
           *           "partnerships": [
           *             "naver-converge-ict"
           *           ],
           *           "stageBasis": [
           *             "kh-naver-converge"
           *           ]
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['Matrix'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findChanges: {
    parameters: {
      query: {
        /** @description Which of the three times differs: what was recorded, could be read, or had happened. */
        by?: 'recorded' | 'published' | 'occurred';
        /**
         * @description The earlier moment: with `by=recorded` a time, a day (its end) or a position, else a date (EDTF, its end).
         * @example 2026-11-23
         */
        since: string;
        /** @description The later moment, as `since`; now when left out. */
        until?: string;
        /** @description Only what this company takes part in, before or after: a name or an id. */
        company?: string;
        /** @description Only what is for this market, before or after; a region includes its countries. */
        market?: string;
        /** @description Only one kind of thing. */
        view?: 'partnership' | 'market-target' | 'model' | 'meeting';
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of changes. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "changes": [
           *         {
           *           "view": "market-target",
           *           "id": "naver/TH",
           *           "changes": [
           *             {
           *               "kind": "entered",
           *               "from": null,
           *               "to": null
           *             }
           *           ],
           *           "because": [
           *             "kh-naver-thailand"
           *           ],
           *           "before": null,
           *           "after": {
           *             "company": "naver",
           *             "market": "TH",
           *             "with": [],
           *             "certainty": "reported",
           *             "since": null
           *           }
           *         }
           *       ],
           *       "notCompared": [],
           *       "until": 12,
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['Changes'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listSuggestions: {
    parameters: {
      query?: {
        /** @description What of. */
        kind?: 'company' | 'partnership';
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of suggestions. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "suggestions": [
           *         {
           *           "kind": "company",
           *           "a": {
           *             "id": "naver",
           *             "name": "Naver"
           *           },
           *           "b": {
           *             "id": "naver-corp",
           *             "name": "Naver Corp."
           *           },
           *           "reasons": [
           *             "names-alike",
           *             "shared-parties"
           *           ],
           *           "sharedParties": [
           *             "nvidia"
           *           ]
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['Suggestions'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  search: {
    parameters: {
      query: {
        /**
         * @description A part of a name, in any script; misspelt as well.
         * @example 네이버
         */
        q: string;
        /** @description Only one kind of thing. */
        kind?: 'company' | 'model' | 'person' | 'partnership' | 'market';
        /** @description Most entries. */
        limit?: number;
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is like it, the most like first. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "hits": [
           *         {
           *           "kind": "company",
           *           "id": "naver",
           *           "name": "Naver",
           *           "score": 0.958
           *         },
           *         {
           *           "kind": "partnership",
           *           "id": "naver-nvidia",
           *           "name": "Naver · Nvidia",
           *           "matched": "AI models that respect regional cultures",
           *           "score": 0.765
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['SearchHits'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPeople: {
    parameters: {
      query?: {
        /** @description Only these, by their ids. Repeated: any of several. */
        ids?: string[];
        /** @description Only the people of this company: a name or an id. */
        company?: string;
        /** @description Only those who are named in this role, as written. Repeated: any of several. */
        role?: string[];
        /** @description Only those who are named at such a thing. Repeated: any of several. */
        at?: ('meeting' | 'partnership' | 'target')[];
        /** @description Only those whom disputed claims alone name anywhere, or only the others. */
        contested?: boolean;
        /** @description In which order: of ids, or of what is named, with `-` the greatest or newest first. `recorded`: when something of it was recorded last. `meetings`: how many meetings. `partnerships`: how many partnerships it has. `targets`: how many targets. At a moment another order than that of ids may be too much for one answer. */
        sort?:
          | 'id'
          | 'recorded'
          | '-recorded'
          | 'meetings'
          | '-meetings'
          | 'partnerships'
          | '-partnerships'
          | 'targets'
          | '-targets';
        /** @description Only these members of each entry; the others are left out, those that are required as well. Repeated: any of several. */
        fields?: (
          | 'id'
          | 'company'
          | 'name'
          | 'names'
          | 'roles'
          | 'meetings'
          | 'partnerships'
          | 'targets'
          | 'contested'
        )[];
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of people in order of company, then name. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "people": [
           *         {
           *           "id": "nvidia/jensen-huang",
           *           "company": {
           *             "id": "nvidia",
           *             "name": "Nvidia"
           *           },
           *           "name": "Jensen Huang",
           *           "names": [
           *             "Jensen Huang"
           *           ],
           *           "roles": [
           *             "founder"
           *           ],
           *           "meetings": 1,
           *           "partnerships": 0,
           *           "targets": 0,
           *           "contested": false
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['People'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findPerson: {
    parameters: {
      query?: {
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description As it stood in the world on that date (EDTF): claims of what had come by the end of it. A claim without a date goes by when it was first published, else recorded. */
        asOf?: string;
        /** @description As it could be read on that date (EDTF): claims, disputes and evidence that had been published by the end of it; where nobody says when that was, recorded. */
        publishedBy?: string;
        /** @description As it was known then: only what had been recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. */
        knownAt?: string;
        /** @description As told by this outlet alone: what others say is left out before anything is assessed. Who is who, and what was taken back, stays. Repeated: any of several. */
        publisher?: string[];
        /** @description As told without this outlet: its evidence, and what copies it, is left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description As told by sources of at least this grade (Admiralty code) alone; what is not graded, or F, stands between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description As told by evidence that is attributed so alone. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description The person's id, `company/name`, as it is or with `%2F`.
         * @example nvidia/jensen-huang
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The person, with a page of what they are named at: meetings, then partnerships, then targets, each in order of id. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "nvidia/jensen-huang",
           *       "company": {
           *         "id": "nvidia",
           *         "name": "Nvidia"
           *       },
           *       "name": "Jensen Huang",
           *       "names": [
           *         "Jensen Huang"
           *       ],
           *       "roles": [
           *         "founder"
           *       ],
           *       "counts": {
           *         "meetings": 1,
           *         "partnerships": 0,
           *         "targets": 0
           *       },
           *       "meetings": [
           *         {
           *           "id": "naver-nvidia-santa-clara",
           *           "occurred": null,
           *           "certainty": "reported",
           *           "contested": false,
           *           "sources": {
           *             "independent": 1,
           *             "pieces": 1
           *           },
           *           "basis": [
           *             "kh-naver-nvidia-meeting"
           *           ],
           *           "status": "held",
           *           "participants": [
           *             {
           *               "id": "naver",
           *               "name": "Naver",
           *               "people": [
           *                 {
           *                   "name": "Choi Soo-yeon",
           *                   "role": "CEO"
           *                 }
           *               ],
           *               "contested": false
           *             },
           *             {
           *               "id": "nvidia",
           *               "name": "Nvidia",
           *               "people": [
           *                 {
           *                   "name": "Jensen Huang",
           *                   "role": "founder"
           *                 }
           *               ],
           *               "contested": false
           *             }
           *           ],
           *           "place": {
           *             "city": "Santa Clara",
           *             "country": "US"
           *           },
           *           "topics": [
           *             "sovereign AI"
           *           ],
           *           "markets": [],
           *           "named": {
           *             "name": "Jensen Huang",
           *             "names": [
           *               "Jensen Huang"
           *             ],
           *             "roles": [
           *               "founder"
           *             ],
           *             "certainty": "reported",
           *             "contested": false,
           *             "basis": [
           *               "kh-naver-nvidia-meeting"
           *             ]
           *           }
           *         }
           *       ],
           *       "partnerships": [],
           *       "targets": [],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['PersonStory'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `person-not-found`: No claim that counts names this person. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listSources: {
    parameters: {
      query?: {
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of publishers in order of id. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "sources": [
           *         {
           *           "id": "the-korea-herald",
           *           "name": "The Korea Herald",
           *           "claims": 11
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['Publishers'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findSource: {
    parameters: {
      query?: {
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description The publisher's id, or a name.
         * @example the-korea-herald
         */
        publisher: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Its record, as of now. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "the-korea-herald",
           *       "name": "The Korea Herald",
           *       "claims": 11,
           *       "names": [
           *         "The Korea Herald"
           *       ],
           *       "retracted": 0,
           *       "disputed": 1,
           *       "copied": 0,
           *       "counted": 11,
           *       "reliability": {
           *         "A": 0,
           *         "B": 11,
           *         "C": 0,
           *         "D": 0,
           *         "E": 0,
           *         "F": 0
           *       },
           *       "things": {
           *         "told": 4,
           *         "dated": 4,
           *         "first": 3,
           *         "alone": 4
           *       },
           *       "stages": {
           *         "told": 3,
           *         "asAssessed": 2,
           *         "otherwise": 1,
           *         "partnerships": [
           *           "naver-converge"
           *         ]
           *       },
           *       "relays": [],
           *       "relayedBy": [
           *         {
           *           "id": "yonhap",
           *           "name": "Yonhap",
           *           "claims": 2
           *         }
           *       ],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['SourceRecord'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `source-not-found`: No claim has evidence of this publisher. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  journalHead: {
    parameters: {
      query?: {
        /** @description Answer once a head is signed that includes this position. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The last head. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "size": 12,
           *       "root": "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
           *       "note": "sovereign-pipeline/0f9a2d34-58c1-4b7e-9d0a-7a1c2f6b3e55\n12\nXcnaeacGWamtVZy3Ad7Zoqudgjqi1Elgz+Nw7/RgQyg=\nsigned 2026-11-28T09:30:02.000Z\n\n— sovereign-pipeline/0f9a2d34-58c1-4b7e-9d0a-7a1c2f6b3e55 …\n",
           *       "keys": [
           *         "sovereign-pipeline/0f9a2d34-58c1-4b7e-9d0a-7a1c2f6b3e55+c74f20a3+AUZ2dCtQ6vJXn1bNqWlzYlN0mQGxXqC8W0mH2oQe4v2k"
           *       ]
           *     }
           */
          'application/json': components['schemas']['SignedHead'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-signed-yet`: No head is signed yet that includes that position. `journal-unavailable`: The journal cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  proveInclusion: {
    parameters: {
      query: {
        /** @description The event's id. */
        event: string;
        /** @description Answer once a head is signed that includes this position. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The proof. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "event": {
           *         "id": "kh-naver-hyperclova-x",
           *         "type": "ModelLaunched",
           *         "source": "/sovereign-pipeline/api",
           *         "stream": "company-naver",
           *         "version": 2,
           *         "position": 7,
           *         "recordedAt": "2026-11-23T15:58:32.123456Z",
           *         "correlationid": "kh-naver-hyperclova-x",
           *         "causationid": "kh-naver-hyperclova-x",
           *         "schemaversion": 2,
           *         "data": {
           *           "company": "Naver",
           *           "model": "HyperClova X"
           *         }
           *       },
           *       "salts": [
           *         "6d1f0c52b8e94a7f8a3d5e6f70819203",
           *         "0b1c2d3e4f5061728394a5b6c7d8e9fa"
           *       ],
           *       "path": [
           *         "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
           *       ],
           *       "head": {
           *         "size": 12,
           *         "root": "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
           *         "note": "sovereign-pipeline/0f9a2d34-58c1-4b7e-9d0a-7a1c2f6b3e55\n12\nXcnaeacGWamtVZy3Ad7Zoqudgjqi1Elgz+Nw7/RgQyg=\nsigned 2026-11-28T09:30:02.000Z\n\n— sovereign-pipeline/0f9a2d34-58c1-4b7e-9d0a-7a1c2f6b3e55 …\n",
           *         "keys": [
           *           "sovereign-pipeline/0f9a2d34-58c1-4b7e-9d0a-7a1c2f6b3e55+c74f20a3+AUZ2dCtQ6vJXn1bNqWlzYlN0mQGxXqC8W0mH2oQe4v2k"
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['InclusionProof'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-not-found`: No event has this id. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-signed-yet`: No head is signed yet that includes that position. `journal-unavailable`: The journal cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  proveConsistency: {
    parameters: {
      query: {
        /** @description The size of the earlier head. */
        from: number;
        /** @description The size of the later one. Default: that of the last head. */
        to?: number;
        /** @description Answer once a head is signed that includes this position. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The proof. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "from": 6,
           *       "to": 12,
           *       "path": [
           *         "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
           *       ]
           *     }
           */
          'application/json': components['schemas']['ConsistencyProof'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-signed-yet`: No head is signed yet that includes that position. `journal-unavailable`: The journal cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listReplays: {
    parameters: {
      query?: {
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Replays. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "replays": [
           *         {
           *           "id": "019ab0c4-3a11-7b02-8f56-0d1e2f3a4b5c",
           *           "kind": "rebuild",
           *           "status": "running",
           *           "phase": "folding",
           *           "done": 42000,
           *           "total": 56000,
           *           "requestedAt": "2026-11-23T10:00:00.000Z",
           *           "startedAt": "2026-11-23T10:00:00.412Z",
           *           "eventsPerSecond": 30000,
           *           "secondsLeft": 0.5
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Replays'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  requestReplay: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "verify": true
         *     }
         */
        'application/json': {
          /** @default false */
          verify?: boolean;
        };
      };
    };
    responses: {
      /** @description A projector will take it up. */
      202: {
        headers: {
          /** @description Where its progress is. */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "019ab0c4-3a11-7b02-8f56-0d1e2f3a4b5c",
           *       "kind": "rebuild",
           *       "status": "running",
           *       "phase": "folding",
           *       "done": 42000,
           *       "total": 56000,
           *       "requestedAt": "2026-11-23T10:00:00.000Z",
           *       "startedAt": "2026-11-23T10:00:00.412Z",
           *       "eventsPerSecond": 30000,
           *       "secondsLeft": 0.5
           *     }
           */
          'application/json': components['schemas']['Replay'];
        };
      };
      /** @description `invalid-request`: The request is not valid. `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `replay-running`: A replay is under way: only one at a time. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: The content type is not one that this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findReplay: {
    parameters: {
      query?: {
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /** @description The replay's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The replay. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "019ab0c4-3a11-7b02-8f56-0d1e2f3a4b5c",
           *       "kind": "rebuild",
           *       "status": "running",
           *       "phase": "folding",
           *       "done": 42000,
           *       "total": 56000,
           *       "requestedAt": "2026-11-23T10:00:00.000Z",
           *       "startedAt": "2026-11-23T10:00:00.412Z",
           *       "eventsPerSecond": 30000,
           *       "secondsLeft": 0.5
           *     }
           */
          'application/json': components['schemas']['Replay'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `replay-not-found`: There is no such replay. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listParked: {
    parameters: {
      query?: {
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Streams, by what they wait for. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "streams": [
           *         {
           *           "stream": "company-naver",
           *           "events": 2,
           *           "event": {
           *             "id": "kh-hyperclova-x",
           *             "type": "ModelLaunched",
           *             "version": 2,
           *             "position": 7
           *           },
           *           "error": "ModelLaunched has no schema version 9",
           *           "attempts": 3,
           *           "parkedAt": "2026-11-23T10:00:00.000Z",
           *           "triedAt": "2026-11-23T10:05:00.000Z"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Parked'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  retryAllParked: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What came of it, by stream. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "streams": [
           *         {
           *           "stream": "company-naver",
           *           "applied": 2,
           *           "left": 0
           *         }
           *       ]
           *     }
           */
          'application/json': {
            streams: components['schemas']['Retried'][];
          };
        };
      };
      /** @description `invalid-request`: The request is not valid. `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `other-version`: The live read models are made by another version of the service. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: The content type is not one that this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  retryParked: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The stream.
         * @example company-naver
         */
        stream: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What came of it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "stream": "company-naver",
           *       "applied": 2,
           *       "left": 0
           *     }
           */
          'application/json': components['schemas']['Retried'];
        };
      };
      /** @description `invalid-request`: The request is not valid. `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `nothing-parked`: No event of this stream is parked. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `other-version`: The live read models are made by another version of the service. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: The content type is not one that this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listWatches: {
    parameters: {
      query?: {
        /** @description Only those in this state. */
        state?: 'active' | 'paused' | 'parked';
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of watches, the oldest first. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "watches": [
           *         {
           *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
           *           "name": "Naver in South-eastern Asia",
           *           "owner": "Desk (sp_0f3a9c1b22de)",
           *           "createdAt": "2026-11-23T15:58:32.123456Z",
           *           "filter": {
           *             "company": "naver",
           *             "market": "035",
           *             "kinds": [
           *               "entered",
           *               "advanced"
           *             ],
           *             "newerThanDays": 30
           *           },
           *           "url": "https://hooks.example.org/pipeline",
           *           "state": "active",
           *           "position": 1204,
           *           "failures": 0,
           *           "lastError": null,
           *           "nextAttemptAt": null,
           *           "deliveredAt": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Watches'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  makeWatch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Naver in South-eastern Asia",
         *       "filter": {
         *         "company": "naver",
         *         "market": "035",
         *         "kinds": [
         *           "entered",
         *           "advanced"
         *         ],
         *         "newerThanDays": 30
         *       },
         *       "url": "https://hooks.example.org/pipeline"
         *     }
         */
        'application/json': {
          name: string;
          /** @default {} */
          filter?: {
            /** @description That this company takes part in: a name or an id. */
            company?: string;
            /** @description For this market; a region includes its countries. */
            market?: string;
            /** @enum {string} */
            view?: 'partnership' | 'market-target' | 'model' | 'meeting';
            /** @description Of this partnership: its id. */
            partnership?: string;
            /** @description Something of these became of it. */
            kinds?: (
              | 'entered'
              | 'withdrawn'
              | 'advanced'
              | 'set-back'
              | 'halted'
              | 'resumed'
              | 'contested'
              | 'no-longer-contested'
              | 'in-conflict'
              | 'conflict-resolved'
              | 'gained-company'
              | 'lost-company'
              | 'gained-market'
              | 'lost-market'
              | 'gained-source'
              | 'lost-source'
              | 'certainty'
              | 'date'
              | 'details'
            )[];
            /** @description Because of a fact that is said to have happened at most so many days before it was recorded: old facts that are filled in change nothing here. One without a date goes by when it was published, else recorded. */
            newerThanDays?: number;
          };
          /** @default null */
          url?: string | null;
          /** @description Deliver what changed after this position. */
          position?: number;
        };
      };
    };
    responses: {
      /** @description The watch, with its secret: it is shown this once. */
      201: {
        headers: {
          /** @description Where the watch is. */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01890a5d-ac96-774b-bcce-b302099a8057",
           *       "name": "Naver in South-eastern Asia",
           *       "owner": "Desk (sp_0f3a9c1b22de)",
           *       "createdAt": "2026-11-23T15:58:32.123456Z",
           *       "filter": {
           *         "company": "naver",
           *         "market": "035",
           *         "kinds": [
           *           "entered",
           *           "advanced"
           *         ],
           *         "newerThanDays": 30
           *       },
           *       "url": "https://hooks.example.org/pipeline",
           *       "state": "active",
           *       "position": 1204,
           *       "failures": 0,
           *       "lastError": null,
           *       "nextAttemptAt": null,
           *       "deliveredAt": null,
           *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo="
           *     }
           */
          'application/json': components['schemas']['NewWatch'];
        };
      };
      /** @description `invalid-request`: The request is not valid. `invalid-json`: The body is not valid JSON. `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-watches`: There are as many watches as there may be. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: The content type is not one that this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `address-refused`: Nothing is delivered to an address inside the network of the host. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `access-unavailable`: Who asks cannot be checked at the moment. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findWatch: {
    parameters: {
      query?: {
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /** @description The watch's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The watch. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01890a5d-ac96-774b-bcce-b302099a8057",
           *       "name": "Naver in South-eastern Asia",
           *       "owner": "Desk (sp_0f3a9c1b22de)",
           *       "createdAt": "2026-11-23T15:58:32.123456Z",
           *       "filter": {
           *         "company": "naver",
           *         "market": "035",
           *         "kinds": [
           *           "entered",
           *           "advanced"
           *         ],
           *         "newerThanDays": 30
           *       },
           *       "url": "https://hooks.example.org/pipeline",
           *       "state": "active",
           *       "position": 1204,
           *       "failures": 0,
           *       "lastError": null,
           *       "nextAttemptAt": null,
           *       "deliveredAt": null
           *     }
           */
          'application/json': components['schemas']['Watch'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `watch-not-found`: There is no such watch. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteWatch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The watch's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is no more. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `watch-not-found`: There is no such watch. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `access-unavailable`: Who asks cannot be checked at the moment. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeWatch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The watch's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "position": 1000
         *     }
         */
        'application/json': {
          name?: string;
          filter?: {
            /** @description That this company takes part in: a name or an id. */
            company?: string;
            /** @description For this market; a region includes its countries. */
            market?: string;
            /** @enum {string} */
            view?: 'partnership' | 'market-target' | 'model' | 'meeting';
            /** @description Of this partnership: its id. */
            partnership?: string;
            /** @description Something of these became of it. */
            kinds?: (
              | 'entered'
              | 'withdrawn'
              | 'advanced'
              | 'set-back'
              | 'halted'
              | 'resumed'
              | 'contested'
              | 'no-longer-contested'
              | 'in-conflict'
              | 'conflict-resolved'
              | 'gained-company'
              | 'lost-company'
              | 'gained-market'
              | 'lost-market'
              | 'gained-source'
              | 'lost-source'
              | 'certainty'
              | 'date'
              | 'details'
            )[];
            /** @description Because of a fact that is said to have happened at most so many days before it was recorded: old facts that are filled in change nothing here. One without a date goes by when it was published, else recorded. */
            newerThanDays?: number;
          };
          url?: string | null;
          paused?: boolean;
          /** @description Deliver what changed after this position. */
          position?: number;
        };
      };
    };
    responses: {
      /** @description The watch. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01890a5d-ac96-774b-bcce-b302099a8057",
           *       "name": "Naver in South-eastern Asia",
           *       "owner": "Desk (sp_0f3a9c1b22de)",
           *       "createdAt": "2026-11-23T15:58:32.123456Z",
           *       "filter": {
           *         "company": "naver",
           *         "market": "035",
           *         "kinds": [
           *           "entered",
           *           "advanced"
           *         ],
           *         "newerThanDays": 30
           *       },
           *       "url": "https://hooks.example.org/pipeline",
           *       "state": "active",
           *       "position": 1000,
           *       "failures": 0,
           *       "lastError": null,
           *       "nextAttemptAt": null,
           *       "deliveredAt": null
           *     }
           */
          'application/json': components['schemas']['Watch'];
        };
      };
      /** @description `invalid-request`: The request is not valid. `invalid-json`: The body is not valid JSON. `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `watch-not-found`: There is no such watch. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: The content type is not one that this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `address-refused`: Nothing is delivered to an address inside the network of the host. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `access-unavailable`: Who asks cannot be checked at the moment. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  retryWatch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The watch's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The watch. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "01890a5d-ac96-774b-bcce-b302099a8057",
           *       "name": "Naver in South-eastern Asia",
           *       "owner": "Desk (sp_0f3a9c1b22de)",
           *       "createdAt": "2026-11-23T15:58:32.123456Z",
           *       "filter": {
           *         "company": "naver",
           *         "market": "035",
           *         "kinds": [
           *           "entered",
           *           "advanced"
           *         ],
           *         "newerThanDays": 30
           *       },
           *       "url": "https://hooks.example.org/pipeline",
           *       "state": "active",
           *       "position": 1204,
           *       "failures": 0,
           *       "lastError": null,
           *       "nextAttemptAt": null,
           *       "deliveredAt": null
           *     }
           */
          'application/json': components['schemas']['Watch'];
        };
      };
      /** @description `invalid-request`: The request is not valid. `invalid-json`: The body is not valid JSON. `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `watch-not-found`: There is no such watch. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: The content type is not one that this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `access-unavailable`: Who asks cannot be checked at the moment. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  findDigest: {
    parameters: {
      query: {
        /** @description The earlier moment: a time, a day (its end) or a position of the journal. */
        since: string;
        /** @description The later moment, as `since`; now when left out. */
        until?: string;
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path: {
        /** @description The watch's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of changes. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "watch": {
           *         "id": "01890a5d-ac96-774b-bcce-b302099a8057",
           *         "name": "Naver in South-eastern Asia",
           *         "owner": "Desk (sp_0f3a9c1b22de)",
           *         "createdAt": "2026-11-23T15:58:32.123456Z",
           *         "filter": {
           *           "company": "naver",
           *           "market": "035",
           *           "kinds": [
           *             "entered",
           *             "advanced"
           *           ],
           *           "newerThanDays": 30
           *         },
           *         "url": "https://hooks.example.org/pipeline",
           *         "state": "active",
           *         "position": 1204,
           *         "failures": 0,
           *         "lastError": null,
           *         "nextAttemptAt": null,
           *         "deliveredAt": null
           *       },
           *       "since": "2026-11-23",
           *       "changes": [
           *         {
           *           "view": "market-target",
           *           "id": "naver/TH",
           *           "changes": [
           *             {
           *               "kind": "entered",
           *               "from": null,
           *               "to": null
           *             }
           *           ],
           *           "because": [
           *             "kh-naver-thailand"
           *           ],
           *           "before": null,
           *           "after": {
           *             "company": "naver",
           *             "market": "TH",
           *             "with": [],
           *             "certainty": "reported",
           *             "since": null
           *           }
           *         }
           *       ],
           *       "notCompared": [],
           *       "until": 12,
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['Digest'];
          'text/markdown': string;
          'application/atom+xml': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `watch-not-found`: There is no such watch. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: More is recorded of this than one answer can be made from. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service is answering as many such queries as it can. `read-models-unavailable`: The read models cannot be reached. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It does. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "live"
           *     }
           */
          'application/json': Record<string, never>;
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It can. `degraded` when something is not as it should be: `reasons` says what, since when, and what to do. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "ready",
           *       "reasons": [],
           *       "journal": {
           *         "status": "up",
           *         "position": 12,
           *         "queued": 0
           *       },
           *       "readModels": {
           *         "status": "up",
           *         "position": 12,
           *         "behind": 0,
           *         "behindSeconds": 0,
           *         "version": 20,
           *         "parked": {
           *           "streams": 0,
           *           "events": 0,
           *           "seconds": 0
           *         },
           *         "projectors": [
           *           {
           *             "id": "1f6f0a4e-6f0b-4d0a-9d55-3a1f7f1f2a10",
           *             "host": "pipeline-1",
           *             "pid": 4711,
           *             "version": 20,
           *             "log": "journal",
           *             "slices": [
           *               "journal"
           *             ],
           *             "state": "following",
           *             "blocked": [],
           *             "setAside": 0,
           *             "since": "2026-11-23T09:00:00.000Z",
           *             "seenAt": "2026-11-23T10:00:00.000Z",
           *             "alive": true
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['Readiness'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It cannot take events; `reasons` says why. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "not-ready",
           *       "reasons": [
           *         {
           *           "code": "database-unavailable",
           *           "detail": "the database does not answer: no answer within 3 s",
           *           "action": "Start PostgreSQL, or mend the way to it.",
           *           "since": "2026-11-23T10:00:00.000Z"
           *         }
           *       ],
           *       "journal": {
           *         "status": "down",
           *         "reason": "no answer within 3 s",
           *         "queued": 0
           *       },
           *       "readModels": {
           *         "status": "down",
           *         "reason": "no answer within 3 s"
           *       }
           *     }
           */
          'application/json': components['schemas']['Readiness'];
        };
      };
    };
  };
  metrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Prometheus' text format. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  description: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OpenAPI 3.1. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "openapi": "3.1.1"
           *     }
           */
          'application/json': Record<string, never>;
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  home: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description To `/docs`. */
      302: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  docs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  whoAmI: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Who. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "auth": "keys",
           *       "key": "sp_0f3a9c1b22de",
           *       "name": "Newsroom Seoul",
           *       "role": "recorder",
           *       "permissions": [
           *         "read",
           *         "record"
           *       ]
           *     }
           */
          'application/json': components['schemas']['Session'];
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `access-unavailable`: Who asks cannot be checked at the moment. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "key": "sp_…"
         *     }
         */
        'application/json': {
          /** Format: password */
          key: string;
        };
      };
    };
    responses: {
      /** @description Signed in. */
      200: {
        headers: {
          /** @description The session. */
          'Set-Cookie'?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "auth": "keys",
           *       "key": "sp_0f3a9c1b22de",
           *       "name": "Newsroom Seoul",
           *       "role": "recorder",
           *       "permissions": [
           *         "read",
           *         "record"
           *       ]
           *     }
           */
          'application/json': components['schemas']['Session'];
        };
      };
      /** @description `invalid-request`: The request is not valid. `invalid-json`: The body is not valid JSON. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: The content type is not one that this address takes. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `access-unavailable`: Who asks cannot be checked at the moment. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session is over. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `access-unavailable`: Who asks cannot be checked at the moment. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAudit: {
    parameters: {
      query?: {
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: number;
        /** @description Most entries of one page. A page of about 512 KiB is cut there; its `Link` leads on. */
        limit?: number;
      };
      header?: {
        /** @description The `ETag` of an answer that one has, or several, with commas between them: when it is the answer still, `304` without a body. Not of a file. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Entries. */
      200: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "entries": [
           *         {
           *           "number": 7,
           *           "at": "2026-11-28T09:41:07.123456Z",
           *           "actor": "Night shift (sp_7d21b0c4a9ef)",
           *           "action": "replay-requested",
           *           "details": {
           *             "id": "b3f7d0a2-8e0b-4a53-9a0f-4b0f0c3f5a11",
           *             "kind": "verify"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['AuditTrail'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is the answer that `If-None-Match` names, still. */
      304: {
        headers: {
          /** @description Of this very answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-query`: A query parameter is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`: Nobody may ask this without a key that is good. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-permitted`: This key may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service is not called by that name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: More requests than one client may send. */
      429: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `headers-too-large`: The headers are too large. */
      431: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `access-unavailable`: Who asks cannot be checked at the moment. */
      503: {
        headers: {
          /** @description Seconds to wait before trying again. */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
