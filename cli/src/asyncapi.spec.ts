import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { asyncApiFile, asyncApiText } from './asyncapi-file.ts';

/** The parser is CommonJS with a resolver of its own: it runs as it would for any reader of the file. */
const program = `
  const { fromFile, Parser } = require('@asyncapi/parser');
  fromFile(new Parser(), process.argv[1]).parse().then(({ document, diagnostics }) =>
    console.log(JSON.stringify({
      diagnostics: diagnostics.map(({ severity, path, message }) => ({ severity, path: path.join('/'), message })),
      messages: document?.allMessages().all().map((each) => [each.id(), each.contentType(), each.payload().properties()?.type.const()]),
      headers: document?.allMessages().all()[0].headers().properties()['content-type'].const(),
    })));`;

interface Parsed {
  readonly diagnostics: { severity: number; path: string; message: string }[];
  readonly messages?: [id: string, contentType: string, type: string | null][];
  readonly headers?: string;
}

async function parsed(file: string): Promise<Parsed> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', program, file], {
    cwd: import.meta.dirname,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return JSON.parse(stdout) as Parsed;
}

it('docs/asyncapi.yaml is what the domain says today (npm run asyncapi writes it)', async () => {
  expect(await readFile(asyncApiFile, 'utf8')).toBe(await asyncApiText());
});

it('docs/asyncapi.yaml is AsyncAPI 3, and tells the messages of each event type', async () => {
  const { diagnostics, messages, headers } = await parsed(asyncApiFile);
  expect(diagnostics.filter(({ severity }) => severity <= 1)).toEqual([]);
  expect(messages).toEqual(
    [
      'MeetingHeld',
      'MeetingPlanned',
      'PartnershipProposed',
      'PartnershipAdvanced',
      'MarketTargeted',
      'ModelLaunched',
      'RegulatoryDecisionMade',
      'CompanyProfiled',
      'IdentityJudged',
      'ClaimDisputed',
      'ClaimRetracted',
      'PersonErased',
    ]
      .map((type): [string, string, string | null] => [type, 'application/cloudevents+json', type])
      .concat([['head', 'text/plain', null]]),
  );
  expect(headers).toBe('application/cloudevents+json; charset=UTF-8');
});

it('describes the topics and the key', async () => {
  const { channels, components } = parse(await readFile(asyncApiFile, 'utf8')) as {
    channels: Record<'events' | 'heads', { address: string; bindings: { kafka: object } }>;
    components: { messageTraits: { record: { bindings: { kafka: { key: object } } } } };
  };
  expect(channels.events.address).toBe('pipeline.events.v1');
  expect(channels.heads.address).toBe('pipeline.events.v1.heads');
  expect(channels.events.bindings.kafka).toMatchObject({
    partitions: 12,
    topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': -1, 'retention.bytes': -1 },
  });
  expect(components.messageTraits.record.bindings.kafka.key).toMatchObject({ type: 'string' });
});
