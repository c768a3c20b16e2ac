import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Which workspace packages each folder may import; nothing else. Apps are importable by nobody. */
const mayImport = {
  'libs/domain': [],
  'libs/postgres': [],
  'libs/journal': ['domain', 'postgres'],
  'libs/event-log': ['domain', 'journal', 'postgres'],
  'libs/read-models': ['domain', 'postgres'],
  'libs/client': [],
  'libs/runtime': [],
  'libs/access': ['runtime'],
  'libs/local-servers': [],
  'libs/testing': ['local-servers', 'postgres'],
  'apps/api': ['access', 'domain', 'journal', 'event-log', 'read-models', 'postgres', 'runtime'],
  'apps/projector': ['access', 'domain', 'journal', 'event-log', 'read-models', 'postgres', 'runtime'],
  'apps/web': ['client', 'client/rows', 'domain/vocabulary'],
  cli: [
    'client',
    'client/rows',
    'domain',
    'journal',
    'event-log',
    'read-models',
    'postgres',
    'runtime',
    'local-servers',
  ],
  faults: [
    'cli/[a-z-]+',
    'domain',
    'journal',
    'event-log',
    'read-models',
    'postgres',
    'runtime',
    'local-servers',
  ],
  bench: [
    'cli/browser',
    'domain',
    'journal',
    'event-log',
    'read-models',
    'postgres',
    'runtime',
    'local-servers',
  ],
};
/** What tells its steps one after the other, however many there are. */
const tellsStepByStep = ['**/*.spec.ts', '**/*.contract.ts', 'libs/testing/**', 'bench/**', 'faults/**'];
/** Specs, what they share, and the contract suites of ports: never built, and allowed to import libs/testing. */
const testCode = ['**/*.spec.ts', '**/*.fixture.ts', '**/*.contract.ts'];
const scope = '@sovereign-pipeline';

/** Import restrictions of one folder. A relative path that climbs out of its package is refused as well. */
const importRules = (folder, allowed, more = []) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          regex: `^${scope}/(?!(${[...allowed, '-'].join('|')})$)`,
          message: `${folder} may import ${allowed.length ? allowed.join(', ') : 'no workspace package'} only.`,
        },
        {
          regex: '^(\\.\\./)+(apps/|libs/|cli/|faults/|bench/|[^.]*/src/)',
          message: 'Import another package by its name, not by a path into it.',
        },
        ...more,
      ],
    },
  ],
});

const domainIsPure = [
  {
    regex: '^(node:|@nestjs/|fastify|pg$|pg/|kafkajs|pino|rxjs)',
    message: 'libs/domain is pure: no framework, no database, no broker, no platform.',
  },
];

/** Of a file's URL the path is encoded: in a folder with a space it is no path. */
const pathOfOwnUrl = {
  selector:
    ":matches(MemberExpression[property.name='pathname'][object.arguments.1.property.name='url'], VariableDeclarator[init.arguments.1.property.name='url']:has(Property[key.name='pathname'])) > NewExpression[callee.name='URL']",
  message: 'Use import.meta.dirname: the path of a URL is encoded.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '.nx/**',
      '.data/**',
      '**/__fixtures__/**',
      '**/*.js',
      '**/*.mjs',
      'libs/client/src/openapi.ts',
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      'no-restricted-syntax': ['error', pathOfOwnUrl],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      // Code is broken by Prettier, at 110 columns; what it cannot break is text.
      'max-len': [
        'error',
        {
          code: 120,
          ignoreUrls: true,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
          ignorePattern: '^import |eslint-disable',
        },
      ],
    },
  },
  { files: tellsStepByStep, rules: { 'max-lines-per-function': 'off' } },
  ...Object.entries(mayImport).map(([folder, allowed]) => ({
    files: [`${folder}/src/**/*.{ts,tsx}`],
    ignores: testCode,
    rules: importRules(folder, allowed, folder === 'libs/domain' ? domainIsPure : []),
  })),
  ...Object.entries(mayImport).map(([folder, allowed]) => ({
    files: testCode.map((pattern) => `${folder}/src/${pattern}`),
    rules: importRules(folder, [...allowed, 'domain', 'testing', 'local-servers', 'postgres']),
  })),
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: testCode,
    rules: {
      'no-restricted-syntax': [
        'error',
        pathOfOwnUrl,
        {
          selector:
            "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'libs/domain has no clock: take the time as a value.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'libs/domain is deterministic.',
        },
      ],
    },
  },
);
