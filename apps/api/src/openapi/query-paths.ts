import {
  changesPage,
  marketDirectory,
  marketOverview,
  matrixPage,
  meetingPage,
  meetingStory,
  modelPage,
  modelStory,
  partnershipPage,
  partnershipStory,
  searchPage,
  sovereigntyPage,
  stagesPage,
  suggestionPage,
} from '@sovereign-pipeline/read-models';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  marketsQuery,
  meetingsQuery,
  modelsQuery,
  partnershipsQuery,
  stagesQuery,
} from '../queries/list-parameters.ts';
import { matrixQuery } from '../queries/matrix-parameters.ts';
import {
  changesQuery,
  marketPath,
  marketQuery,
  meetingPath,
  modelPath,
  partnershipPath,
  searchQuery,
  storyQuery,
  sovereigntyQuery,
  suggestionsQuery,
  timelineQuery,
} from '../queries/parameters.ts';
import {
  changesExample,
  marketExample,
  marketsExample,
  matrixExample,
  meetingExample,
  meetingsExample,
  modelExample,
  modelsExample,
  partnershipsExample,
  searchExample,
  sovereigntyExample,
  stagesExample,
  storyExample,
  suggestionsExample,
} from './examples.ts';
import { exportable, folded, fromRows, json, listing, nextPage, reading, streamVersion } from './parts.ts';

