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
     * Events in the order of recording
     * @description Newest first with `sort=-position`. A reader who continues after the last position of a page, or by its `Link`, gets every event once. Events of types or shapes that this version of the service does not know are shown as stored, with their `schemaversion`.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['listEvents'];
    put?: never;
    /**
     * Record one event, or many
     * @description One event: `201` once it is durable; `200` with `duplicate` for the same id and content again. Many, as a JSON array or NDJSON of any length: `200`, and one result line for each event, in the order of the input, while the body is still being sent. Good events are kept when others are bad.
     *
     *     With AUTH, for the roles: recorder, admin.
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
     * A live feed of events
     * @description Server-Sent Events: `id` is the event's position, `data` a CloudEvent. Every 15 s an `id` alone moves the reader on, so that a reconnecting reader skips events that did not match, and misses none that do. An event `end` says why the service ends the stream: `{code: stopping | too-slow | unauthenticated, position}`; the last when the key was revoked or has expired.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * A live feed of changes
     * @description Server-Sent Events: `data` is a line of `/v1/changes`, from one step of the read models to the next; several events that change a row at once make one line. After the lines of a step an `id` marks its end: a reader that stops earlier gets them again. An event `not-compared` names a row with too many facts to compare. `end` and heartbeats are as in `/v1/events/stream`.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * Companies in events, with counts
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * One company
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * All facts of a company, in the order in which they happened
     * @description Claims that name the company, and all claims about its partnerships and meetings. A claim without a date stands at its first publication, else at its recording. Retracted and disputed claims stay, and are marked.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * The companies around one, and their ties
     * @description Ties are partnerships, parents, meetings and joint models, at any moment. More `steps` add the ties of the companies found.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * Meetings, held and planned
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * Markets in claims, with counts
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * A market: its companies and partnerships
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * A market's pillars of sovereign AI: covered by which companies, or uncovered
     * @description A pillar, and each company that covers it, has the furthest stage of its partnerships and models for the market, halted ones left out. A model for the market covers the pillar `model`, and counts as launched.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
  '/v1/stages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The number of partnerships at each stage
     * @description Of all partnerships that the filters let through. At a moment, a page may count a part of them, and its `Link` leads to the rest: the sum of the pages is the whole.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['countStages'];
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
     * Companies by markets, with the strongest stage
     * @description A cell for each market of each company, as in its pipeline: the furthest stage that is not halted, the partnerships at that stage, and the events that both rest on. With filters such as `pillar`, cells are made of only the partnerships and targets that match all of them. At a moment, a page before the last may be short, or empty.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * Changes of partnerships, markets, models and meetings between two moments
     * @description Everything is assessed at both moments by the same rule; differences are listed with the events that caused them. By `recorded`, changes are in the order of their last event, and `until` is the next `since`; by `published` and `occurred`, and for one partnership, company or market, they are in order of id. Filters go by what was so before, or is so after. A page before the last may be empty. Companies and partnerships that are judged to be one are one at both moments.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * Companies or partnerships that are probably the same, with reasons
     * @description Companies whose names differ only in legal forms, spaces, accents and variants of letters; partnerships with the same parties and time, and the same markets or form. The service joins nothing by itself: record an `IdentityJudged`, of companies or `of` partnerships, and the pair is not suggested again, unless it is `unsure`. A page before the last may be empty.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * Companies, models, people, partnerships, markets and publishers by a part of a name
     * @description Case, accents, vowel marks, punctuation and small misspellings make no difference. Names of every script are compared as written; a company or publisher is found by each of its names, a partnership by its parties and by words of its purpose.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * People in claims
     * @description A person is a name within a company, whatever its case and punctuation. The service does not guess that two names are one person.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * A person's meetings, models, partnerships and markets
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * Publishers of evidence, with the number of their claims
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * A publisher's record: how often first, alone, disputed, retracted, or contrary to the assessment
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * The signed head of the journal: keep it, and compare later ones with it
     * @description A head is signed within seconds of recording. With Kafka each head is also published on the topic `<topic>.heads`.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * A proof that the last head includes an event as it was recorded
     * @description Check it with `verifyInclusion` of the client, in Node.js or a browser: the leaf is the canonical JSON of `event`, with a salted commitment in place of each string of `data`.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * A proof that a later head extends an earlier one unchanged
     * @description Check it with `verifyConsistency` of the client, with the notes of both heads.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * Replays, the latest first
     * @description With AUTH, for the roles: operator, admin.
     */
    get: operations['listReplays'];
    put?: never;
    /**
     * Rebuild the read models, or compare them
     * @description A projector builds the read models from the log's first event beside the live ones, which go on answering, and has them take their place at one position; with `verify` it compares them row by row, and the live ones stay. One replay at a time.
     *
     *     With AUTH, for the roles: operator, admin.
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
     * The progress or result of a replay
     * @description With AUTH, for the roles: operator, admin.
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
     * @description This event and the later ones of its stream wait; all other streams go on.
     *
     *     With AUTH, for the roles: operator, admin.
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
     * Retry the parked events of all streams
     * @description With AUTH, for the roles: operator, admin.
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
     * Retry the parked events of one stream
     * @description With AUTH, for the roles: operator, admin.
     */
    post: operations['retryParked'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/erasures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was erased on order, the latest first
     * @description With AUTH, for the roles: admin.
     */
    get: operations['listErasures'];
    put?: never;
    /**
     * Erase names of people, speakers and quotes, and notes
     * @description Where personal texts are sealed (`PERSONAL_DATA=sealed`): deletes the keys by which they can be read, in journal, topic and every copy of them, and records that and why as a `PersonErased`. What the events say otherwise stays. Reads of the journal follow within 5 s, and the read models are rebuilt after that: `GET /v1/erasures` tells when (`followed`). Out of reach: what was recorded in plain text before (`stillReadable`), titles and other texts of events, downloads, and what webhooks delivered.
     *
     *     With AUTH, for the roles: admin.
     */
    post: operations['orderErasure'];
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
     * One's own watches; operators get all watches
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['listWatches'];
    put?: never;
    /**
     * Create a watch: a filter of changes, for webhooks and digests
     * @description With a `url`, what changes from now on is posted there as `{"type": "changes", "timestamp", "data": {watch, since, until, changes, notCompared}}`: changes as `/v1/changes` has them, in the order of recording, one delivery after the other. Each is signed as Standard Webhooks has it (`webhook-id`, `webhook-timestamp`, `webhook-signature`), and comes at least once, with the same id each time. What is not answered with 2xx within 10 s is tried again, ten times in three days; then the watch is parked. Redirects are not followed. A rebuild of the read models delivers nothing.
     *
     *     With AUTH, for the roles: analyst, admin.
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
     * A watch and the state of its deliveries
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
     */
    get: operations['findWatch'];
    put?: never;
    post?: never;
    /**
     * Delete a watch
     * @description With AUTH, for the roles: analyst, admin.
     */
    delete: operations['deleteWatch'];
    options?: never;
    head?: never;
    /**
     * Change or pause a watch, or have it deliver again from a position
     * @description Members left out stay as they are. A paused watch continues where it stopped. With `position` it delivers all changes after that position again, under new ids. A parked watch is retried.
     *
     *     With AUTH, for the roles: analyst, admin.
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
     * Retry the delivery of a watch at once
     * @description For its owner and operators. A parked watch becomes active.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
     */
    post: operations['retryWatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/watches/{id}/secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Renew the secret that the deliveries of a watch are signed by
     * @description For `keepHours` (24 by default, at most 168) deliveries have two signatures in `webhook-signature`: by the new secret and by the one before. Then the old one ends. With 0 it ends at once. A renewal meanwhile ends the secret before the last.
     *
     *     With AUTH, for the roles: analyst, admin.
     */
    post: operations['renewWatchSecret'];
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
     * A digest of a watch between two moments
     * @description Changes by recording, as JSON, Markdown or Atom, by `Accept`; the last two link to the pages. A page before the last may be short, or empty.
     *
     *     With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
    /** Whether the process answers */
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
     * Whether the service records, and what needs attention
     * @description With AUTH=keys, a request without a key gets only the `status`, and that of the relay.
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
     * @description With AUTH, for the roles: operator, admin.
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
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
    /** Redirects to the pages */
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
     * @description With AUTH, for the roles: reader, analyst, recorder, operator, admin.
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
     * The current key or token, and its rights
     * @description With AUTH, for the roles: any.
     */
    get: operations['whoAmI'];
    put?: never;
    /**
     * Sign a browser in with a key
     * @description Sets a cookie that scripts cannot read, for 12 hours, or until the key expires or is revoked. For this service's pages; programs send the key with each call.
     */
    post: operations['signIn'];
    /** Sign a browser out */
    delete: operations['signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How a browser can sign in */
    get: operations['signInOptions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Send a browser to the OpenID Connect issuer, to sign in there */
    get: operations['signInWithIssuer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session/callback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where the issuer sends the browser back to
     * @description Takes what OpenID Connect says: `code`, `state`, `iss`, or `error`.
     */
    get: operations['signedInWithIssuer'];
    put?: never;
    post?: never;
    delete?: never;
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
     * Audit trail: replays, retries, keys made and revoked, sign-ins; the latest first
     * @description The key that recorded an event is in the event: `recordedby`.
     *
     *     With AUTH, for the roles: operator, admin.
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
      /** @description Name and public part of the key; null when AUTH is off. */
      actor: string | null;
      /** @description Stable. New ones may come. */
      action: string;
      details: Record<string, never>;
    };
    AuditTrail: {
      entries: components['schemas']['AuditEntry'][];
    };
    Changes: {
      changes: (components['schemas']['PartnershipChange'] | components['schemas']['RowChange'])[];
      /** @description Rows with too many facts for one answer. */
      notCompared: {
        /** @enum {string} */
        view: 'partnership' | 'market-target' | 'model' | 'meeting';
        id: string;
      }[];
      /** @description The later moment, and the next `since`; null: now. */
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
       * @description The time of recording. The time in the world is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its position in the journal. */
      position: number;
      /** @description Its version in the stream. */
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
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
      tracestate?: string;
      /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description The time of its first recording, in the journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its position in that journal. */
      importedposition?: number;
      /** @description The key that recorded it there. */
      importedby?: string;
      data: components['schemas']['ClaimDisputedData'];
    };
    /**
     * @description A party disputes a recorded claim, or a part of it. The claim still counts; what rests on disputed claims only is contested. To withdraw a dispute, retract it.
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
      /** @description The id of the event with the disputed claim. */
      eventId: string;
      /** @description The disputing party, as the source names it. */
      by: string;
      reason: string;
      /**
       * @description The disputed part of the claim.
       * @default everything
       * @enum {string}
       */
      of: 'everything' | 'stage' | 'parties' | 'markets' | 'date';
      occurred?: components['schemas']['Date'];
      /** @description The date of something planned: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's note. */
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
       * @description The time of recording. The time in the world is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its position in the journal. */
      position: number;
      /** @description Its version in the stream. */
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
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
      tracestate?: string;
      /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description The time of its first recording, in the journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its position in that journal. */
      importedposition?: number;
      /** @description The key that recorded it there. */
      importedby?: string;
      data: components['schemas']['ClaimRetractedData'];
    };
    /**
     * @description Retracts a recorded claim: it stays recorded and no longer counts. Values that rest on other claims stay.
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
      /** @description The id of the retracted event: a claim, or a dispute. */
      eventId: string;
      reason: string;
      /** @description The id of another recorded event, with the correct claim. */
      replacedBy?: string;
      occurred?: components['schemas']['Date'];
      /** @description The date of something planned: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's note. */
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
     *       "schemaversion": 3,
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
      | components['schemas']['ClaimRetracted']
      | components['schemas']['PersonErased'];
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
      /** @description The id of the company in the centre. */
      company: string;
      /** @description The nearest first. */
      companies: {
        id: string;
        /** @description Its name today. */
        name: string;
        /** @description The distance from the company, in ties. */
        steps: number;
      }[];
      /** @description All ties of companies less than `steps` away, unless `cut`. */
      ties: components['schemas']['Tie'][];
      /** @description Whether ties may be missing: a higher `limit`, or fewer `steps`, show all. */
      cut: boolean;
      /** @description The requested id, if the company has another; `Content-Location` has the address. */
      redirectedFrom?: string;
      /** @description A position of the journal. */
      position: number;
    };
    /** @description Its identifiers elsewhere. */
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
     * @description The name of a company (or a government) in the source.
     * @example Naver
     * @example Converge ICT
     */
    CompanyName: string;
    CompanyOverview: {
      id: string;
      name: string;
      /** @description Its id, then all others that lead to it: of aliases, and of names judged the same. */
      ids: string[];
      /** @description All spellings, the first one first. */
      names: string[];
      /** @description Statements that would join other ids with it, and are not followed. */
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
      /** @description The parties that dispute any of them. */
      disputedBy?: string[];
      /** @description The events that its profile rests on. */
      basis: string[];
      /** @description The requested id, if the company has another; `Content-Location` has the address. */
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
       * @description The time of recording. The time in the world is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its position in the journal. */
      position: number;
      /** @description Its version in the stream. */
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
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
      tracestate?: string;
      /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description The time of its first recording, in the journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its position in that journal. */
      importedposition?: number;
      /** @description The key that recorded it there. */
      importedby?: string;
      data: components['schemas']['CompanyProfiledData'];
    };
    /**
     * @description A company's profile: other names, parent, country, kind, identifiers.
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
      /** @description A short description. */
      kind?: string;
      ids?: components['schemas']['CompanyIds'];
      occurred?: components['schemas']['Date'];
      /** @description The date of something planned: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's note. */
      note?: string;
    };
    ConsistencyProof: {
      /** @description The number of events: positions 1 to this one. */
      from: number;
      /** @description The number of events: positions 1 to this one. */
      to: number;
      /** @description RFC 9162, 2.1.4. */
      path: string[];
    };
    /**
     * @description ISO 3166-1 alpha-2, or XK.
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
     * @description EDTF (ISO 8601-2), as exact as known: a day, a month, a year, an interval, approximate. Leave it out when unknown.
     * @example 2024-06-25
     * @example 2024-06
     * @example 2024-06-24/2024-06-28
     * @example 2024~
     */
    Date: string;
    /** @description The changes that match the watch. */
    Digest: {
      watch: components['schemas']['Watch'];
      changes: (components['schemas']['PartnershipChange'] | components['schemas']['RowChange'])[];
      /** @description Rows with too many facts for one answer. */
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
    /** @description The answer and the changes that recording the event would give. */
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
      /** @description The changes to the read models at `position`; rows with too many facts to compare are named. */
      wouldChange: {
        changes: (components['schemas']['PartnershipChange'] | components['schemas']['RowChange'])[];
        /** @description Rows with too many facts for one answer. */
        notCompared: {
          /** @enum {string} */
          view: 'partnership' | 'market-target' | 'model' | 'meeting';
          id: string;
        }[];
        /** @description A position of the journal. */
        position: number;
      };
    };
    /** @description The answer that recording the event again would give. */
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
       * @description The time of its recording, to the microsecond.
       */
      recordedAt: string;
      /**
       * @description The event was recorded before; this is the first answer.
       * @constant
       */
      duplicate: true;
      /**
       * @description Nothing was recorded: this is what recording would answer.
       * @constant
       */
      dryRun: true;
    };
    ErasurePage: {
      erasures: {
        id: string;
        /** @description A position of the journal. */
        position: number;
        /** Format: date-time */
        recordedAt: string;
        /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
        recordedby?: string;
        reason: string;
        erased: {
          /**
           * @description person: a name within a company; speaker: a speaker's name and quotes; event: the notes of one event, and quotes of nobody named.
           * @enum {string}
           */
          what: 'person' | 'speaker' | 'event';
          /** @description What the erased texts are read as: `[erased <pseudonym>]`. */
          pseudonym: string;
        }[];
        /** @description Whether the read models were built anew since: until then they may have what was erased. */
        followed: boolean;
      }[];
    };
    Events: {
      events: components['schemas']['CloudEvent'][];
    };
    /**
     * @description A piece of evidence.
     * @example {
     *       "publisher": "The Korea Herald",
     *       "attribution": "official",
     *       "speaker": "a Naver official",
     *       "reliability": "B",
     *       "credibility": 2
     *     }
     */
    Evidence: {
      /** @description The outlet or body that published it. */
      publisher: string;
      /** @description An http or https address. */
      url?: string;
      title?: string;
      published?: components['schemas']['Date'];
      /** @description The language of the piece: BCP 47. */
      language?: components['schemas']['Language'];
      /**
       * @description The attribution: an official statement, a named person, an anonymous one, or the reporter.
       * @enum {string}
       */
      attribution?: 'official' | 'named' | 'anonymous' | 'reporter';
      /** @description The speaker, as the source names them. */
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
      /** @description The recorder's note on it. */
      note?: string;
    };
    /** @description An event with its evidence and corrections. */
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
      /** @description EDTF as written; null without a date. */
      occurred: string | null;
      expected?: string;
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description As recorded: address, quote, attribution, grades, dates. */
      evidence: components['schemas']['Evidence'][];
      note?: string;
      /** Format: date-time */
      recordedAt: string;
      /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
      recordedby?: string;
      retracted?: {
        id: string;
        reason: string;
        replacedBy?: string;
        /** Format: date-time */
        recordedAt: string;
        /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
        recordedby?: string;
      };
      /** @description The first 20 disputes of it, each with its own evidence. */
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
        /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
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
           * @description The time of recording. The time in the world is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its position in the journal. */
          position: number;
          /** @description Its version in the stream. */
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
          /** @description W3C Trace Context: additions of vendors to `traceparent`. */
          tracestate?: string;
          /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description The time of its first recording, in the journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its position in that journal. */
          importedposition?: number;
          /** @description The key that recorded it there. */
          importedby?: string;
          data: components['schemas']['MeetingHeldData'];
          /** @description Its topic. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the relay has seen the topic. */
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
           * @description The time of recording. The time in the world is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its position in the journal. */
          position: number;
          /** @description Its version in the stream. */
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
          /** @description W3C Trace Context: additions of vendors to `traceparent`. */
          tracestate?: string;
          /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description The time of its first recording, in the journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its position in that journal. */
          importedposition?: number;
          /** @description The key that recorded it there. */
          importedby?: string;
          data: components['schemas']['MeetingPlannedData'];
          /** @description Its topic. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the relay has seen the topic. */
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
           * @description The time of recording. The time in the world is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its position in the journal. */
          position: number;
          /** @description Its version in the stream. */
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
          /** @description W3C Trace Context: additions of vendors to `traceparent`. */
          tracestate?: string;
          /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description The time of its first recording, in the journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its position in that journal. */
          importedposition?: number;
          /** @description The key that recorded it there. */
          importedby?: string;
          data: components['schemas']['PartnershipProposedData'];
          /** @description Its topic. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the relay has seen the topic. */
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
           * @description The time of recording. The time in the world is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its position in the journal. */
          position: number;
          /** @description Its version in the stream. */
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
          /** @description W3C Trace Context: additions of vendors to `traceparent`. */
          tracestate?: string;
          /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description The time of its first recording, in the journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its position in that journal. */
          importedposition?: number;
          /** @description The key that recorded it there. */
          importedby?: string;
          data: components['schemas']['PartnershipAdvancedData'];
          /** @description Its topic. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the relay has seen the topic. */
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
           * @description The time of recording. The time in the world is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its position in the journal. */
          position: number;
          /** @description Its version in the stream. */
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
          /** @description W3C Trace Context: additions of vendors to `traceparent`. */
          tracestate?: string;
          /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description The time of its first recording, in the journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its position in that journal. */
          importedposition?: number;
          /** @description The key that recorded it there. */
          importedby?: string;
          data: components['schemas']['MarketTargetedData'];
          /** @description Its topic. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the relay has seen the topic. */
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
           * @description The time of recording. The time in the world is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its position in the journal. */
          position: number;
          /** @description Its version in the stream. */
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
          /** @description W3C Trace Context: additions of vendors to `traceparent`. */
          tracestate?: string;
          /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description The time of its first recording, in the journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its position in that journal. */
          importedposition?: number;
          /** @description The key that recorded it there. */
          importedby?: string;
          data: components['schemas']['ModelLaunchedData'];
          /** @description Its topic. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the relay has seen the topic. */
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
           * @description The time of recording. The time in the world is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its position in the journal. */
          position: number;
          /** @description Its version in the stream. */
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
          /** @description W3C Trace Context: additions of vendors to `traceparent`. */
          tracestate?: string;
          /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description The time of its first recording, in the journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its position in that journal. */
          importedposition?: number;
          /** @description The key that recorded it there. */
          importedby?: string;
          data: components['schemas']['RegulatoryDecisionMadeData'];
          /** @description Its topic. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the relay has seen the topic. */
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
           * @description The time of recording. The time in the world is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its position in the journal. */
          position: number;
          /** @description Its version in the stream. */
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
          /** @description W3C Trace Context: additions of vendors to `traceparent`. */
          tracestate?: string;
          /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description The time of its first recording, in the journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its position in that journal. */
          importedposition?: number;
          /** @description The key that recorded it there. */
          importedby?: string;
          data: components['schemas']['CompanyProfiledData'];
          /** @description Its topic. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the relay has seen the topic. */
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
           * @description The time of recording. The time in the world is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its position in the journal. */
          position: number;
          /** @description Its version in the stream. */
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
          /** @description W3C Trace Context: additions of vendors to `traceparent`. */
          tracestate?: string;
          /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description The time of its first recording, in the journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its position in that journal. */
          importedposition?: number;
          /** @description The key that recorded it there. */
          importedby?: string;
          data: components['schemas']['IdentityJudgedData'];
          /** @description Its topic. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the relay has seen the topic. */
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
           * @description The time of recording. The time in the world is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its position in the journal. */
          position: number;
          /** @description Its version in the stream. */
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
          /** @description W3C Trace Context: additions of vendors to `traceparent`. */
          tracestate?: string;
          /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description The time of its first recording, in the journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its position in that journal. */
          importedposition?: number;
          /** @description The key that recorded it there. */
          importedby?: string;
          data: components['schemas']['ClaimDisputedData'];
          /** @description Its topic. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the relay has seen the topic. */
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
           * @description The time of recording. The time in the world is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its position in the journal. */
          position: number;
          /** @description Its version in the stream. */
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
          /** @description W3C Trace Context: additions of vendors to `traceparent`. */
          tracestate?: string;
          /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description The time of its first recording, in the journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its position in that journal. */
          importedposition?: number;
          /** @description The key that recorded it there. */
          importedby?: string;
          data: components['schemas']['ClaimRetractedData'];
          /** @description Its topic. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the relay has seen the topic. */
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
          type: 'PersonErased';
          /** @description The stream. */
          subject: string;
          /**
           * Format: date-time
           * @description The time of recording. The time in the world is `data.occurred`.
           */
          time: string;
          /** @constant */
          datacontenttype: 'application/json';
          /** @description Its position in the journal. */
          position: number;
          /** @description Its version in the stream. */
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
          /** @description W3C Trace Context: additions of vendors to `traceparent`. */
          tracestate?: string;
          /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
          recordedby?: string;
          /**
           * Format: date-time
           * @description The time of its first recording, in the journal that it was imported from.
           */
          importedtime?: string;
          /** @description Its position in that journal. */
          importedposition?: number;
          /** @description The key that recorded it there. */
          importedby?: string;
          data: components['schemas']['PersonErasedData'];
          /** @description Its topic. */
          kafkatopic?: string;
          /** @description The partition of its stream; left out until the relay has seen the topic. */
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
       * @description The time of recording. The time in the world is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its position in the journal. */
      position: number;
      /** @description Its version in the stream. */
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
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
      tracestate?: string;
      /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description The time of its first recording, in the journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its position in that journal. */
      importedposition?: number;
      /** @description The key that recorded it there. */
      importedby?: string;
      data: components['schemas']['IdentityJudgedData'];
    };
    /**
     * @description A judgement whether two names are one company, or two partnerships one. To undo it, retract it.
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
       * @description Whether the judgement is of companies, by their names, or of partnerships, by their ids.
       * @default company
       * @enum {string}
       */
      of: 'company' | 'partnership';
      /**
       * @description A company by a name from a source; for partnerships, the id of one.
       * @example Naver
       * @example naver-nvidia
       */
      a: string;
      /**
       * @description A company by a name from a source; for partnerships, the id of one.
       * @example Naver
       * @example naver-nvidia
       */
      b: string;
      /** @enum {string} */
      judgement: 'same' | 'different' | 'unsure';
      reason?: string;
      occurred?: components['schemas']['Date'];
      /** @description The date of something planned: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's note. */
      note?: string;
    };
    InclusionProof: {
      /** @description As stored: in the shape and with the source of its recording. */
      event: {
        id: string;
        type?: string;
        source?: string;
        stream?: string;
        version?: number;
        /** @description A position of the journal. */
        position: number;
        recordedAt?: string;
        correlationid?: string;
        causationid?: string;
        schemaversion?: number;
        importedby?: string;
        recordedby?: string;
        data: {
          [key: string]: unknown;
        };
      };
      /** @description A salt for each string of `data`, in the order of canonical JSON (RFC 8785), then for `importedby` and `recordedby`. */
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
      /** @description The most frequent spelling where its people are named. */
      company: {
        /** @example naver */
        id: string;
        name: string;
      };
      /** @description The most frequent spelling. */
      name: string;
      /** @description All spellings. */
      names: string[];
      /** @description As written. */
      roles: string[];
      /** @description The number of meetings that name them. */
      meetings: number;
      /** @description The number of partnerships that name them. */
      partnerships: number;
      /** @description The number of market targets that name them. */
      targets: number;
      /** @description The number of models that name them; a joint model counts once. */
      models: number;
      /** @description Whether only disputed claims name them. */
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
        /** @description Codes in the claims: the market, or markets within it. */
        markets: string[];
        /** @description The other companies involved: the first 200 in order of id. */
        with: string[];
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description The earliest date in the claims: EDTF as written; null without one. */
        since: string | null;
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description The parties that dispute any of them. */
        disputedBy?: string[];
        /** @enum {string} */
        via: 'targeted' | 'partnership';
        /**
         * @description The furthest stage of the partnerships for it, halted ones left out.
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
       * @description The time of recording. The time in the world is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its position in the journal. */
      position: number;
      /** @description Its version in the stream. */
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
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
      tracestate?: string;
      /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description The time of its first recording, in the journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its position in that journal. */
      importedposition?: number;
      /** @description The key that recorded it there. */
      importedby?: string;
      data: components['schemas']['MarketTargetedData'];
    };
    /**
     * @description A company targets a market.
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
      /** @description The companies that target it together with this one. */
      with?: components['schemas']['CompanyName'][];
      people?: components['schemas']['Person'][];
      languages?: components['schemas']['Language'][];
      /** @description The purpose, in a sentence. */
      purpose?: string;
      occurred?: components['schemas']['Date'];
      /** @description The date of something planned: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's note. */
      note?: string;
    };
    Markets: {
      markets: {
        code: string;
        name: string;
        /** @description The number of companies that target it. */
        companies: number;
        /** @description The number of partnerships for it. */
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
    /** @description A company in a market, as in its pipeline. */
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
      /** @description The other companies involved: the first 200 in order of id. */
      with: string[];
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description The earliest date in the claims: EDTF as written; null without one. */
      since: string | null;
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description The parties that dispute any of them. */
      disputedBy?: string[];
      /** @enum {string} */
      via: 'targeted' | 'partnership';
      /**
       * @description The furthest stage of the partnerships for it, halted ones left out.
       * @enum {string}
       */
      stage?: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
      sources: components['schemas']['Sources'];
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
      /** @description The ids of the partnerships for it at that stage. */
      partnerships: string[];
      /** @description The events that this stage rests on. */
      stageBasis: string[];
    };
    /** @description A meeting, assessed from its claims. */
    Meeting: {
      id: string;
      /**
       * @description Whether it was held or is planned.
       * @enum {string}
       */
      status: 'held' | 'planned';
      /** @description EDTF as in the most exact claim; null without a date, and while it is planned. */
      occurred: string | null;
      /** @description The date of a planned meeting: EDTF as written. */
      expected?: string;
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description The parties that dispute any of them. */
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
        /** @description The parties that dispute any of them. */
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
       * @description The time of recording. The time in the world is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its position in the journal. */
      position: number;
      /** @description Its version in the stream. */
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
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
      tracestate?: string;
      /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description The time of its first recording, in the journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its position in that journal. */
      importedposition?: number;
      /** @description The key that recorded it there. */
      importedby?: string;
      data: components['schemas']['MeetingHeldData'];
    };
    /**
     * @description A meeting took place.
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
      /** @description The meeting's id. Default: the event's id. */
      meetingId?: string;
      participants: components['schemas']['Participant'][];
      /** @description The place of the meeting, which is not the market that it is about. */
      place?: components['schemas']['Place'];
      /**
       * @description The form of the meeting, in a few words.
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
      /** @description The date of something planned: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's note. */
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
       * @description The time of recording. The time in the world is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its position in the journal. */
      position: number;
      /** @description Its version in the stream. */
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
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
      tracestate?: string;
      /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description The time of its first recording, in the journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its position in that journal. */
      importedposition?: number;
      /** @description The key that recorded it there. */
      importedby?: string;
      data: components['schemas']['MeetingPlannedData'];
    };
    /**
     * @description A meeting is planned, for the date in `expected`. Once it takes place, record a MeetingHeld with the same `meetingId`.
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
      /** @description The meeting's id. Default: the event's id. */
      meetingId?: string;
      participants: components['schemas']['Participant'][];
      /** @description The place of the meeting, which is not the market that it is about. */
      place?: components['schemas']['Place'];
      /**
       * @description The form of the meeting, in a few words.
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
      /** @description The date of something planned: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's note. */
      note?: string;
    };
    MeetingStory: {
      id: string;
      /**
       * @description Whether it was held or is planned.
       * @enum {string}
       */
      status: 'held' | 'planned';
      /** @description EDTF as in the most exact claim; null without a date, and while it is planned. */
      occurred: string | null;
      /** @description The date of a planned meeting: EDTF as written. */
      expected?: string;
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description The parties that dispute any of them. */
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
        /** @description The parties that dispute any of them. */
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
      /** @description With their evidence, in the order in which they happened, including those that do not count. */
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
    /** @description A model of a company, assessed from its claims. A joint model is listed with each of its makers. */
    Model: {
      /**
       * @description `company/model`.
       * @example naver/hyperclova-x
       */
      id: string;
      /** @example naver */
      company: string;
      /** @description Its name, as in the claim that takes precedence. */
      model: string;
      /** @description The companies that made the model together with it. */
      with: string[];
      description?: string;
      /** @description The model that it is based on, as written. */
      basedOn?: string;
      /** @description The number, or words. */
      parameters?: number | string;
      /** @description How open it is: weights, licence, access. */
      openness?: string;
      /** @description The people named: of the company, unless another is given. */
      people: {
        name: string;
        role?: string;
        company?: string;
      }[];
      languages: string[];
      markets: string[];
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description The earliest date in the claims: EDTF as written; null without one. */
      since: string | null;
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description The parties that dispute any of them. */
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
       * @description The time of recording. The time in the world is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its position in the journal. */
      position: number;
      /** @description Its version in the stream. */
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
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
      tracestate?: string;
      /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description The time of its first recording, in the journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its position in that journal. */
      importedposition?: number;
      /** @description The key that recorded it there. */
      importedby?: string;
      data: components['schemas']['ModelLaunchedData'];
    };
    /**
     * @description A company launched an AI model. An announcement is no launch.
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
      /** @description The companies that made the model together with it. */
      jointlyWith?: components['schemas']['CompanyName'][];
      /**
       * @description The name of the model in the source.
       * @example HyperClova X
       */
      model: string;
      description?: string;
      /**
       * @description The model that it is based on.
       * @example Llama 3.1
       */
      basedOn?: string;
      /**
       * @description The number of parameters, or the source's words for it.
       * @example 82 billion
       */
      parameters?: string | number;
      /**
       * @description How open it is: weights, licence, access.
       * @example open weights
       * @example API only
       */
      openness?: string;
      people?: components['schemas']['Person'][];
      languages?: components['schemas']['Language'][];
      markets?: components['schemas']['Market'][];
      occurred?: components['schemas']['Date'];
      /** @description The date of something planned: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's note. */
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
      /** @description Its name, as in the claim that takes precedence. */
      model: string;
      /** @description The companies that made the model together with it. */
      with: string[];
      description?: string;
      /** @description The model that it is based on, as written. */
      basedOn?: string;
      /** @description The number, or words. */
      parameters?: number | string;
      /** @description How open it is: weights, licence, access. */
      openness?: string;
      /** @description The people named: of the company, unless another is given. */
      people: {
        name: string;
        role?: string;
        company?: string;
      }[];
      languages: string[];
      markets: string[];
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description The earliest date in the claims: EDTF as written; null without one. */
      since: string | null;
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description The parties that dispute any of them. */
      disputedBy?: string[];
      sources: components['schemas']['Sources'];
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
      /** @description With their evidence, in the order in which they happened, including those that do not count. */
      claims: components['schemas']['TimelineEntry'][];
      /** @description The requested id, if the company has another; `Content-Location` has the address. */
      redirectedFrom?: string;
      /** @description A position of the journal. */
      position: number;
    };
    Models: {
      models: components['schemas']['Model'][];
      /** @description A position of the journal. */
      position: number;
    };
    /** @description Their spellings, roles and events there. */
    Naming: {
      name: string;
      names: string[];
      roles: string[];
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description The parties that dispute any of them. */
      disputedBy?: string[];
      /**
       * @description Only retracted claims name them.
       * @constant
       */
      withdrawn?: true;
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
    };
    NewWatch: {
      id: string;
      name: string;
      /** @description Name and public part of the key that created it; null when AUTH is off. */
      owner: string | null;
      /** Format: date-time */
      createdAt: string;
      filter: {
        /** @description Changes that involve this company: a name or an id. */
        company?: string;
        /** @description Changes for this market; a region includes its countries. */
        market?: string;
        /** @enum {string} */
        view?: 'partnership' | 'market-target' | 'model' | 'meeting';
        /** @description Changes of this partnership: its id. */
        partnership?: string;
        /** @description Changes of what all of these companies take part in: names or ids. */
        with?: string[];
        /** @description Changes of partnerships that are, or were, at one of these stages. */
        stages?: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended')[];
        /** @description Changes of partnerships about one of these pillars of sovereign AI. */
        pillars?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
        /** @description Changes of partnerships with one of these instruments. */
        instruments?: (
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
        /** @description Changes of what has, or had, one of these certainties. */
        certainties?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Changes of these kinds. */
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
        /** @description Changes by a fact that happened at most so many days before it was recorded; late reports of old facts do not count. A fact without a date goes by its publication, else by its recording. */
        newerThanDays?: number;
      };
      /** @description Null when the watch has digests only. */
      url: string | null;
      /**
       * @description parked: deliveries failed too often, and wait for `POST /v1/watches/{id}/retry`.
       * @enum {string}
       */
      state: 'active' | 'paused' | 'parked';
      /** @description Everything up to this position was delivered. */
      position: number;
      /** @description Failed attempts in a row. */
      failures: number;
      lastError: string | null;
      /** @description The time of the next attempt; null: at once. */
      nextAttemptAt: string | null;
      /** @description The time of the last delivery. */
      deliveredAt: string | null;
      /** @description Until then deliveries are signed by the secret before, too; null: by one secret. */
      oldSecretUntil: string | null;
      /** @description The key of the deliveries' signatures (Standard Webhooks), shown only here. */
      secret: string;
    };
    OrderedErasure: {
      /** @description Of the event that says so; none of a dry run. */
      id?: string;
      /** @description A position of the journal. */
      position?: number;
      /** Format: date-time */
      recordedAt?: string;
      erased: {
        /**
         * @description person: a name within a company; speaker: a speaker's name and quotes; event: the notes of one event, and quotes of nobody named.
         * @enum {string}
         */
        what: 'person' | 'speaker' | 'event';
        /** @description What the erased texts are read as: `[erased <pseudonym>]`. */
        pseudonym: string;
      }[];
      /** @description Events that have one of the names in a text which is not erased: the first 1000. */
      stillReadable: {
        id: string;
        /** @description A position of the journal. */
        position: number;
        /**
         * @description plain: recorded in plain text, which no key reaches; sealed: in a text of somebody else, or of the event.
         * @enum {string}
         */
        as: 'plain' | 'sealed';
      }[];
    };
    Parked: {
      streams: {
        stream: string;
        /** @description The number of waiting events, including the one that cannot be projected. */
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
    /** @description A partnership, assessed from its claims. */
    Partnership: {
      id: string;
      /** @enum {string} */
      stage: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
      /** @description The earliest date in the claims: EDTF as written; null without one. */
      since: string | null;
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether a claim contradicts the stage. */
      conflict: boolean;
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description The parties that dispute any of them. */
      disputedBy?: string[];
      /** @description Other possible stages: by claims in conflict, or without the disputed claims, or with them. */
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
        /** @description The parties that dispute any of them. */
        disputedBy?: string[];
        /**
         * @description Only retracted claims name it.
         * @constant
         */
        withdrawn?: true;
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
      }[];
      /** @description Unnamed parties, in the source's words; they are no companies. */
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
        /** @description The parties that dispute any of them. */
        disputedBy?: string[];
        /**
         * @description Only retracted claims name it.
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
       * @description Sums of money, in units of their currencies.
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
        /** @description The minimum; equal to max for a single number. */
        min?: number;
        /** @description The maximum; equal to min for a single number. */
        max?: number;
        /**
         * @description The source's words.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      /**
       * @description Quantities built, supplied or used.
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
        /** @description The minimum; equal to max for a single number. */
        min?: number;
        /** @description The maximum; equal to min for a single number. */
        max?: number;
        /**
         * @description The source's words.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      sites?: components['schemas']['Place'][];
      term?: string;
      /** @description The date of its next plan: EDTF as written. */
      expected?: string;
      markets: string[];
      /** @description The claims behind each market. */
      marketClaims: {
        market: string;
        /** @description The parties that it concerns. */
        parties: string[];
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description The earliest date in the claims: EDTF as written; null without one. */
        since: string | null;
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description The parties that dispute any of them. */
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
       * @description The time of recording. The time in the world is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its position in the journal. */
      position: number;
      /** @description Its version in the stream. */
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
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
      tracestate?: string;
      /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description The time of its first recording, in the journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its position in that journal. */
      importedposition?: number;
      /** @description The key that recorded it there. */
      importedby?: string;
      data: components['schemas']['PartnershipAdvancedData'];
    };
    /**
     * @description A partnership is at a stage: it may have moved forward or back, or skipped stages. With `parties` and `purpose` this may be its first event.
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
      /** @description The purpose, in a sentence. */
      purpose?: string;
      proposedBy?: components['schemas']['CompanyName'];
      /**
       * @description The form of the agreement.
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
       * @description Sums of money, in units of their currencies.
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
        /** @description The minimum; equal to max for a single number. */
        min?: number;
        /** @description The maximum; equal to min for a single number. */
        max?: number;
        /**
         * @description The source's words.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      /**
       * @description Quantities built, supplied or used.
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
        /** @description The minimum; equal to max for a single number. */
        min?: number;
        /** @description The maximum; equal to min for a single number. */
        max?: number;
        /**
         * @description The source's words.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      /** @description The places of the work, which are not its markets. */
      sites?: components['schemas']['Place'][];
      /**
       * @description Its duration: an EDTF interval, or words.
       * @example 2025/2030
       * @example five years
       */
      term?: string;
      markets?: components['schemas']['Market'][];
      languages?: components['schemas']['Language'][];
      pillars?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
      occurred?: components['schemas']['Date'];
      /** @description The date of something planned: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's note. */
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
        /** @description The value before: a stage, an id, a code, a number; null: none. */
        from: string | number | null;
        /** @description The value after. */
        to: string | number | null;
      }[];
      /** @description The ids of the events that caused the change, in the order of recording. */
      because: string[];
      /** @description The row is about a company or partnership that is another one now than at one of the two moments, by these events (profiles, judgements, corrections): the change goes by who is who now, and the answer of that moment may be another. */
      identifiedBy?: string[];
      /** @description The partnership; null: it did not exist. */
      before: components['schemas']['Partnership'] | null;
      /** @description The partnership; null: it did not exist. */
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
       * @description The time of recording. The time in the world is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its position in the journal. */
      position: number;
      /** @description Its version in the stream. */
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
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
      tracestate?: string;
      /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description The time of its first recording, in the journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its position in that journal. */
      importedposition?: number;
      /** @description The key that recorded it there. */
      importedby?: string;
      data: components['schemas']['PartnershipProposedData'];
    };
    /**
     * @description A partnership was proposed, or announced as a wish.
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
      /** @description The partnership's id. Default: the event's id. */
      partnershipId?: string;
      parties: components['schemas']['Party'][];
      /** @description The purpose, in a sentence. */
      purpose: string;
      proposedBy?: components['schemas']['CompanyName'];
      /**
       * @description The form of the agreement.
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
       * @description Sums of money, in units of their currencies.
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
        /** @description The minimum; equal to max for a single number. */
        min?: number;
        /** @description The maximum; equal to min for a single number. */
        max?: number;
        /**
         * @description The source's words.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      /**
       * @description Quantities built, supplied or used.
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
        /** @description The minimum; equal to max for a single number. */
        min?: number;
        /** @description The maximum; equal to min for a single number. */
        max?: number;
        /**
         * @description The source's words.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      /** @description The places of the work, which are not its markets. */
      sites?: components['schemas']['Place'][];
      /**
       * @description Its duration: an EDTF interval, or words.
       * @example 2025/2030
       * @example five years
       */
      term?: string;
      markets?: components['schemas']['Market'][];
      languages?: components['schemas']['Language'][];
      pillars?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
      occurred?: components['schemas']['Date'];
      /** @description The date of something planned: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's note. */
      note?: string;
    };
    PartnershipStory: {
      id: string;
      /** @enum {string} */
      stage: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
      /** @description The earliest date in the claims: EDTF as written; null without one. */
      since: string | null;
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether a claim contradicts the stage. */
      conflict: boolean;
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description The parties that dispute any of them. */
      disputedBy?: string[];
      /** @description Other possible stages: by claims in conflict, or without the disputed claims, or with them. */
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
        /** @description The parties that dispute any of them. */
        disputedBy?: string[];
        /**
         * @description Only retracted claims name it.
         * @constant
         */
        withdrawn?: true;
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
      }[];
      /** @description Unnamed parties, in the source's words; they are no companies. */
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
        /** @description The parties that dispute any of them. */
        disputedBy?: string[];
        /**
         * @description Only retracted claims name it.
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
       * @description Sums of money, in units of their currencies.
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
        /** @description The minimum; equal to max for a single number. */
        min?: number;
        /** @description The maximum; equal to min for a single number. */
        max?: number;
        /**
         * @description The source's words.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      /**
       * @description Quantities built, supplied or used.
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
        /** @description The minimum; equal to max for a single number. */
        min?: number;
        /** @description The maximum; equal to min for a single number. */
        max?: number;
        /**
         * @description The source's words.
         * @example more than 260,000 GPUs
         */
        text?: string;
      }[];
      sites?: components['schemas']['Place'][];
      term?: string;
      /** @description The date of its next plan: EDTF as written. */
      expected?: string;
      markets: string[];
      /** @description The claims behind each market. */
      marketClaims: {
        market: string;
        /** @description The parties that it concerns. */
        parties: string[];
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description The earliest date in the claims: EDTF as written; null without one. */
        since: string | null;
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description The parties that dispute any of them. */
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
      /** @description All its ids, by judgements; its own first. */
      ids: string[];
      /** @description All stages in order, the assessed one last. */
      history: components['schemas']['StageReached'][];
      /** @description With their evidence, in the order in which they happened, including those that do not count. */
      claims: components['schemas']['TimelineEntry'][];
      /** @description With `expand=evidence`: the events that any `basis` of the answer names, by id. */
      events?: {
        [key: string]: components['schemas']['ExpandedEvent'];
      };
      /** @description The address of this answer with the events that come next. */
      moreEvents?: string;
      /** @description The requested id: another one of the same partnership. */
      redirectedFrom?: string;
      /** @description A position of the journal. */
      position: number;
    };
    Partnerships: {
      partnerships: components['schemas']['Partnership'][];
      /** @description A position of the journal. */
      position: number;
    };
    /** @description One side of a partnership: a company, a government, or an unnamed party. */
    Party: {
      company?: components['schemas']['CompanyName'];
      /**
       * @description The source's words for an unnamed party.
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
      /** @description The person's company; default: the company beside it. */
      company?: components['schemas']['CompanyName'];
    };
    PersonErased: {
      /** @constant */
      specversion: '1.0';
      id: string;
      /** Format: uri-reference */
      source: string;
      /** @constant */
      type: 'PersonErased';
      /** @description The stream. */
      subject: string;
      /**
       * Format: date-time
       * @description The time of recording. The time in the world is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its position in the journal. */
      position: number;
      /** @description Its version in the stream. */
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
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
      tracestate?: string;
      /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description The time of its first recording, in the journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its position in that journal. */
      importedposition?: number;
      /** @description The key that recorded it there. */
      importedby?: string;
      data: components['schemas']['PersonErasedData'];
    };
    /**
     * @description Names, quotes and notes were erased: the keys that they could be read by are deleted. What the events say otherwise stays.
     * @example {
     *       "reason": "The person asked for it.",
     *       "erased": [
     *         {
     *           "what": "person",
     *           "pseudonym": "3f0c9a5e7d21b846"
     *         }
     *       ]
     *     }
     */
    PersonErasedData: {
      reason: string;
      erased: {
        /**
         * @description person: a name within a company; speaker: a speaker's name and quotes; event: the notes of one event, and quotes of nobody named.
         * @enum {string}
         */
        what: 'person' | 'speaker' | 'event';
        /** @description What the erased texts are read as: `[erased <pseudonym>]`. */
        pseudonym: string;
      }[];
    };
    PersonStory: {
      /**
       * @description `company/name`: a person is a name within a company.
       * @example nvidia/jensen-huang
       */
      id: string;
      /** @description The most frequent spelling where its people are named. */
      company: {
        /** @example naver */
        id: string;
        name: string;
      };
      /** @description The most frequent spelling. */
      name: string;
      /** @description All spellings. */
      names: string[];
      /** @description As written. */
      roles: string[];
      counts: {
        /** @description The number of meetings that name them. */
        meetings: number;
        /** @description The number of partnerships that name them. */
        partnerships: number;
        /** @description The number of market targets that name them. */
        targets: number;
        /** @description The number of models that name them; a joint model counts once. */
        models: number;
      };
      /** @description The participants include the people that they met. */
      meetings: {
        id: string;
        /**
         * @description Whether it was held or is planned.
         * @enum {string}
         */
        status: 'held' | 'planned';
        /** @description EDTF as in the most exact claim; null without a date, and while it is planned. */
        occurred: string | null;
        /** @description The date of a planned meeting: EDTF as written. */
        expected?: string;
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description The parties that dispute any of them. */
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
          /** @description The parties that dispute any of them. */
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
        /** @description The earliest date in the claims: EDTF as written; null without one. */
        since: string | null;
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description Whether a claim contradicts the stage. */
        conflict: boolean;
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description The parties that dispute any of them. */
        disputedBy?: string[];
        /** @description Other possible stages: by claims in conflict, or without the disputed claims, or with them. */
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
          /** @description The parties that dispute any of them. */
          disputedBy?: string[];
          /**
           * @description Only retracted claims name it.
           * @constant
           */
          withdrawn?: true;
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          basis: string[];
        }[];
        /** @description Unnamed parties, in the source's words; they are no companies. */
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
          /** @description The parties that dispute any of them. */
          disputedBy?: string[];
          /**
           * @description Only retracted claims name it.
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
         * @description Sums of money, in units of their currencies.
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
          /** @description The minimum; equal to max for a single number. */
          min?: number;
          /** @description The maximum; equal to min for a single number. */
          max?: number;
          /**
           * @description The source's words.
           * @example more than 260,000 GPUs
           */
          text?: string;
        }[];
        /**
         * @description Quantities built, supplied or used.
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
          /** @description The minimum; equal to max for a single number. */
          min?: number;
          /** @description The maximum; equal to min for a single number. */
          max?: number;
          /**
           * @description The source's words.
           * @example more than 260,000 GPUs
           */
          text?: string;
        }[];
        sites?: components['schemas']['Place'][];
        term?: string;
        /** @description The date of its next plan: EDTF as written. */
        expected?: string;
        markets: string[];
        /** @description The claims behind each market. */
        marketClaims: {
          market: string;
          /** @description The parties that it concerns. */
          parties: string[];
          /** @enum {string} */
          certainty: 'confirmed' | 'reported' | 'speculative';
          /** @description The earliest date in the claims: EDTF as written; null without one. */
          since: string | null;
          /** @description Whether it rests on disputed claims only. */
          contested: boolean;
          /** @description The parties that dispute any of them. */
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
        /** @description The companies that target the market together with it. */
        with: string[];
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description The earliest date in the claims: EDTF as written; null without one. */
        since: string | null;
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description The parties that dispute any of them. */
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
      models: {
        /**
         * @description `company/model`.
         * @example naver/hyperclova-x
         */
        id: string;
        /** @example naver */
        company: string;
        /** @description Its name, as in the claim that takes precedence. */
        model: string;
        /** @description The companies that made the model together with it. */
        with: string[];
        description?: string;
        /** @description The model that it is based on, as written. */
        basedOn?: string;
        /** @description The number, or words. */
        parameters?: number | string;
        /** @description How open it is: weights, licence, access. */
        openness?: string;
        /** @description The people named: of the company, unless another is given. */
        people: {
          name: string;
          role?: string;
          company?: string;
        }[];
        languages: string[];
        markets: string[];
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description The earliest date in the claims: EDTF as written; null without one. */
        since: string | null;
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description The parties that dispute any of them. */
        disputedBy?: string[];
        sources: components['schemas']['Sources'];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
        named: components['schemas']['Naming'];
      }[];
      /** @description The requested id, if the company has another; `Content-Location` has the address. */
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
      /** @description The number of listed partnerships at each stage; `contested`: of all, those with a contested stage, or a contested part of the company. */
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
        /** @description The companies that made the model together with it. */
        with: string[];
        people: {
          name: string;
          role?: string;
          company?: string;
        }[];
        languages: string[];
        /** @enum {string} */
        certainty: 'confirmed' | 'reported' | 'speculative';
        /** @description The earliest date in the claims: EDTF as written; null without one. */
        since: string | null;
        /** @description Whether it rests on disputed claims only. */
        contested: boolean;
        /** @description The parties that dispute any of them. */
        disputedBy?: string[];
        sources: components['schemas']['Sources'];
        /** @description The ids of the events that this rests on: the first 200 in their order. */
        basis: string[];
      }[];
      meetings: {
        count: number;
        /** @description The number of contested ones. */
        contested: number;
        /** @description EDTF as written; null when no meeting has a date. */
        last: string | null;
        ids: string[];
        list: {
          id: string;
          /** @description EDTF as in the most exact claim; null without a date. */
          occurred: string | null;
          /** @enum {string} */
          certainty: 'confirmed' | 'reported' | 'speculative';
          /** @description Whether it rests on disputed claims only. */
          contested: boolean;
          /** @description The parties that dispute any of them. */
          disputedBy?: string[];
          sources: components['schemas']['Sources'];
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          basis: string[];
        }[];
        /** @description Planned meetings that no claim says were held; they are not counted. */
        planned: {
          id: string;
          /** @enum {string} */
          certainty: 'confirmed' | 'reported' | 'speculative';
          /** @description Whether it rests on disputed claims only. */
          contested: boolean;
          /** @description The parties that dispute any of them. */
          disputedBy?: string[];
          sources: components['schemas']['Sources'];
          /** @description The ids of the events that this rests on: the first 200 in their order. */
          basis: string[];
          /** @description The date for which it is planned: EDTF as written; null without one. */
          expected: string | null;
        }[];
      };
      /** @description Addresses of what comes after the first `limit` entries of these lists, where they have more; `meetings` of those that were held. */
      rest?: {
        /** @description An address on this server. */
        markets?: string;
        /** @description An address on this server. */
        models?: string;
        /** @description An address on this server. */
        meetings?: string;
        /** @description An address on this server. */
        planned?: string;
      };
      /** @description With `rollup=parent`: the company and its subsidiaries, counted as one. */
      group?: {
        /** @example naver */
        id: string;
        name: string;
      }[];
      /** @description The requested id, if the company has another; `Content-Location` has the address. */
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
      /** @description The other companies involved: the first 200 in order of id. */
      with: string[];
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description The earliest date in the claims: EDTF as written; null without one. */
      since: string | null;
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description The parties that dispute any of them. */
      disputedBy?: string[];
      /** @enum {string} */
      via: 'targeted' | 'partnership';
      /**
       * @description The furthest stage of the partnerships for it, halted ones left out.
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
      /** @description An id is recorded once, however often it is posted. Default: a UUIDv7. */
      id?: string;
      /** @constant */
      type: 'ClaimDisputed';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must match the data. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['ClaimDisputedData'];
      /** @description The version that the stream must have; -1: it must not exist. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
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
      /** @description An id is recorded once, however often it is posted. Default: a UUIDv7. */
      id?: string;
      /** @constant */
      type: 'ClaimRetracted';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must match the data. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['ClaimRetractedData'];
      /** @description The version that the stream must have; -1: it must not exist. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
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
      /** @description An id is recorded once, however often it is posted. Default: a UUIDv7. */
      id?: string;
      /** @constant */
      type: 'CompanyProfiled';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must match the data. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['CompanyProfiledData'];
      /** @description The version that the stream must have; -1: it must not exist. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
      tracestate?: string;
    };
    /**
     * @description A fact to record, as CloudEvents 1.0 JSON. Only `type` and `data` are required.
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
      /** @description An id is recorded once, however often it is posted. Default: a UUIDv7. */
      id?: string;
      /** @constant */
      type: 'IdentityJudged';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must match the data. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['IdentityJudgedData'];
      /** @description The version that the stream must have; -1: it must not exist. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
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
      /** @description An id is recorded once, however often it is posted. Default: a UUIDv7. */
      id?: string;
      /** @constant */
      type: 'MarketTargeted';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must match the data. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['MarketTargetedData'];
      /** @description The version that the stream must have; -1: it must not exist. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
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
      /** @description An id is recorded once, however often it is posted. Default: a UUIDv7. */
      id?: string;
      /** @constant */
      type: 'MeetingHeld';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must match the data. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['MeetingHeldData'];
      /** @description The version that the stream must have; -1: it must not exist. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
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
      /** @description An id is recorded once, however often it is posted. Default: a UUIDv7. */
      id?: string;
      /** @constant */
      type: 'MeetingPlanned';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must match the data. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['MeetingPlannedData'];
      /** @description The version that the stream must have; -1: it must not exist. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
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
      /** @description An id is recorded once, however often it is posted. Default: a UUIDv7. */
      id?: string;
      /** @constant */
      type: 'ModelLaunched';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must match the data. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['ModelLaunchedData'];
      /** @description The version that the stream must have; -1: it must not exist. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
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
      /** @description An id is recorded once, however often it is posted. Default: a UUIDv7. */
      id?: string;
      /** @constant */
      type: 'PartnershipAdvanced';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must match the data. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['PartnershipAdvancedData'];
      /** @description The version that the stream must have; -1: it must not exist. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
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
      /** @description An id is recorded once, however often it is posted. Default: a UUIDv7. */
      id?: string;
      /** @constant */
      type: 'PartnershipProposed';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must match the data. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['PartnershipProposedData'];
      /** @description The version that the stream must have; -1: it must not exist. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
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
      /** @description An id is recorded once, however often it is posted. Default: a UUIDv7. */
      id?: string;
      /** @constant */
      type: 'RegulatoryDecisionMade';
      /** Format: uri-reference */
      source?: string;
      /** @description The stream; must match the data. */
      subject?: string;
      /** @constant */
      datacontenttype?: 'application/json';
      data: components['schemas']['RegulatoryDecisionMadeData'];
      /** @description The version that the stream must have; -1: it must not exist. */
      expectedversion?: number;
      correlationid?: string;
      causationid?: string;
      /**
       * @description W3C Trace Context: the trace that the event was recorded in.
       * @example 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
       */
      traceparent?: string;
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
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
        | 'nothing-to-erase'
        | 'nothing-parked'
        | 'method-not-allowed'
        | 'request-timeout'
        | 'event-id-reused'
        | 'claim-retracted'
        | 'replay-running'
        | 'not-sealed'
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
        /** @description The expected value. */
        detail: string;
      }[];
      /** @description For version-conflict: the version of the stream; -1 when it does not exist. */
      currentVersion?: number;
      /** @description For a refused line of many: the event, as posted. For log-unavailable: the recorded event. For journal-unavailable and journal-full: the event that may be recorded (`detail` says so); posting it again with this id records it once. For replay-running: the replay that runs. */
      id?: string;
      /** @description For log-unavailable: its position in the journal. */
      position?: number;
    };
    Publisher: {
      /** @example the-korea-herald */
      id: string;
      /** @description The most frequent spelling. */
      name: string;
      /** @description The number of claims with its evidence. */
      claims: number;
      /** @description The outlets that it copies, with numbers of claims: at most 100, those with the most first. */
      relays: {
        /** @example the-korea-herald */
        id: string;
        /** @description The most frequent spelling. */
        name: string;
        /** @description The number of claims with its evidence. */
        claims: number;
      }[];
    };
    Publishers: {
      sources: components['schemas']['Publisher'][];
      /** @description A position of the journal. */
      position: number;
    };
    Readiness: {
      /**
       * @description ready; degraded: it records and answers, but something needs attention; not-ready: it cannot record.
       * @enum {string}
       */
      status: 'ready' | 'degraded' | 'not-ready';
      /** @description The reasons, the most important first; empty when it is ready. */
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
          | 'signing-behind'
          | 'relay-down'
          | 'relay-stopped'
          | 'relay-behind'
          | 'topic-at-risk';
        detail: string;
        /** @description The action to take. */
        action: string;
        /** Format: date-time */
        since: string;
      }[];
      journal: {
        /** @enum {string} */
        status: 'up' | 'down';
        /** @description A position of the journal. */
        position?: number;
        /** @description Events in the queue for recording. */
        queued: number;
        reason?: string;
      };
      readModels: {
        /** @enum {string} */
        status: 'up' | 'down';
        /** @description A position of the journal. */
        position?: number;
        /** @description Events of the journal that the read models lack. */
        behind?: number;
        /** @description Seconds since the first of these was recorded. */
        behindSeconds?: number;
        /** @description The version of the projection that made them. */
        version?: number;
        /** @description Events that could not be projected, and the events that wait behind them. */
        parked?: {
          streams: number;
          events: number;
          /** @description Seconds since the first of these was recorded. */
          seconds: number;
        };
        reason?: string;
        /** @description The projectors of the last minutes, as they report. */
        projectors?: {
          /** Format: uuid */
          id: string;
          host: string;
          pid: number;
          /** @description The address of its own /health/ready and /metrics. */
          address?: string;
          /** @description The version of its projection. */
          version: number;
          /** @enum {string} */
          log: 'journal' | 'kafka';
          /** @description Its slices of the log: the journal, or partitions of the topic. */
          slices: string[];
          /** @enum {string} */
          state: 'starting' | 'following' | 'other-version' | 'trouble' | 'stopped';
          reason?: string;
          /** @description Slices of the log that are blocked. */
          blocked?: {
            slice: string;
            reason: string;
            seconds: number;
          }[];
          /** @description Records of the topic that are not events of the journal. */
          setAside?: number;
          /**
           * Format: date-time
           * @description The time since which state and reason are unchanged.
           */
          since: string;
          /**
           * Format: date-time
           * @description The time of its last report.
           */
          seenAt: string;
          /** @description Whether it reported within the last seconds. */
          alive: boolean;
        }[];
      };
      /** @description The relay; only when the service relays to Kafka. */
      relay?: {
        /**
         * @description up: this process relays. standby: another one does. down: Kafka cannot be written to. stopped: the topic would lose history.
         * @enum {string}
         */
        status: 'up' | 'standby' | 'down' | 'stopped';
        /** @description Whether this process is the relay's leader. */
        leader: boolean;
        /** @description Kafka has acknowledged every event up to it. */
        position?: number;
        /** @description Events that Kafka has not acknowledged yet. */
        behind?: number;
        /** @description Seconds since the first of these was recorded. */
        behindSeconds?: number;
        reason?: string;
        /** @description A setting of the topic that should be mended; relaying goes on. */
        warning?: string;
      };
    };
    /** @description The journal's receipt: the event is durable. */
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
       * @description The time of its recording, to the microsecond.
       */
      recordedAt: string;
      /**
       * @description The event was recorded before; this is the first answer.
       * @constant
       */
      duplicate?: true;
    };
    /** @description A decision of an authority, from claims. */
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
      /** @description The earliest date in the claims: EDTF as written; null without one. */
      since: string | null;
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description The parties that dispute any of them. */
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
       * @description The time of recording. The time in the world is `data.occurred`.
       */
      time: string;
      /** @constant */
      datacontenttype: 'application/json';
      /** @description Its position in the journal. */
      position: number;
      /** @description Its version in the stream. */
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
      /** @description W3C Trace Context: additions of vendors to `traceparent`. */
      tracestate?: string;
      /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
      recordedby?: string;
      /**
       * Format: date-time
       * @description The time of its first recording, in the journal that it was imported from.
       */
      importedtime?: string;
      /** @description Its position in that journal. */
      importedposition?: number;
      /** @description The key that recorded it there. */
      importedby?: string;
      data: components['schemas']['RegulatoryDecisionMadeData'];
    };
    /**
     * @description An authority decided about a partnership, or about companies. This alone changes no stage.
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
      /** @description The authority, as the source names it. */
      authority: string;
      /** @description The market in which the decision holds: a market code. */
      jurisdiction: components['schemas']['Market'];
      /**
       * @description `required`: an approval is needed, and was not given yet.
       * @enum {string}
       */
      decision: 'approved' | 'conditional' | 'blocked' | 'required';
      /** @description The subject of the decision. */
      subject: string;
      /** @description The companies that it concerns. */
      companies: components['schemas']['CompanyName'][];
      /** @description The partnership that it concerns, already recorded. */
      partnershipId?: string;
      occurred?: components['schemas']['Date'];
      /** @description The date of something planned: EDTF. */
      expected?: components['schemas']['Date'];
      /**
       * @description How sure the source is.
       * @default reported
       * @enum {string}
       */
      certainty: 'confirmed' | 'reported' | 'speculative';
      evidence?: components['schemas']['Evidence'][];
      /** @description The recorder's note. */
      note?: string;
    };
    /** @description A replay and its progress. */
    Replay: {
      id: string;
      /**
       * @description version: a projector rebuilds the read models for a new version of its code.
       * @enum {string}
       */
      kind: 'rebuild' | 'verify' | 'version';
      /** @enum {string} */
      status: 'queued' | 'running' | 'done' | 'failed';
      /** @enum {string} */
      phase?: 'reading' | 'folding' | 'catching-up' | 'switching' | 'comparing';
      /** @description Events, out of `total`: each counts half when it is read, and half when it is folded. */
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
      /** @description The position of the switch, or of the comparison. */
      position?: number;
      /** @description The error; the read models that were live stay live. */
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
      /** @description Events that could not be projected, and the later ones of their streams: the read models lack them until they are retried. Left out when there are none. */
      parked?: {
        streams: number;
        events: number;
        /** @description Events that could not be projected, with reasons. */
        first: {
          id: string;
          type: string;
          stream: string;
          /** @description A position of the journal. */
          position: number;
          error: string;
        }[];
      };
      /** @description Database sessions that have blocked the switch for a minute; their statements or transactions must end first. */
      waitingFor?: {
        pid: number;
        user: string;
        application: string;
        /** @description Its state in pg_stat_activity: `active`, `idle in transaction` … */
        state?: string;
        /** Format: date-time */
        transactionStart?: string;
        /** Format: date-time */
        queryStart?: string;
      }[];
      /** @description Others' objects in the database that the switch had to rename or drop, with reasons. */
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
          /** @description Up to 20 of these rows, with the side that has each. */
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
          /** @description The status of this event alone: 201, 200, 400 … */
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
           * @description The time of its recording, to the microsecond.
           */
          recordedAt: string;
          /**
           * @description The event was recorded before; this is the first answer.
           * @constant
           */
          duplicate?: true;
        }
      | {
          /** @description The line of the NDJSON, or the element of the array, from 1. */
          line: number;
          /** @description The status of this event alone: 201, 200, 400 … */
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
          /** @description The status of this event alone: 201, 200, 400 … */
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
           * @description The time of its recording, to the microsecond.
           */
          recordedAt: string;
          /**
           * @description The event was recorded before; this is the first answer.
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
            | 'nothing-to-erase'
            | 'nothing-parked'
            | 'method-not-allowed'
            | 'request-timeout'
            | 'event-id-reused'
            | 'claim-retracted'
            | 'replay-running'
            | 'not-sealed'
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
          /** @description The status of this event alone: 201, 200, 400 … */
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
            /** @description The expected value. */
            detail: string;
          }[];
          /** @description For version-conflict: the version of the stream; -1 when it does not exist. */
          currentVersion?: number;
          /** @description For a refused line of many: the event, as posted. For log-unavailable: the recorded event. For journal-unavailable and journal-full: the event that may be recorded (`detail` says so); posting it again with this id records it once. For replay-running: the replay that runs. */
          id?: string;
          /** @description For log-unavailable: its position in the journal. */
          position?: number;
          /** @description The line of the NDJSON, or the element of the array, from 1. */
          line: number;
        };
    Retried: {
      stream: string;
      /** @description Events that were applied. */
      applied: number;
      /** @description Events that still wait. */
      left: number;
      /** @description The error of the first of these. */
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
        /** @description The value before: a stage, an id, a code, a number; null: none. */
        from: string | number | null;
        /** @description The value after. */
        to: string | number | null;
      }[];
      /** @description The ids of the events that caused the change, in the order of recording. */
      because: string[];
      /** @description The row is about a company or partnership that is another one now than at one of the two moments, by these events (profiles, judgements, corrections): the change goes by who is who now, and the answer of that moment may be another. */
      identifiedBy?: string[];
      /** @description The row as in its own answer; null: it did not exist. */
      before: Record<string, never> | null;
      /** @description The row as in its own answer; null: it did not exist. */
      after: Record<string, never> | null;
    };
    SearchHits: {
      /** @description The most similar first. */
      hits: {
        /** @enum {string} */
        kind: 'company' | 'model' | 'person' | 'partnership' | 'market' | 'publisher';
        /** @description An id or code; for a model `company/model`, for a person `company/name`. */
        id: string;
        name: string;
        /** @description The similar name, if another; for a partnership its purpose, by which it is also found. */
        matched?: string;
        /** @description The similarity: 1 for the same name. */
        score: number;
      }[];
      /** @description A position of the journal. */
      position: number;
    };
    Session: {
      /**
       * @description off: open to everyone; keys: by a key; oidc: by a token of the issuer.
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
    SignInOptions: {
      /** @description With a key, by `POST /v1/session`. */
      key: boolean;
      /** @description With this OpenID Connect issuer, at `/v1/session/sign-in`. */
      issuer?: string;
    };
    SignedHead: {
      /** @description The number of events: positions 1 to this one. */
      size: number;
      /** @description Of the Merkle tree of these events (RFC 9162), SHA-256. */
      root: string;
      /** @description Size and root, with the tree's name and the time, signed: c2sp.org/tlog-checkpoint. */
      note: string;
      /** @description The public keys of this journal, the last one first, as tools for signed notes take them. Know them from elsewhere as well. */
      keys: string[];
    };
    SignedOut: {
      /** @description The issuer, where the browser is still signed in. */
      issuer: string;
      /** @description The issuer's page on which to sign out there as well. */
      page: string;
    };
    SourceRecord: {
      /** @example the-korea-herald */
      id: string;
      /** @description The most frequent spelling. */
      name: string;
      /** @description The number of claims with its evidence. */
      claims: number;
      /** @description The outlets that it copies, with numbers of claims: at most 100, those with the most first. */
      relays: {
        /** @example the-korea-herald */
        id: string;
        /** @description The most frequent spelling. */
        name: string;
        /** @description The number of claims with its evidence. */
        claims: number;
      }[];
      /** @description All spellings. */
      names: string[];
      /** @description The number of claims in the counts below: the first by id, if it has more. */
      counted: number;
      /** @description Retracted claims. */
      retracted: number;
      /** @description Claims that are disputed, in whole or in part. */
      disputed: number;
      /** @description Claims for which it only relays other outlets. */
      copied: number;
      /** @description The number of pieces of evidence with each grade. */
      reliability: {
        A: number;
        B: number;
        C: number;
        D: number;
        E: number;
        F: number;
      };
      /** @description Subjects of its claims, without retracted claims. */
      things: {
        /** @description Partnerships and meetings in its claims. */
        told: number;
        /** @description Those for which its evidence has a date of publication. */
        dated: number;
        /** @description Those for which no other publisher has an earlier date. */
        first: number;
        /** @description Those for which it is the only independent source. */
        alone: number;
      };
      /** @description Its claims beside the assessment. */
      stages: {
        /** @description Partnerships for which it gives a stage. */
        told: number;
        /** @description Those for which its last claim agrees with the assessed stage. */
        asAssessed: number;
        /** @description Those for which it does not. */
        otherwise: number;
        /** @description Ids of those for which it does not; at most the first 100. */
        partnerships: string[];
      };
      /** @description The outlets that copy it, with numbers of claims. */
      relayedBy: {
        /** @example the-korea-herald */
        id: string;
        /** @description The most frequent spelling. */
        name: string;
        /** @description The number of claims with its evidence. */
        claims: number;
      }[];
      /** @description A position of the journal. */
      position: number;
    };
    Sources: {
      /** @description The number of independent sources: outlets that copy each other, or quote one company, count once. */
      independent: number;
      /** @description The number of distinct pieces of evidence. */
      pieces: number;
    };
    Sovereignty: {
      code: string;
      name: string;
      /** @description All pillars, with counts. */
      pillars: {
        /** @enum {string} */
        pillar: 'infrastructure' | 'data' | 'workforce' | 'business-network' | 'model';
        /** @description The furthest stage that is not halted, of the uncontested ones if there are any; null: none. */
        stage: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended') | null;
        /** @description The surest certainty at that stage. */
        certainty: ('confirmed' | 'reported' | 'speculative') | null;
        /** @description Whether everything is contested. */
        contested: boolean;
        companies: number;
        partnerships: number;
        models: number;
      }[];
      /** @description Pillars without activity: nothing is known, or everything is halted. */
      uncovered: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
      /** @description The number of partnerships for the market. */
      partnerships: number;
      /** @description The number of these without a pillar. */
      withoutPillar: number;
      companies: {
        /** @example naver */
        id: string;
        name: string;
        covers: {
          /** @enum {string} */
          pillar: 'infrastructure' | 'data' | 'workforce' | 'business-network' | 'model';
          /** @description The furthest stage that is not halted, of the uncontested ones if there are any; null: none. */
          stage:
            ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended') | null;
          /** @description The surest certainty at that stage. */
          certainty: ('confirmed' | 'reported' | 'speculative') | null;
          /** @description Whether everything is contested. */
          contested: boolean;
          /** @description Ids of its partnerships for the pillar. */
          partnerships: string[];
          /** @description Ids of its models for the market. */
          models: string[];
        }[];
      }[];
      /** @description The models for the market. */
      models: components['schemas']['Model'][];
      /** @description A position of the journal. */
      position: number;
    };
    /** @description A stage, with its claims. */
    StageReached: {
      /** @enum {string} */
      stage: 'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended';
      /** @description The earliest date in the claims: EDTF as written; null without one. */
      since: string | null;
      /** @enum {string} */
      certainty: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description The parties that dispute any of them. */
      disputedBy?: string[];
      /** @description The ids of the events that this rests on: the first 200 in their order. */
      basis: string[];
    };
    Stages: {
      /** @description The number of listed partnerships at each stage; `contested`: of all, those with a contested stage, or a contested part of the company. */
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
      /** @description A position of the journal. */
      position: number;
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
            /** @description names-alike: their names differ only in legal forms, spaces, accents and variants of letters. shared-parties: others have partnerships with both. */
            reasons: ('names-alike' | 'shared-parties')[];
            /** @description The ids of some of these others. */
            sharedParties: string[];
            /**
             * @description A judgement says unsure.
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
             * @description A judgement says unsure.
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
      /** @description The id of a partnership or meeting; `company/model`; for a parent, the id of its subsidiary. */
      id: string;
      /** @description The companies that it ties; for a parent, first the company, then its parent. */
      companies: {
        id: string;
        /** @description Whether its part rests on disputed claims only. */
        contested: boolean;
        /**
         * @description Only retracted claims name it.
         * @constant
         */
        withdrawn?: true;
      }[];
      /** @description A partnership's purpose, or a model's name; null without one. */
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
      /** @description For a meeting, the date on which it was held or is planned. None for a parent. */
      since?: string | null;
      /** @enum {string} */
      certainty?: 'confirmed' | 'reported' | 'speculative';
      /** @description Whether it rests on disputed claims only. */
      contested: boolean;
      /** @description The parties that dispute any of them. */
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
      /** @description The requested id, if the company has another; `Content-Location` has the address. */
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
      /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
      recordedby?: string;
      /** @description EDTF as written; null without a date. */
      occurred: string | null;
      /** @description The claim as posted, with its evidence. */
      data: Record<string, never>;
      /** @description It was retracted, and no longer counts. */
      retracted?: {
        id: string;
        reason: string;
        replacedBy?: string;
        /** Format: date-time */
        recordedAt: string;
        /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
        recordedby?: string;
      };
      /** @description Its disputes. */
      disputes?: {
        id: string;
        by: string;
        reason: string;
        /** @enum {string} */
        of: 'everything' | 'stage' | 'parties' | 'markets' | 'date';
        /** Format: date-time */
        recordedAt: string;
        /** @description Name and public part of the key that recorded it. Absent when AUTH was off. */
        recordedby?: string;
      }[];
    };
    UnresolvedIdentity: {
      /**
       * @description The reason: several companies have the alias; they are judged different; it is disputed.
       * @enum {string}
       */
      kind: 'alias-of-several' | 'judged-different' | 'disputed';
      /** @description For an alias of several companies, the alias first. */
      ids: string[];
      /** @description The events that would join them. */
      basis: string[];
    };
    /** @description A stored filter of changes. */
    Watch: {
      id: string;
      name: string;
      /** @description Name and public part of the key that created it; null when AUTH is off. */
      owner: string | null;
      /** Format: date-time */
      createdAt: string;
      filter: {
        /** @description Changes that involve this company: a name or an id. */
        company?: string;
        /** @description Changes for this market; a region includes its countries. */
        market?: string;
        /** @enum {string} */
        view?: 'partnership' | 'market-target' | 'model' | 'meeting';
        /** @description Changes of this partnership: its id. */
        partnership?: string;
        /** @description Changes of what all of these companies take part in: names or ids. */
        with?: string[];
        /** @description Changes of partnerships that are, or were, at one of these stages. */
        stages?: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended')[];
        /** @description Changes of partnerships about one of these pillars of sovereign AI. */
        pillars?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
        /** @description Changes of partnerships with one of these instruments. */
        instruments?: (
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
        /** @description Changes of what has, or had, one of these certainties. */
        certainties?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Changes of these kinds. */
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
        /** @description Changes by a fact that happened at most so many days before it was recorded; late reports of old facts do not count. A fact without a date goes by its publication, else by its recording. */
        newerThanDays?: number;
      };
      /** @description Null when the watch has digests only. */
      url: string | null;
      /**
       * @description parked: deliveries failed too often, and wait for `POST /v1/watches/{id}/retry`.
       * @enum {string}
       */
      state: 'active' | 'paused' | 'parked';
      /** @description Everything up to this position was delivered. */
      position: number;
      /** @description Failed attempts in a row. */
      failures: number;
      lastError: string | null;
      /** @description The time of the next attempt; null: at once. */
      nextAttemptAt: string | null;
      /** @description The time of the last delivery. */
      deliveredAt: string | null;
      /** @description Until then deliveries are signed by the secret before, too; null: by one secret. */
      oldSecretUntil: string | null;
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
        /** @description Only these ids. Repeated: any of several. */
        ids?: string[];
        /** @description Only this stream. */
        stream?: string;
        /** @description Only events that name this company: a name or a company's id. */
        company?: string;
        /** @description Only events that name this company as well: a name or an id. Repeated: all of them. */
        with?: string[];
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
          | 'PersonErased'
        )[];
        /** @description Only those of this certainty. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only disputed claims, or only the others. */
        contested?: boolean;
        /** @description Only claims that name this market; a region includes its countries. `around:SA`: Saudi Arabia and the regions that contain it. Repeated: any of several. */
        market?: string[];
        /** @description Only claims that a partnership is at this stage. Repeated: any of several. */
        stage?: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended')[];
        /** @description Only claims about this language: BCP 47; `pt` includes `pt-BR`. Repeated: any of several. */
        language?: string[];
        /** @description Only claims about this pillar of sovereign AI. Repeated: any of several. */
        pillar?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
        /** @description Only claims of this instrument. Repeated: any of several. */
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
        /** @description Only claims in which a party has this role. Repeated: any of several. */
        role?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
        /** @description Only claims in which a participant is of this kind; with `role`, of one with that role. Repeated: any of several. */
        kind?: ('company' | 'government' | 'other')[];
        /** @description Only those with an amount of at least this, in units of its currency. */
        minAmount?: number;
        /** @description Only those with an amount in this currency: ISO 4217; with `minAmount`, for that amount. Repeated: any of several. */
        currency?: string[];
        /** @description Only claims with evidence of this grade. One piece of evidence must match all filters of evidence. Repeated: any of several. */
        reliability?: ('A' | 'B' | 'C' | 'D' | 'E' | 'F')[];
        /** @description Only claims with evidence in this language: BCP 47; `pt` includes `pt-BR`. Repeated: any of several. */
        sourceLanguage?: string[];
        /** @description Only those of which what it tells may be of that day or later: EDTF. */
        occurredFrom?: string;
        /** @description Only those of which what it tells may be of that day or before: EDTF. */
        occurredTo?: string;
        /** @description Only those of which a piece of evidence may be of that day or later: EDTF. */
        publishedFrom?: string;
        /** @description Only those of which a piece of evidence may be of that day or before: EDTF. */
        publishedTo?: string;
        /** @description Only claims with evidence of this publisher: a name, or its id. Repeated: any of several. */
        publisher?: string[];
        /** @description Without claims that rest on this outlet and its copies alone: a name, or its id. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only claims with evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only claims with evidence of this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Only events recorded at that time or later: RFC 3339, the beginning of a day, or a position. */
        recordedFrom?: string;
        /** @description Only events recorded at that time or before: RFC 3339, the end of a day, or a position. */
        recordedTo?: string;
        /** @description Only events recorded with this key, as in `recordedby`. A page before the last may be short, or empty. Repeated: any of several. */
        recordedBy?: string[];
        /** @description Only events after this position. */
        after?: number;
        /** @description Only events before this position. */
        before?: number;
        /** @description The order: by recording, or the newest first. */
        sort?: 'position' | '-position';
        /** @description Only these members of each entry; all others are left out, even required ones. Repeated: any of several. */
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
        /** @description Answer from read models that include this position, as `after` does elsewhere. Waits up to 5 s. A page before the last may be short, or empty, with filters other than of `company`, `publisher`, `ids` and `stream`. With no filter but of `ids`, `type`, `stream` and recording the list is the journal itself, which has every event that was ever answered. */
        waitFor?: number;
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description `journal`: answers once the event is durable. `log`: answers once Kafka has it too; after 10 s without Kafka the answer is `log-unavailable`, and the event is recorded all the same. `log` needs a service with Kafka. */
        ack?: 'journal' | 'log';
        /** @description With `true` the events are an export of `/v1/events` of another service. Its attributes are kept: `time` as `importedtime`, `position` as `importedposition`, `recordedby` as `importedby`. Where a claim goes by its day of recording, that is the day of `importedtime`. */
        exported?: 'true' | 'false';
        /** @description With `true` nothing is recorded. The answer is as from recording, without position and time. Each of many events is judged on the recorded events and those before it in the body. For one event, `wouldChange` has its changes, as in `/v1/changes`. Not covered: events that others record meanwhile; the id and stream of an event without an `id`; the effect of a profile or a judgement on identities. Not with `ack=log`. */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description W3C Trace Context, with `tracestate`: kept with events that have no `traceparent` of their own. An invalid one is ignored. */
        traceparent?: string;
        /** @description W3C Trace Context: goes with `traceparent`. */
        tracestate?: string;
        /** @description For one event: the version that its stream must have, in quotes, or the `ETag` of an event, a partnership, a meeting or a company, which begins with it. Otherwise `412`. */
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
      /** @description One event that was recorded before; or a result line for each of many. */
      200: {
        headers: {
          /** @description The address of the one event. */
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
          /** @description The address of the event. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-id-reused`: Another event has this id. `claim-retracted`: The claim is retracted already. */
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
      /** @description `event-too-large`: The event, or the body, is too large. `dry-run-too-long`: The dry run has too many events. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: This address does not take this content type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `partnership-unknown`: The first event of a partnership must have parties and a purpose. `claim-unknown`: A correction must name a recorded event. `not-a-claim`: This event cannot be corrected in this way. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `overloaded`: The service has too many events to record. `stopping`: The service is stopping: try another one, or later. `journal-unavailable`: The journal cannot be reached. `log-unavailable`: The event is recorded, and Kafka has not acknowledged it yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
          | 'ClaimRetracted'
          | 'PersonErased';
        /** @description Only this stream. */
        stream?: string;
        /** @description Only events that name this company: a name or a company's id. */
        company?: string;
      };
      header?: {
        /** @description The last `id` that the reader received. It takes precedence over `after`. */
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description An endless stream of events. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `journal-unavailable`: The journal cannot be reached. `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. */
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
        /** @description Only what this company takes part in as well: a name or an id. Repeated: all of them. */
        with?: string[];
        /** @description Only what is for this market, before or after; a region includes its countries. */
        market?: string;
        /** @description Only one kind of thing. */
        view?: 'partnership' | 'market-target' | 'model' | 'meeting';
        /** @description Only this partnership: its id. */
        partnership?: string;
        /** @description Only partnerships at this stage, before or after. Repeated: any of several. */
        stage?: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended')[];
        /** @description Only partnerships about this pillar of sovereign AI, before or after. Repeated: any of several. */
        pillar?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
        /** @description Only partnerships with this instrument, before or after. Repeated: any of several. */
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
        /** @description Only what is of this certainty, before or after. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only where this is among what became of it. Repeated: any of several. */
        kind?: (
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
      };
      header?: {
        /** @description The last `id` that the reader received. It takes precedence over `after`. */
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description An endless stream of changes. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `journal-unavailable`: The journal cannot be reached. `read-models-unavailable`: The read models cannot be reached. `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. */
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
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. Without a moment, it begins with the version of the stream, and `If-Match` of a post takes it as it is. */
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
        /** @description Only these ids. Repeated: any of several. */
        ids?: string[];
        /** @description Only those of this kind, by their profiles. Repeated: any of several. */
        kind?: ('company' | 'government' | 'other')[];
        /** @description Only those of this country, by their profiles; a region includes its countries. Repeated: any of several. */
        country?: string[];
        /** @description Only subsidiaries of this company, by their profiles: a name or an id. */
        parent?: string;
        /** @description Only those that target this market, or have a partnership for it; a region includes its countries. `around:SA`: Saudi Arabia and the regions that contain it. Repeated: any of several. */
        market?: string[];
        /** @description Only those that have this role in such a partnership. Repeated: any of several. */
        role?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
        /** @description Only those with a partnership at this stage. One partnership must match all filters of partnerships. Repeated: any of several. */
        stage?: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended')[];
        /** @description Only those with a partnership about this language: BCP 47; `pt` includes `pt-BR`. Repeated: any of several. */
        language?: string[];
        /** @description Only those with a partnership about this pillar of sovereign AI. Repeated: any of several. */
        pillar?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
        /** @description Only those with a partnership with this instrument. Repeated: any of several. */
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
        /** @description Only those with a partnership of this certainty. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only those with a partnership that rests on disputed claims alone, or with another. */
        contested?: boolean;
        /** @description Only those with a partnership in conflict, or with another. */
        conflict?: boolean;
        /** @description Only those with a partnership with an amount of at least this, in units of its currency. */
        minAmount?: number;
        /** @description Only those with a partnership with an amount in this currency: ISO 4217; with `minAmount`, for that amount. Repeated: any of several. */
        currency?: string[];
        /** @description Only those of which what it tells may be of that day or later: EDTF. */
        occurredFrom?: string;
        /** @description Only those of which what it tells may be of that day or before: EDTF. */
        occurredTo?: string;
        /** @description Only those of which a piece of evidence may be of that day or later: EDTF. */
        publishedFrom?: string;
        /** @description Only those of which a piece of evidence may be of that day or before: EDTF. */
        publishedTo?: string;
        /** @description Only those with a claim recorded at that time or later: RFC 3339, a day, or a position. */
        recordedFrom?: string;
        /** @description Only those with a claim recorded at that time or before: RFC 3339, a day, or a position. */
        recordedTo?: string;
        /** @description Only those without news since that day (EDTF): no claim that is not retracted was published, or if its publication has no date, recorded, on that day or later. */
        quietSince?: string;
        /** @description Groups of today: an entry for each company without a parent, with the counts of all its subsidiaries. A page before the last may be short, or empty. Without filters. */
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
        /** @description Only these members of each entry; all others are left out, even required ones. Repeated: any of several. */
        fields?: ('id' | 'name' | 'partnerships' | 'markets' | 'models' | 'meetings')[];
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description Adds the events of every `basis` in the member `events`, with evidence and corrections: at most 200 of them, and 512 KiB; `moreEvents` leads to the next. */
        expand?: 'evidence';
        /** @description With `expand`: only events after this id. From `moreEvents`. */
        expandAfter?: string;
        /** @description Only entries for this market; a region includes its countries. */
        market?: string;
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description The maximum number of entries of a page; the `Link` leads to the next. */
        limit?: number;
        /** @description The company and its subsidiaries together, by today's profiles. Not with `publishedBy` and `knownAt`. */
        rollup?: 'parent';
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
      /** @description The pipeline, with a page of its partnerships, and the first entries of its other lists; counts include all of them. */
      200: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
           *           "people": [],
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description Adds the events of every `basis` in the member `events`, with evidence and corrections: at most 200 of them, and 512 KiB; `moreEvents` leads to the next. */
        expand?: 'evidence';
        /** @description With `expand`: only events after this id. From `moreEvents`. */
        expandAfter?: string;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. Without a moment, it begins with the version of the stream, and `If-Match` of a post takes it as it is. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
        /** @description Only claims of this company as well: that name it, or what it takes part in: a name or an id. Repeated: all of them. */
        with?: string[];
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
        )[];
        /** @description Only those of this certainty. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only disputed claims, or only the others. */
        contested?: boolean;
        /** @description Only claims that name this market; a region includes its countries. `around:SA`: Saudi Arabia and the regions that contain it. Repeated: any of several. */
        market?: string[];
        /** @description Only claims that a partnership is at this stage. Repeated: any of several. */
        stage?: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended')[];
        /** @description Only claims about this language: BCP 47; `pt` includes `pt-BR`. Repeated: any of several. */
        language?: string[];
        /** @description Only claims about this pillar of sovereign AI. Repeated: any of several. */
        pillar?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
        /** @description Only claims of this instrument. Repeated: any of several. */
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
        /** @description Only claims in which a party has this role. Repeated: any of several. */
        role?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
        /** @description Only claims in which a participant is of this kind; with `role`, of one with that role. Repeated: any of several. */
        kind?: ('company' | 'government' | 'other')[];
        /** @description Only those with an amount of at least this, in units of its currency. */
        minAmount?: number;
        /** @description Only those with an amount in this currency: ISO 4217; with `minAmount`, for that amount. Repeated: any of several. */
        currency?: string[];
        /** @description Only claims with evidence of this grade. One piece of evidence must match all filters of evidence. Repeated: any of several. */
        reliability?: ('A' | 'B' | 'C' | 'D' | 'E' | 'F')[];
        /** @description Only claims with evidence in this language: BCP 47; `pt` includes `pt-BR`. Repeated: any of several. */
        sourceLanguage?: string[];
        /** @description Only those of which what it tells may be of that day or later: EDTF. */
        occurredFrom?: string;
        /** @description Only those of which what it tells may be of that day or before: EDTF. */
        occurredTo?: string;
        /** @description Only those of which a piece of evidence may be of that day or later: EDTF. */
        publishedFrom?: string;
        /** @description Only those of which a piece of evidence may be of that day or before: EDTF. */
        publishedTo?: string;
        /** @description Only events recorded at that time or later: RFC 3339, the beginning of a day, or a position. */
        recordedFrom?: string;
        /** @description Only events recorded at that time or before: RFC 3339, the end of a day, or a position. */
        recordedTo?: string;
        /** @description The order: by when it happened, or the newest first. */
        sort?: 'occurred' | '-occurred';
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description The maximum number of ties. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description Only these ids. Repeated: any of several. */
        ids?: string[];
        /** @description Only partnerships at this stage. Repeated: any of several. */
        stage?: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended')[];
        /** @description Only those that this company is a party to: a name or an id. */
        company?: string;
        /** @description Only those that this company is a party to as well: a name or an id. Repeated: all of them. */
        with?: string[];
        /** @description Only those in which a party has this role; with `company`, that company. Repeated: any of several. */
        role?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
        /** @description Only those with a participant of this kind; with `company`, that company. Repeated: any of several. */
        kind?: ('company' | 'government' | 'other')[];
        /** @description Only those for this market; a region includes its countries. `around:SA`: Saudi Arabia and the regions that contain it. Repeated: any of several. */
        market?: string[];
        /** @description Only those about this language: BCP 47; `pt` includes `pt-BR`. Repeated: any of several. */
        language?: string[];
        /** @description Only those about this pillar of sovereign AI. Repeated: any of several. */
        pillar?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
        /** @description Only those with this instrument. Repeated: any of several. */
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
        /** @description Only those of this certainty. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only those that rest on disputed claims alone, or only the others. */
        contested?: boolean;
        /** @description Only those in conflict, or only the others. */
        conflict?: boolean;
        /** @description Only those of which some claims tell another stage (`alternatives`), or only the others. */
        alternatives?: boolean;
        /** @description Only those with an amount of at least this, in units of its currency. */
        minAmount?: number;
        /** @description Only those with an amount in this currency: ISO 4217; with `minAmount`, for that amount. Repeated: any of several. */
        currency?: string[];
        /** @description Only those that may have come to their stage on that day or later: EDTF. */
        sinceFrom?: string;
        /** @description Only those that may have come to their stage on that day or before: EDTF. */
        sinceTo?: string;
        /** @description Only those in whose history a stage came about in this way; `halted` also where it is the first that is known. Repeated: any of several. */
        step?: ('advanced' | 'set-back' | 'halted' | 'resumed')[];
        /** @description Only those with such a step that may be of that day or later: EDTF. */
        stepFrom?: string;
        /** @description Only those with such a step that may be of that day or before: EDTF. */
        stepTo?: string;
        /** @description Only those with at least so many independent sources; copies count once. */
        minSources?: number;
        /** @description Only those with at most so many independent sources; copies count once. */
        maxSources?: number;
        /** @description Only those that rest on evidence with this attribution alone. Retracted claims do not count, and weak ones only without others. Repeated: any of several. */
        onlyAttribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Only those of which what it tells may be of that day or later: EDTF. */
        occurredFrom?: string;
        /** @description Only those of which what it tells may be of that day or before: EDTF. */
        occurredTo?: string;
        /** @description Only those of which a piece of evidence may be of that day or later: EDTF. */
        publishedFrom?: string;
        /** @description Only those of which a piece of evidence may be of that day or before: EDTF. */
        publishedTo?: string;
        /** @description Only those with a claim recorded at that time or later: RFC 3339, a day, or a position. */
        recordedFrom?: string;
        /** @description Only those with a claim recorded at that time or before: RFC 3339, a day, or a position. */
        recordedTo?: string;
        /** @description Only those without news since that day (EDTF): no claim that is not retracted was published, or if its publication has no date, recorded, on that day or later. */
        quietSince?: string;
        /** @description In which order: of ids, or of what is named, with `-` the greatest or newest first. `since`: when it came to its stage, or was launched. `recorded`: when something of it was recorded last. What has no date is among the earliest. At a moment another order than that of ids may be too much for one answer. */
        sort?: 'id' | 'since' | '-since' | 'recorded' | '-recorded';
        /** @description Only these members of each entry; all others are left out, even required ones. Repeated: any of several. */
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
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
        /** @description Adds the events of every `basis` in the member `events`, with evidence and corrections: at most 200 of them, and 512 KiB; `moreEvents` leads to the next. */
        expand?: 'evidence';
        /** @description With `expand`: only events after this id. From `moreEvents`. */
        expandAfter?: string;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. Without a moment, it begins with the version of the stream, and `If-Match` of a post takes it as it is. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `partnership-not-found`: No counting claim is about this partnership. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description Only these ids. Repeated: any of several. */
        ids?: string[];
        /** @description Only meetings held, or only planned ones. Repeated: any of several. */
        status?: ('held' | 'planned')[];
        /** @description Only those that this company took part in: a name or an id. */
        company?: string;
        /** @description Only those that this company took part in as well: a name or an id. Repeated: all of them. */
        with?: string[];
        /** @description Only those with a participant of this kind; with `company`, that company. Repeated: any of several. */
        kind?: ('company' | 'government' | 'other')[];
        /** @description Only those about this market; a region includes its countries. `around:SA`: Saudi Arabia and the regions that contain it. Repeated: any of several. */
        market?: string[];
        /** @description Only those that were about this partnership: its id. Repeated: any of several. */
        partnership?: string[];
        /** @description Only those of this certainty. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only those that rest on disputed claims alone, or only the others. */
        contested?: boolean;
        /** @description Only those that may have been held, or are due, on that day or later: EDTF. */
        occurredFrom?: string;
        /** @description Only those that may have been held, or are due, on that day or before: EDTF. */
        occurredTo?: string;
        /** @description Only those with at least so many independent sources; copies count once. */
        minSources?: number;
        /** @description Only those with at most so many independent sources; copies count once. */
        maxSources?: number;
        /** @description Only those that rest on evidence with this attribution alone. Retracted claims do not count, and weak ones only without others. Repeated: any of several. */
        onlyAttribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Only those of which a piece of evidence may be of that day or later: EDTF. */
        publishedFrom?: string;
        /** @description Only those of which a piece of evidence may be of that day or before: EDTF. */
        publishedTo?: string;
        /** @description Only those with a claim recorded at that time or later: RFC 3339, a day, or a position. */
        recordedFrom?: string;
        /** @description Only those with a claim recorded at that time or before: RFC 3339, a day, or a position. */
        recordedTo?: string;
        /** @description Only those without news since that day (EDTF): no claim that is not retracted was published, or if its publication has no date, recorded, on that day or later. */
        quietSince?: string;
        /** @description In which order: of ids, or of what is named, with `-` the greatest or newest first. `occurred`: when it was held or is due. `recorded`: when something of it was recorded last. What has no date is among the earliest. At a moment another order than that of ids may be too much for one answer. */
        sort?: 'id' | 'occurred' | '-occurred' | 'recorded' | '-recorded';
        /** @description Only these members of each entry; all others are left out, even required ones. Repeated: any of several. */
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
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
        /** @description Adds the events of every `basis` in the member `events`, with evidence and corrections: at most 200 of them, and 512 KiB; `moreEvents` leads to the next. */
        expand?: 'evidence';
        /** @description With `expand`: only events after this id. From `moreEvents`. */
        expandAfter?: string;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. Without a moment, it begins with the version of the stream, and `If-Match` of a post takes it as it is. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `meeting-not-found`: No counting claim is about this meeting. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description Only these ids. Repeated: any of several. */
        ids?: string[];
        /** @description Only those that this company makes: a name or an id. */
        company?: string;
        /** @description Only those made for this market; a region includes its countries. `around:SA`: Saudi Arabia and the regions that contain it. Repeated: any of several. */
        market?: string[];
        /** @description Only those for this language: BCP 47; `pt` includes `pt-BR`. Repeated: any of several. */
        language?: string[];
        /** @description Only those of this certainty. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only those that rest on disputed claims alone, or only the others. */
        contested?: boolean;
        /** @description Only those that may have been launched on that day or later: EDTF. */
        sinceFrom?: string;
        /** @description Only those that may have been launched on that day or before: EDTF. */
        sinceTo?: string;
        /** @description Only those of which what it tells may be of that day or later: EDTF. */
        occurredFrom?: string;
        /** @description Only those of which what it tells may be of that day or before: EDTF. */
        occurredTo?: string;
        /** @description Only those of which a piece of evidence may be of that day or later: EDTF. */
        publishedFrom?: string;
        /** @description Only those of which a piece of evidence may be of that day or before: EDTF. */
        publishedTo?: string;
        /** @description Only those with a claim recorded at that time or later: RFC 3339, a day, or a position. */
        recordedFrom?: string;
        /** @description Only those with a claim recorded at that time or before: RFC 3339, a day, or a position. */
        recordedTo?: string;
        /** @description Only those without news since that day (EDTF): no claim that is not retracted was published, or if its publication has no date, recorded, on that day or later. */
        quietSince?: string;
        /** @description In which order: of ids, or of what is named, with `-` the greatest or newest first. `since`: when it came to its stage, or was launched. `recorded`: when something of it was recorded last. What has no date is among the earliest. At a moment another order than that of ids may be too much for one answer. */
        sort?: 'id' | 'since' | '-since' | 'recorded' | '-recorded';
        /** @description Only these members of each entry; all others are left out, even required ones. Repeated: any of several. */
        fields?: (
          | 'id'
          | 'company'
          | 'model'
          | 'with'
          | 'description'
          | 'basedOn'
          | 'parameters'
          | 'openness'
          | 'people'
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
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
           *           "people": [],
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
           *       "people": [],
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `model-not-found`: No counting claim is about this model. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description Only these codes. Repeated: any of several. */
        ids?: string[];
        /** @description Only this market, and what lies within it; a region includes its countries. `around:SA`: Saudi Arabia and the regions that contain it. Repeated: any of several. */
        market?: string[];
        /** @description Only markets that this company targets, or has a partnership for: a name or an id. */
        company?: string;
        /** @description Only those with a partnership in which a party has this role; with `company`, that company. Repeated: any of several. */
        role?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
        /** @description Only those with a partnership with a party of this kind; with `company`, that company. Repeated: any of several. */
        kind?: ('company' | 'government' | 'other')[];
        /** @description Only those with a partnership at this stage. One partnership must match all filters of partnerships. Repeated: any of several. */
        stage?: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended')[];
        /** @description Only those with a partnership about this language: BCP 47; `pt` includes `pt-BR`. Repeated: any of several. */
        language?: string[];
        /** @description Only those with a partnership about this pillar of sovereign AI. Repeated: any of several. */
        pillar?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
        /** @description Only those with a partnership with this instrument. Repeated: any of several. */
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
        /** @description Only those with a partnership of this certainty. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only those with a partnership that rests on disputed claims alone, or with another. */
        contested?: boolean;
        /** @description Only those with a partnership in conflict, or with another. */
        conflict?: boolean;
        /** @description Only those with a partnership with an amount of at least this, in units of its currency. */
        minAmount?: number;
        /** @description Only those with a partnership with an amount in this currency: ISO 4217; with `minAmount`, for that amount. Repeated: any of several. */
        currency?: string[];
        /** @description Only those of which what it tells may be of that day or later: EDTF. */
        occurredFrom?: string;
        /** @description Only those of which what it tells may be of that day or before: EDTF. */
        occurredTo?: string;
        /** @description Only those of which a piece of evidence may be of that day or later: EDTF. */
        publishedFrom?: string;
        /** @description Only those of which a piece of evidence may be of that day or before: EDTF. */
        publishedTo?: string;
        /** @description Only those with a claim recorded at that time or later: RFC 3339, a day, or a position. */
        recordedFrom?: string;
        /** @description Only those with a claim recorded at that time or before: RFC 3339, a day, or a position. */
        recordedTo?: string;
        /** @description Only those without news since that day (EDTF): no claim that is not retracted was published, or if its publication has no date, recorded, on that day or later. */
        quietSince?: string;
        /** @description In which order: of ids, or of what is named, with `-` the greatest or newest first. `companies`: how many companies target it. `partnerships`: how many partnerships it has. At a moment another order than that of ids may be too much for one answer. */
        sort?: 'id' | 'companies' | '-companies' | 'partnerships' | '-partnerships';
        /** @description Only these members of each entry; all others are left out, even required ones. Repeated: any of several. */
        fields?: ('code' | 'name' | 'companies' | 'partnerships')[];
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description The maximum number of entries of a page; the `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description The maximum number of entries of a page; the `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
        /** @description Adds the events of every `basis` in the member `events`, with evidence and corrections: at most 200 of them, and 512 KiB; `moreEvents` leads to the next. */
        expand?: 'evidence';
        /** @description With `expand`: only events after this id. From `moreEvents`. */
        expandAfter?: string;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description The maximum number of entries of a page; the `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
           *           "people": [],
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
  countStages: {
    parameters: {
      query?: {
        /** @description Only these ids. Repeated: any of several. */
        ids?: string[];
        /** @description Only partnerships at this stage. Repeated: any of several. */
        stage?: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended')[];
        /** @description Only those that this company is a party to: a name or an id. */
        company?: string;
        /** @description Only those that this company is a party to as well: a name or an id. Repeated: all of them. */
        with?: string[];
        /** @description Only those in which a party has this role; with `company`, that company. Repeated: any of several. */
        role?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
        /** @description Only those with a participant of this kind; with `company`, that company. Repeated: any of several. */
        kind?: ('company' | 'government' | 'other')[];
        /** @description Only those for this market; a region includes its countries. `around:SA`: Saudi Arabia and the regions that contain it. Repeated: any of several. */
        market?: string[];
        /** @description Only those about this language: BCP 47; `pt` includes `pt-BR`. Repeated: any of several. */
        language?: string[];
        /** @description Only those about this pillar of sovereign AI. Repeated: any of several. */
        pillar?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
        /** @description Only those with this instrument. Repeated: any of several. */
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
        /** @description Only those of this certainty. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only those that rest on disputed claims alone, or only the others. */
        contested?: boolean;
        /** @description Only those in conflict, or only the others. */
        conflict?: boolean;
        /** @description Only those of which some claims tell another stage (`alternatives`), or only the others. */
        alternatives?: boolean;
        /** @description Only those with an amount of at least this, in units of its currency. */
        minAmount?: number;
        /** @description Only those with an amount in this currency: ISO 4217; with `minAmount`, for that amount. Repeated: any of several. */
        currency?: string[];
        /** @description Only those that may have come to their stage on that day or later: EDTF. */
        sinceFrom?: string;
        /** @description Only those that may have come to their stage on that day or before: EDTF. */
        sinceTo?: string;
        /** @description Only those in whose history a stage came about in this way; `halted` also where it is the first that is known. Repeated: any of several. */
        step?: ('advanced' | 'set-back' | 'halted' | 'resumed')[];
        /** @description Only those with such a step that may be of that day or later: EDTF. */
        stepFrom?: string;
        /** @description Only those with such a step that may be of that day or before: EDTF. */
        stepTo?: string;
        /** @description Only those with at least so many independent sources; copies count once. */
        minSources?: number;
        /** @description Only those with at most so many independent sources; copies count once. */
        maxSources?: number;
        /** @description Only those that rest on evidence with this attribution alone. Retracted claims do not count, and weak ones only without others. Repeated: any of several. */
        onlyAttribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Only those of which what it tells may be of that day or later: EDTF. */
        occurredFrom?: string;
        /** @description Only those of which what it tells may be of that day or before: EDTF. */
        occurredTo?: string;
        /** @description Only those of which a piece of evidence may be of that day or later: EDTF. */
        publishedFrom?: string;
        /** @description Only those of which a piece of evidence may be of that day or before: EDTF. */
        publishedTo?: string;
        /** @description Only those with a claim recorded at that time or later: RFC 3339, a day, or a position. */
        recordedFrom?: string;
        /** @description Only those with a claim recorded at that time or before: RFC 3339, a day, or a position. */
        recordedTo?: string;
        /** @description Only those without news since that day (EDTF): no claim that is not retracted was published, or if its publication has no date, recorded, on that day or later. */
        quietSince?: string;
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The numbers, as in a pipeline. */
      200: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
          /** @description The next page, as `rel="next"`, when there may be more. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "stages": {
           *         "proposed": 1,
           *         "in-discussion": 0,
           *         "agreed": 2,
           *         "launched": 1,
           *         "stalled": 0,
           *         "paused": 0,
           *         "ended": 0,
           *         "contested": 1
           *       },
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['Stages'];
        };
      };
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description Only this market; a region includes its countries. `around:SA`: Saudi Arabia and the regions that contain it. Repeated: any of several. */
        market?: string[];
        /** @description Only cells with this strongest stage. Repeated: any of several. */
        stage?: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended')[];
        /** @description Cells of only the partnerships in which the company has this role. What a cell is made of must match all filters but `company`, `market` and `stage`; with filters that only partnerships have, no targets are in it. Repeated: any of several. */
        role?: ('builder' | 'supplier' | 'customer' | 'funder' | 'host' | 'government' | 'other')[];
        /** @description Cells of only the partnerships in which the company is of this kind. Repeated: any of several. */
        kind?: ('company' | 'government' | 'other')[];
        /** @description Cells of only what is about this language: BCP 47; `pt` includes `pt-BR`. Repeated: any of several. */
        language?: string[];
        /** @description Cells of only the partnerships about this pillar of sovereign AI. Repeated: any of several. */
        pillar?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
        /** @description Cells of only the partnerships with this instrument. Repeated: any of several. */
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
        /** @description Cells of only the partnerships and targets of this certainty. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Cells of only what rests on disputed claims alone, or only the others. */
        contested?: boolean;
        /** @description Cells of only the partnerships in conflict, or only the others. */
        conflict?: boolean;
        /** @description Only those with an amount of at least this, in units of its currency. */
        minAmount?: number;
        /** @description Only those with an amount in this currency: ISO 4217; with `minAmount`, for that amount. Repeated: any of several. */
        currency?: string[];
        /** @description Only those in whose history a stage came about in this way; `halted` also where it is the first that is known. Repeated: any of several. */
        step?: ('advanced' | 'set-back' | 'halted' | 'resumed')[];
        /** @description Only those with such a step that may be of that day or later: EDTF. */
        stepFrom?: string;
        /** @description Only those with such a step that may be of that day or before: EDTF. */
        stepTo?: string;
        /** @description Only those with at least so many independent sources; copies count once. */
        minSources?: number;
        /** @description Only those with at most so many independent sources; copies count once. */
        maxSources?: number;
        /** @description Only those that rest on evidence with this attribution alone. Retracted claims do not count, and weak ones only without others. Repeated: any of several. */
        onlyAttribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Only those of which what it tells may be of that day or later: EDTF. */
        occurredFrom?: string;
        /** @description Only those of which what it tells may be of that day or before: EDTF. */
        occurredTo?: string;
        /** @description Only those of which a piece of evidence may be of that day or later: EDTF. */
        publishedFrom?: string;
        /** @description Only those of which a piece of evidence may be of that day or before: EDTF. */
        publishedTo?: string;
        /** @description Only those with a claim recorded at that time or later: RFC 3339, a day, or a position. */
        recordedFrom?: string;
        /** @description Only those with a claim recorded at that time or before: RFC 3339, a day, or a position. */
        recordedTo?: string;
        /** @description Only those without news since that day (EDTF): no claim that is not retracted was published, or if its publication has no date, recorded, on that day or later. */
        quietSince?: string;
        /** @description Only these members of each entry; all others are left out, even required ones. Repeated: any of several. */
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
        /** @description The maximum number of entries of a page; the `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description The time that differs between the two moments: of recording, of publication, or in the world. */
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
        /** @description Only what this company takes part in as well: a name or an id. Repeated: all of them. */
        with?: string[];
        /** @description Only what is for this market, before or after; a region includes its countries. */
        market?: string;
        /** @description Only one kind of thing. */
        view?: 'partnership' | 'market-target' | 'model' | 'meeting';
        /** @description Only this partnership: its id. */
        partnership?: string;
        /** @description Only partnerships at this stage, before or after. Repeated: any of several. */
        stage?: ('proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended')[];
        /** @description Only partnerships about this pillar of sovereign AI, before or after. Repeated: any of several. */
        pillar?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
        /** @description Only partnerships with this instrument, before or after. Repeated: any of several. */
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
        /** @description Only what is of this certainty, before or after. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only where this is among what became of it. Repeated: any of several. */
        kind?: (
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
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description Whether to suggest companies or partnerships. */
        kind?: 'company' | 'partnership';
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
         * @description A part of a name, in any script; misspellings are fine.
         * @example 네이버
         */
        q: string;
        /** @description Only one kind of thing. */
        kind?: 'company' | 'model' | 'person' | 'partnership' | 'market' | 'publisher';
        /** @description The maximum number of entries. */
        limit?: number;
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The matches, the most similar first. */
      200: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
           *         },
           *         {
           *           "kind": "publisher",
           *           "id": "the-naver-times",
           *           "name": "The Naver Times",
           *           "score": 0.913
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
        /** @description Only these ids. Repeated: any of several. */
        ids?: string[];
        /** @description Only the people of this company: a name or an id. */
        company?: string;
        /** @description Only people with this role, as written. One naming must match all of `role`, `at`, `market`, `certainty` and the dates. Repeated: any of several. */
        role?: string[];
        /** @description Only people in claims about this kind of thing. Repeated: any of several. */
        at?: ('meeting' | 'partnership' | 'target' | 'model')[];
        /** @description Only people named at something about this market; a region includes its countries. `around:SA`: Saudi Arabia and the regions that contain it. Repeated: any of several. */
        market?: string[];
        /** @description Only people named with this certainty. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only people whom disputed claims alone name, or only the others. */
        contested?: boolean;
        /** @description Only those of which what it tells may be of that day or later: EDTF. */
        occurredFrom?: string;
        /** @description Only those of which what it tells may be of that day or before: EDTF. */
        occurredTo?: string;
        /** @description Only those of which a piece of evidence may be of that day or later: EDTF. */
        publishedFrom?: string;
        /** @description Only those of which a piece of evidence may be of that day or before: EDTF. */
        publishedTo?: string;
        /** @description Only those with a claim recorded at that time or later: RFC 3339, a day, or a position. */
        recordedFrom?: string;
        /** @description Only those with a claim recorded at that time or before: RFC 3339, a day, or a position. */
        recordedTo?: string;
        /** @description Only those without news since that day (EDTF): no claim that is not retracted was published, or if its publication has no date, recorded, on that day or later. */
        quietSince?: string;
        /** @description In which order: of ids, or of what is named, with `-` the greatest or newest first. `recorded`: when something of it was recorded last. `meetings`: how many meetings. `partnerships`: how many partnerships it has. `targets`: how many targets. `models`: how many models. At a moment another order than that of ids may be too much for one answer. */
        sort?:
          | 'id'
          | 'recorded'
          | '-recorded'
          | 'meetings'
          | '-meetings'
          | 'partnerships'
          | '-partnerships'
          | 'targets'
          | '-targets'
          | 'models'
          | '-models';
        /** @description Only these members of each entry; all others are left out, even required ones. Repeated: any of several. */
        fields?: (
          | 'id'
          | 'company'
          | 'name'
          | 'names'
          | 'roles'
          | 'meetings'
          | 'partnerships'
          | 'targets'
          | 'models'
          | 'contested'
        )[];
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
           *           "models": 0,
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
      /** @description The person, with a page of their meetings, then models, partnerships and market targets, each in order of id. */
      200: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
           *         "targets": 0,
           *         "models": 0
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
           *       "models": [],
           *       "position": 12
           *     }
           */
          'application/json': components['schemas']['PersonStory'];
        };
      };
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `person-not-found`: No counting claim names this person. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description Only these ids of publishers. Repeated: any of several. */
        ids?: string[];
        /** @description Only those with evidence of a claim that names this company: a name or an id. One piece of evidence must match all filters of evidence. */
        company?: string;
        /** @description Only those with evidence of a claim that names this market; a region includes its countries. `around:SA`: Saudi Arabia and the regions that contain it. Repeated: any of several. */
        market?: string[];
        /** @description Only those with evidence of this grade. Repeated: any of several. */
        reliability?: ('A' | 'B' | 'C' | 'D' | 'E' | 'F')[];
        /** @description Only those with evidence in this language: BCP 47; `pt` includes `pt-BR`. Repeated: any of several. */
        language?: string[];
        /** @description Only those with evidence that copies this outlet: a name, or its id. Repeated: any of several. */
        relays?: string[];
        /** @description Only those with evidence that copies another outlet, or with evidence that copies none. */
        relaying?: boolean;
        /** @description Only those with evidence of a claim of this type. Repeated: any of several. */
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
        )[];
        /** @description Only those with evidence of a claim of this certainty. Repeated: any of several. */
        certainty?: ('confirmed' | 'reported' | 'speculative')[];
        /** @description Only those with evidence of a disputed claim, or of another. */
        contested?: boolean;
        /** @description Only those of which what it tells may be of that day or later: EDTF. */
        occurredFrom?: string;
        /** @description Only those of which what it tells may be of that day or before: EDTF. */
        occurredTo?: string;
        /** @description Only those of which a piece of evidence may be of that day or later: EDTF. */
        publishedFrom?: string;
        /** @description Only those of which a piece of evidence may be of that day or before: EDTF. */
        publishedTo?: string;
        /** @description Only those with a claim recorded at that time or later: RFC 3339, a day, or a position. */
        recordedFrom?: string;
        /** @description Only those with a claim recorded at that time or before: RFC 3339, a day, or a position. */
        recordedTo?: string;
        /** @description In which order: of ids, or of what is named, with `-` the greatest or newest first. `recorded`: when something of it was recorded last. `claims`: how many claims rest on it. At a moment another order than that of ids may be too much for one answer. */
        sort?: 'id' | 'recorded' | '-recorded' | 'claims' | '-claims';
        /** @description Only these members of each entry; all others are left out, even required ones. Repeated: any of several. */
        fields?: ('id' | 'name' | 'claims' | 'relays')[];
        /** @description Where the page starts: from the `Link` of the page before. */
        cursor?: string;
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
           *           "claims": 11,
           *           "relays": []
           *         },
           *         {
           *           "id": "yonhap",
           *           "name": "Yonhap",
           *           "claims": 2,
           *           "relays": [
           *             {
           *               "id": "the-korea-herald",
           *               "name": "The Korea Herald",
           *               "claims": 2
           *             }
           *           ]
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description The state of the world at the end of that date (EDTF): counts claims of what had happened by then. A claim without a date counts from its first publication, else from its recording. */
        asOf?: string;
        /** @description What could be read by the end of that date (EDTF): counts claims, disputes and evidence published by then; those without a date of publication, recorded by then. The parties of a partnership that none of these names are known from all that was recorded. */
        publishedBy?: string;
        /** @description What was known then: counts events recorded by that time (RFC 3339), by the end of that day, or up to that position of the journal. From now on: all events. */
        knownAt?: string;
        /** @description Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay. Repeated: any of several. */
        publisher?: string[];
        /** @description Without evidence of this outlet and its copies, left out before anything is assessed. Repeated: any of several. */
        withoutPublisher?: string[];
        /** @description Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D. */
        minReliability?: 'A' | 'B' | 'C' | 'D' | 'E';
        /** @description Only evidence with this attribution. Repeated: any of several. */
        attribution?: ('official' | 'named' | 'anonymous' | 'reporter')[];
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
      /** @description Its record. */
      200: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          /** @description Only while events are dated ahead of the present, of answers that go by a time of recording: which events these may lack, and what to ask by instead. */
          Warning?: string;
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description Waits, up to 5 s, until a signed head includes this position. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-signed-yet`: No signed head includes that position yet. `journal-unavailable`: The journal cannot be reached. */
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
        /** @description Waits, up to 5 s, until a signed head includes this position. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-signed-yet`: No signed head includes that position yet. `journal-unavailable`: The journal cannot be reached. */
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
        /** @description Waits, up to 5 s, until a signed head includes this position. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-signed-yet`: No signed head includes that position yet. `journal-unavailable`: The journal cannot be reached. */
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
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description A projector will start it. */
      202: {
        headers: {
          /** @description The address of its progress. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `replay-running`: A replay is running, and only one can. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event, or the body, is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: This address does not take this content type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Streams, with the events that they wait for. */
      200: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description The result, by stream. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `other-version`: The live read models are of another version of the service. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event, or the body, is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: This address does not take this content type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description The result. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `other-version`: The live read models are of another version of the service. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event, or the body, is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: This address does not take this content type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
  listErasures: {
    parameters: {
      query?: {
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erasures. */
      200: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "erasures": [
           *         {
           *           "id": "019ab0c4-3a11-7b02-8f56-0d1e2f3a4b5d",
           *           "position": 120,
           *           "recordedAt": "2026-11-23T15:58:32.123456Z",
           *           "recordedby": "Seoul (sp_1a2b)",
           *           "reason": "The person asked for it.",
           *           "erased": [
           *             {
           *               "what": "person",
           *               "pseudonym": "3f0c9a5e7d21b846"
           *             }
           *           ],
           *           "followed": true
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['ErasurePage'];
        };
      };
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
  orderErasure: {
    parameters: {
      query?: {
        /** @description With `true` nothing is erased: the answer tells what would be, and what would still be readable. */
        dryRun?: 'true' | 'false';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "The person asked for it.",
         *       "people": [
         *         {
         *           "company": "Nvidia",
         *           "name": "Pat Lee"
         *         }
         *       ],
         *       "speakers": [
         *         "Pat Lee, a director of Nvidia"
         *       ]
         *     }
         */
        'application/json': {
          /** @description Why. It is recorded, and must not name whom it is about. */
          reason: string;
          /**
           * @description Names of people within a company.
           * @default []
           */
          people?: {
            /** @description By a name or an id. */
            company: string;
            /** @description As it is written; another script or a shorter name is another one. */
            name: string;
          }[];
          /**
           * @description As `speaker` of evidence is written: the name, and the quotes beside it.
           * @default []
           */
          speakers?: string[];
          /**
           * @description Ids of events: their notes and `dateQuote`, and quotes beside which there is no speaker.
           * @default []
           */
          events?: string[];
        };
      };
    };
    responses: {
      /** @description With `dryRun`: what would be erased. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "erased": [
           *         {
           *           "what": "person",
           *           "pseudonym": "3f0c9a5e7d21b846"
           *         }
           *       ],
           *       "stillReadable": [
           *         {
           *           "id": "kh-naver-hyperclova-x",
           *           "position": 7,
           *           "as": "plain"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['OrderedErasure'];
        };
      };
      /** @description The keys are deleted; the read models follow. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "019ab0c4-3a11-7b02-8f56-0d1e2f3a4b5d",
           *       "position": 120,
           *       "recordedAt": "2026-11-23T15:58:32.123456Z",
           *       "erased": [
           *         {
           *           "what": "person",
           *           "pseudonym": "3f0c9a5e7d21b846"
           *         }
           *       ],
           *       "stillReadable": []
           *     }
           */
          'application/json': components['schemas']['OrderedErasure'];
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `nothing-to-erase`: There is no key of these texts. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-sealed`: Personal texts are not sealed, so none can be erased. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event, or the body, is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: This address does not take this content type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `journal-unavailable`: The journal cannot be reached. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
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
           *           "deliveredAt": null,
           *           "oldSecretUntil": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Watches'];
          'text/csv': string;
          'application/x-ndjson': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
            /** @description Changes that involve this company: a name or an id. */
            company?: string;
            /** @description Changes for this market; a region includes its countries. */
            market?: string;
            /** @enum {string} */
            view?: 'partnership' | 'market-target' | 'model' | 'meeting';
            /** @description Changes of this partnership: its id. */
            partnership?: string;
            /** @description Changes of what all of these companies take part in: names or ids. */
            with?: string[];
            /** @description Changes of partnerships that are, or were, at one of these stages. */
            stages?: (
              'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended'
            )[];
            /** @description Changes of partnerships about one of these pillars of sovereign AI. */
            pillars?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
            /** @description Changes of partnerships with one of these instruments. */
            instruments?: (
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
            /** @description Changes of what has, or had, one of these certainties. */
            certainties?: ('confirmed' | 'reported' | 'speculative')[];
            /** @description Changes of these kinds. */
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
            /** @description Changes by a fact that happened at most so many days before it was recorded; late reports of old facts do not count. A fact without a date goes by its publication, else by its recording. */
            newerThanDays?: number;
          };
          /** @default null */
          url?: string | null;
          /** @description Deliver changes after this position. */
          position?: number;
        };
      };
    };
    responses: {
      /** @description The watch, with its secret, which is shown only here. */
      201: {
        headers: {
          /** @description The address of the watch. */
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
           *       "oldSecretUntil": null,
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-watches`: The number of watches has reached its limit. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event, or the body, is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: This address does not take this content type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `address-refused`: Watches do not deliver to addresses of the host's own network. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `access-unavailable`: Access cannot be checked at the moment. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
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
           *       "deliveredAt": null,
           *       "oldSecretUntil": null
           *     }
           */
          'application/json': components['schemas']['Watch'];
        };
      };
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description The watch is deleted. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `access-unavailable`: Access cannot be checked at the moment. `read-models-unavailable`: The read models cannot be reached. */
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
            /** @description Changes that involve this company: a name or an id. */
            company?: string;
            /** @description Changes for this market; a region includes its countries. */
            market?: string;
            /** @enum {string} */
            view?: 'partnership' | 'market-target' | 'model' | 'meeting';
            /** @description Changes of this partnership: its id. */
            partnership?: string;
            /** @description Changes of what all of these companies take part in: names or ids. */
            with?: string[];
            /** @description Changes of partnerships that are, or were, at one of these stages. */
            stages?: (
              'proposed' | 'in-discussion' | 'agreed' | 'launched' | 'stalled' | 'paused' | 'ended'
            )[];
            /** @description Changes of partnerships about one of these pillars of sovereign AI. */
            pillars?: ('infrastructure' | 'data' | 'workforce' | 'business-network' | 'model')[];
            /** @description Changes of partnerships with one of these instruments. */
            instruments?: (
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
            /** @description Changes of what has, or had, one of these certainties. */
            certainties?: ('confirmed' | 'reported' | 'speculative')[];
            /** @description Changes of these kinds. */
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
            /** @description Changes by a fact that happened at most so many days before it was recorded; late reports of old facts do not count. A fact without a date goes by its publication, else by its recording. */
            newerThanDays?: number;
          };
          url?: string | null;
          paused?: boolean;
          /** @description Deliver changes after this position. */
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
           *       "deliveredAt": null,
           *       "oldSecretUntil": null
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event, or the body, is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: This address does not take this content type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `address-refused`: Watches do not deliver to addresses of the host's own network. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `access-unavailable`: Access cannot be checked at the moment. `read-models-unavailable`: The read models cannot be reached. */
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
           *       "deliveredAt": null,
           *       "oldSecretUntil": null
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event, or the body, is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: This address does not take this content type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `access-unavailable`: Access cannot be checked at the moment. `read-models-unavailable`: The read models cannot be reached. */
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
  renewWatchSecret: {
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
         *       "keepHours": 48
         *     }
         */
        'application/json': {
          /**
           * @description For how long deliveries are signed by the secret before as well.
           * @default 24
           */
          keepHours?: number;
        };
      };
    };
    responses: {
      /** @description The watch, with its new secret, which is shown only here. */
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
           *       "deliveredAt": null,
           *       "oldSecretUntil": "2026-11-25T15:58:32.123456Z",
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event, or the body, is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: This address does not take this content type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `access-unavailable`: Access cannot be checked at the moment. `read-models-unavailable`: The read models cannot be reached. */
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
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
        /** @description Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s. */
        after?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
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
           *         "deliveredAt": null,
           *         "oldSecretUntil": null
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `history-too-large`: The history is too large for one answer. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `not-caught-up`: The read models do not include that position yet. `queries-overloaded`: The service has too many such queries to answer. `read-models-unavailable`: The read models cannot be reached. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
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
      /** @description It records. `degraded` when something needs attention: `reasons` says what, since when, and what to do. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
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
      /** @description It cannot record; `reasons` says why. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description The pages, to a browser. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description To `/docs`, to others. */
      302: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthenticated`: A valid key is required. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `access-unavailable`: Access cannot be checked at the moment. */
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
      /** @description `unauthenticated`: A valid key is required. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `event-too-large`: The event, or the body, is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unsupported-media-type`: This address does not take this content type. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
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
      /** @description `access-unavailable`: Access cannot be checked at the moment. */
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
      /** @description The session is over; at the issuer that it was begun with, the browser is still signed in. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "issuer": "login.example.org",
           *       "page": "https://login.example.org/logout?client_id=pages"
           *     }
           */
          'application/json': components['schemas']['SignedOut'];
        };
      };
      /** @description The session is over. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
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
      /** @description `access-unavailable`: Access cannot be checked at the moment. */
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
  signInOptions: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How. */
      200: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "key": true,
           *       "issuer": "login.example.org"
           *     }
           */
          'application/json': components['schemas']['SignInOptions'];
        };
      };
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
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
      /** @description `access-unavailable`: Access cannot be checked at the moment. */
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
  signInWithIssuer: {
    parameters: {
      query?: {
        /** @description The page to come back to: a path of this service. */
        to?: string;
        /** @description Whether the browser was sent to `PUBLIC_URL` already. */
        moved?: 'true' | 'false';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description To the issuer; while that cannot be asked, to the page, with `#sign-in=unavailable`. */
      303: {
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
      /** @description `route-not-found`: There is nothing at this address. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
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
  signedInWithIssuer: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description To the page that was asked for, signed in; else with `#sign-in=` and `no-role`, `refused` or `unavailable`. */
      303: {
        headers: {
          /** @description The session. */
          'Set-Cookie'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `route-not-found`: There is nothing at this address. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
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
      /** @description `access-unavailable`: Access cannot be checked at the moment. */
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
        /** @description The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads to the next. */
        limit?: number;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, or several, separated by commas: an unchanged answer is `304` without a body. Not for files. */
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
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description The answer that `If-None-Match` names is unchanged. */
      304: {
        headers: {
          /** @description The tag of this answer, for `If-None-Match`. */
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
      /** @description `unauthenticated`: A valid key is required. */
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
      /** @description `request-timeout`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-host`: The service does not have this host name. */
      421: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`: The client sent too many requests. */
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
      /** @description `access-unavailable`: Access cannot be checked at the moment. */
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
