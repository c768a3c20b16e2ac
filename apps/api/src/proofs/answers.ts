import { answerFields } from '@sovereign-pipeline/domain';
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().min(1).meta({ description: 'The number of events: positions 1 to this one.' });

export const signedHead = z
  .object({
    size,
    root: sha256.meta({ description: 'Of the Merkle tree of these events (RFC 9162), SHA-256.' }),
    note: z.string().meta({
      description: "Size and root, with the tree's name and the time, signed: c2sp.org/tlog-checkpoint.",
    }),
    keys: z.array(z.string()).meta({
      description:
        'The public keys of this journal, the last one first, as tools for signed notes take them. Know them from elsewhere as well.',
    }),
  })
  .meta({ id: 'SignedHead' });

export const inclusionProof = z
  .object({
    event: z
      .looseObject({
        id: z.string(),
        type: z.exactOptional(z.string()),
        source: z.exactOptional(z.string()),
        stream: z.exactOptional(z.string()),
        version: z.exactOptional(z.int()),
        position: answerFields.position,
        recordedAt: z.exactOptional(z.string()),
        correlationid: z.exactOptional(z.string()),
        causationid: z.exactOptional(z.string()),
        schemaversion: z.exactOptional(z.int()),
        importedby: z.exactOptional(z.string()),
        recordedby: z.exactOptional(z.string()),
        data: z.record(z.string(), z.unknown()),
      })
      .meta({ description: 'As stored: in the shape and with the source of its recording.' }),
    salts: z.array(z.string().regex(/^[0-9a-f]{32}$/)).meta({
      description:
        'A salt for each string of `data`, in the order of canonical JSON (RFC 8785), then for ' +
        '`importedby` and `recordedby`.',
    }),
    path: z.array(sha256).meta({ description: 'RFC 9162, 2.1.3.' }),
    head: signedHead,
  })
  .meta({ id: 'InclusionProof' });

export const consistencyProof = z
  .object({ from: size, to: size, path: z.array(sha256).meta({ description: 'RFC 9162, 2.1.4.' }) })
  .meta({ id: 'ConsistencyProof' });
