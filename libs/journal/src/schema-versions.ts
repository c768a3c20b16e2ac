import type { SchemaVersion } from '@sovereign-pipeline/postgres';

// Whoever changes sql/journal.sql adds a version, with a step in sql/steps. The first six have no checksum: they were
// edited in place, and step 7 mends that.

/** The latest version of the journal's schema that this code knows. */
export const latestSchemaVersion = (): number => schemaVersions.at(-1)?.id ?? 0;

export const schemaVersions: readonly SchemaVersion[] = [
  { id: 1, name: 'events' },
  { id: 2, name: 'append' },
  { id: 3, name: 'relay' },
  { id: 4, name: 'retractions' },
  { id: 5, name: 'append-in-one-insert' },
  { id: 6, name: 'append-one' },
  {
    id: 7,
    name: 'one-shape',
    checksum: '9785aa10c73ed8e10694b9fc89f71bd94212bbd7fb00135056e6e66b5dc7d10a',
    stepChecksum: 'fd9e9ed07df9eefed3935aa5838f81e9259d6d55e2cb05e92b71a354facb49e9',
  },
  {
    id: 8,
    name: 'recorded-by',
    checksum: 'b8dfb881ca0fb323d395fe08fbe201b30e547913f5c431c5cb0bdf34c04283ca',
    stepChecksum: 'c6ed18d813f13fbf25b63b54f1422cc7456a07019033189340a3d89b3db17610',
  },
  {
    id: 9,
    name: 'relay-signatures',
    checksum: '392ed0f92c9c8c492febec10f69f52bb549be7d4bdb49c16a49f34148d6e63bd',
    stepChecksum: '40d2798cad8c686e4b45ca75c98b1c17fed4229a011095d4bd052168bd78198e',
  },
  {
    id: 10,
    name: 'signed-from',
    checksum: 'e467e73327024be934cb2a83a1f1c2e05e5c484ed2b3be47782fe6217498c4c4',
    stepChecksum: '050b5141430168d8b1ef607b6e60d9565f7081e87c95ad0730e618362e4573f4',
  },
  {
    id: 11,
    name: 'any-owner',
    checksum: 'e10accde3382f31a4d6514cf2cac6e07acc29427cb7e31663e62ca51ee9711e4',
  },
  {
    id: 12,
    name: 'tree',
    checksum: '18ad788f1d8cabeeee445447964393d154f649bce8a93e92320021d671ea7f2c',
  },
  {
    id: 13,
    name: 'imported',
    checksum: 'c858b7c03b75de20a39378ec2a7aa7be02b413273c3a87d2e5a0cfdaeef3017f',
    stepChecksum: '4bb4aa689e30fd6b72c0125411fbbfee36e3bd2cf44f4e81d67e9c6fc142166d',
  },
  {
    id: 14,
    name: 'leads',
    checksum: 'ed258f76aaac43ee06d26863f3a2ec1f752de6cfdded9e0dd26fbdd0eaf97b2a',
  },
];
