import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findJava } from './java.ts';
import { kafkaJars } from './kafka-jars.ts';

/** Programs of our own in the place of java and mvn: what they say is what is tested, not what they do. */
let folder: string;
let cache: string;
const { PATH, JAVA_HOME } = process.env;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
  cache = join(folder, 'cache');
  await mkdir(join(folder, 'bin'));
  process.env['PATH'] = join(folder, 'bin');
  delete process.env['JAVA_HOME'];
});

afterEach(async () => {
  process.env['PATH'] = PATH;
  if (JAVA_HOME !== undefined) process.env['JAVA_HOME'] = JAVA_HOME;
  await rm(folder, { recursive: true, force: true });
});

async function program(name: string, script: string): Promise<void> {
  await writeFile(join(folder, 'bin', name), `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n`);
  await chmod(join(folder, 'bin', name), 0o755);
}

/** Stands in for a Maven that fetches: makes the folder that it is told to make, counts its runs, takes a moment. */
const fetches = `
  echo run >> '%'/runs
  for arg; do case $arg in -DoutputDirectory=*) into=\${arg#*=};; esac; done
  mkdir "$into" && echo half > "$into/kafka.jar" && sleep 0.2 && echo whole > "$into/kafka.jar"`;
const fetchingMaven = (): Promise<void> => program('mvn', fetches.replace('%', folder));
const log = (): void => undefined;

describe('findJava', () => {
  it('says that there is no Java', async () => {
    await expect(findJava()).rejects.toThrow(
      'Running Kafka here needs Java 17 or newer; there is no working java on PATH.',
    );
  });

  it('says that Java is too old, and which one that is', async () => {
    await program('java', `echo 'openjdk version "11.0.2"' >&2`);
    await expect(findJava()).rejects.toThrow('needs Java 17 or newer; java on PATH is Java 11.');
    process.env['JAVA_HOME'] = folder;
    await expect(findJava()).rejects.toThrow(`${folder}/bin/java (JAVA_HOME) is Java 11.`);
  });
});

describe('kafkaJars', () => {
  it('fetches once, also when many want it at the same time', async () => {
    await fetchingMaven();
    const all = await Promise.all(Array.from({ length: 5 }, () => kafkaJars({ log, cache })));
    const [jars] = all;
    expect(new Set(all.map((each) => each.folder)).size).toBe(1);
    expect(jars?.version).toMatch(/^4\.\d+\.\d+$/);
    expect(await readFile(join(jars?.folder ?? '', 'kafka.jar'), 'utf8')).toBe('whole\n');
    expect(await readFile(join(folder, 'runs'), 'utf8')).toBe('run\n');
  });

  it('fetches anew what an interrupted fetch left', async () => {
    await fetchingMaven();
    await mkdir(join(cache, 'abc.part'), { recursive: true });
    const signal = AbortSignal.timeout(100);
    await expect(kafkaJars({ log, cache, signal })).rejects.toThrow('aborted due to timeout');
    const jars = await kafkaJars({ log, cache });
    expect(await readFile(join(jars.folder, 'kafka.jar'), 'utf8')).toBe('whole\n');
    expect((await readdir(cache)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('says that there is no Maven', async () => {
    await expect(kafkaJars({ log, cache })).rejects.toThrow('there is no Maven (mvn on PATH) to fetch them');
  });

  it("gives Maven's reason, not its advice, and holds nothing back", async () => {
    await program(
      'mvn',
      String.raw`printf '[INFO] Scanning\n[\033[1;31mERROR\033[m] No route to host: repo.example -> [Help 1]\n'
      printf '[ERROR] \n[ERROR] To see the full stack trace, use -e\n[ERROR] [Help 1] http://example\n'; exit 1`,
    );
    await expect(kafkaJars({ log, cache })).rejects.toThrow(
      /^Maven could not fetch Apache Kafka: No route to host: repo\.example$/,
    );
    await fetchingMaven();
    await kafkaJars({ log, cache });
  });
});