/** Querying the read models. */
export const queryPaths = {
  '/v1/partnerships': reading({
    operationId: 'listPartnerships',
    summary: 'Partnerships',
    requestParams: { query: partnershipsQuery },
    answer: listing('A page of partnerships in order of id.', partnershipPage, partnershipsExample),
    failures: folded,
  }),
  '/v1/partnerships/{id}': reading({
    operationId: 'findPartnership',
    summary: 'A partnership with its claims, their evidence and its stages',
    requestParams: { path: partnershipPath, query: storyQuery },
    answer: {
      description: 'The partnership, with a page of its claims.',
      headers: { ...nextPage, ...streamVersion },
      content: exportable(partnershipStory, storyExample),
    },
    failures: ['partnership-not-found', ...folded],
  }),
  '/v1/meetings': reading({
    operationId: 'listMeetings',
    summary: 'Meetings, held and planned',
    requestParams: { query: meetingsQuery },
    answer: listing('A page of meetings in order of id.', meetingPage, meetingsExample),
    failures: folded,
  }),
  '/v1/meetings/{id}': reading({
    operationId: 'findMeeting',
    summary: 'A meeting with its claims and their evidence',
    requestParams: { path: meetingPath, query: storyQuery },
    answer: {
      description: 'The meeting, with a page of its claims.',
      headers: { ...nextPage, ...streamVersion },
      content: exportable(meetingStory, meetingExample),
    },
    failures: ['meeting-not-found', ...folded],
  }),
  '/v1/models': reading({
    operationId: 'listModels',
    summary: 'AI models of companies',
    requestParams: { query: modelsQuery },
    answer: listing('A page of models in order of company, then model.', modelPage, modelsExample),
    failures: folded,
  }),
  '/v1/models/{id}': reading({
    operationId: 'findModel',
    summary: 'A model with its claims and their evidence',
    requestParams: { path: modelPath, query: timelineQuery },
    answer: listing('The model, with a page of its claims.', modelStory, modelExample),
    failures: ['model-not-found', ...folded],
  }),
  '/v1/markets': reading({
    operationId: 'listMarkets',
    summary: 'Markets in claims, with counts',
    requestParams: { query: marketsQuery },
    answer: listing('A page of markets in order of code.', marketDirectory, marketsExample),
    failures: folded,
  }),
  '/v1/markets/{code}': reading({
    operationId: 'findMarket',
    summary: 'A market: its companies and partnerships',
    requestParams: { path: marketPath, query: marketQuery },
    answer: {
      description: 'The market, with a page of its companies and partnerships, in order of id.',
      headers: nextPage,
      content: json(marketOverview, marketExample),
    },
    failures: ['market-not-found', ...folded],
  }),
  '/v1/markets/{code}/sovereignty': reading({
    operationId: 'findSovereignty',
    summary: "A market's pillars of sovereign AI: covered by which companies, or uncovered",
    description:
      'A pillar, and each company that covers it, has the furthest stage of its partnerships and ' +
      'models for the market, halted ones left out. A model for the market covers the pillar ' +
      '`model`, and counts as launched.',
    requestParams: { path: marketPath, query: sovereigntyQuery },
    answer: {
      description: 'Every pillar, with a page of companies in order of id, and their models.',
      headers: nextPage,
      content: json(sovereigntyPage, sovereigntyExample),
    },
    failures: ['market-not-found', ...folded],
  }),
  '/v1/stages': reading({
    operationId: 'countStages',
    summary: 'The number of partnerships at each stage',
    description:
      'Of all partnerships that the filters let through. At a moment, a page may count a part of ' +
      'them, and its `Link` leads to the rest: the sum of the pages is the whole.',
    requestParams: { query: stagesQuery },
    answer: {
      description: 'The numbers, as in a pipeline.',
      headers: nextPage,
      content: json(stagesPage, stagesExample),
    },
    failures: folded,
  }),
  '/v1/matrix': reading({
    operationId: 'findMatrix',
    summary: 'Companies by markets, with the strongest stage',
    description:
      'A cell for each market of each company, as in its pipeline: the furthest stage that is not ' +
      'halted, the partnerships at that stage, and the events that both rest on. With filters such ' +
      'as `pillar`, cells are made of only the partnerships and targets that match all of them. At ' +
      'a moment, a page before the last may be short, or empty.',
    requestParams: { query: matrixQuery },
    answer: listing('A page of cells in order of company, then market.', matrixPage, matrixExample),
    failures: folded,
  }),
  '/v1/changes': reading({
    operationId: 'findChanges',
    summary: 'Changes of partnerships, markets, models and meetings between two moments',
    description:
      'Everything is assessed at both moments by the same rule; differences are listed with the ' +
      'events that caused them. By `recorded`, changes are in the order of their last event, and ' +
      '`until` is the next `since`; by `published` and `occurred`, and for one partnership, company ' +
      'or market, they are in order of id. Filters go by what was so before, or is so after. A ' +
      'page before the last may be empty. Companies and partnerships that are judged to be one ' +
      'are one at both moments.',
    requestParams: { query: changesQuery },
    answer: listing('A page of changes.', changesPage, changesExample),
    failures: folded,
  }),
  '/v1/suggestions': reading({
    operationId: 'listSuggestions',
    summary: 'Companies or partnerships that are probably the same, with reasons',
    description:
      'Companies whose names differ only in legal forms, spaces, accents and variants of letters; ' +
      'partnerships with the same parties and time, and the same markets or form. The service ' +
      'joins nothing by itself: record an `IdentityJudged`, of companies or `of` partnerships, ' +
      'and the pair is not suggested again, unless it is `unsure`. A page before the last may be ' +
      'empty.',
    requestParams: { query: suggestionsQuery },
    answer: listing('A page of suggestions.', suggestionPage, suggestionsExample),
    failures: fromRows,
  }),
  '/v1/search': reading({
    operationId: 'search',
    summary: 'Companies, models, people, partnerships, markets and publishers by a part of a name',
    description:
      'Case, accents, vowel marks, punctuation and small misspellings make no difference. Names ' +
      'of every script are compared as written; a company or publisher is found by each of its names, a partnership ' +
      'by its parties and by words of its purpose.',
    requestParams: { query: searchQuery },
    answer: {
      description: 'The matches, the most similar first.',
      content: exportable(searchPage, searchExample),
    },
    failures: fromRows,
  }),
} satisfies ZodOpenApiPathsObject;
