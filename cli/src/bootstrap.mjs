/**
 * `node cli/src/bootstrap.mjs <command> [arguments]`: the only file that runs on the Node.js of the machine. It
 * installs what is missing and runs cli/src/<command>.ts, or the given file, on the Node.js of the packages.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const node = join(root, 'node_modules/node/bin/node');
const [command, ...args] = process.argv.slice(2);

if (!isInstalled()) install();
expectOurNode();
run();

/** npm records what it installed: compare it with the lock file, however npm was run. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!installed || !existsSync(node)) return false;
  const same = (a, b) => a.version === b.version && a.integrity === b.integrity;
  return (
    Object.keys(installed).every((path) => !isPackage(path) || path in wanted) &&
    Object.entries(wanted).every(
      ([path, want]) =>
        !isPackage(path) ||
        (path in installed ? same(want, installed[path]) : want.optional || want.devOptional),
    )
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Without the workspaces' own folders, whose entries change with every edit of a package.json. */
function isPackage(path) {
  return path.includes('node_modules/');
}

function install() {
  process.stderr.write('Installing packages (this takes a while the first time) …\n');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [file, ...before] = npm;
  const { status, signal, error } = spawnSync(
    file,
    [
      ...before,
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      '--loglevel=error',
    ],
    // What npm prints is not the command's output.
    { cwd: root, stdio: ['ignore', 2, 2] },
  );
  if (signal) process.exit(128 + constants.signals[signal]);
  if (error?.code === 'ENOENT') stop('npm was not found: install Node.js 20 or newer together with npm.');
  if (status !== 0)
    stop(
      `The packages could not be installed: npm ci failed${error ? ` (${error.message})` : ''}, and says why above. ` +
        'It needs the npm registry: check the network and any proxy (npm config get registry), then try again.',
    );
  if (!existsSync(node))
    stop(
      "npm ci succeeded, but the packages' install scripts did not run: node_modules/node/bin/node is missing. " +
        'Allow them (npm config get ignore-scripts must be false), remove node_modules, and try again.',
    );
}

/**
 * The package `node` fetches its binary by a script, outside of the lock file, so that npm compares it with nothing: it
 * is compared with what is written down of it, when it is another one than before. Not on platforms of which nothing is.
 */
function expectOurNode() {
  const binaries = join(root, 'cli/src/node-binaries.json');
  const expected =
    existsSync(binaries) && JSON.parse(readFileSync(binaries)).sha256[`${process.platform}-${process.arch}`];
  if (!expected) return;
  const { ino, size, mtimeMs } = statSync(node);
  const seen = `${expected} ${ino} ${size} ${mtimeMs}`;
  const note = join(root, 'node_modules/.node-checked');
  if (existsSync(note) && readFileSync(note, 'utf8') === seen) return;
  if (createHash('sha256').update(readFileSync(node)).digest('hex') !== expected)
    stop(
      'node_modules/node/bin/node is not the Node.js that cli/src/node-binaries.json names: it was not run. ' +
        'Remove node_modules and try again; when it says so again, whoever the packages come from gives another one.',
    );
  try {
    writeFileSync(note, seen);
  } catch {
    // A folder that is read only: it is looked at again.
  }
}

/**
 * The command runs in a session of its own and receives each signal once, from here. A terminal's Ctrl-C reaches this
 * process several times, from the terminal and from npm. The channel closes when this process is killed.
 */
function run() {
  const child = spawn(
    node,
    [
      '--conditions=source',
      '--disable-warning=ExperimentalWarning',
      join(root, command.endsWith('.ts') ? command : `cli/src/${command}.ts`),
      ...args,
    ],
    {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      detached: true,
      env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` },
    },
  );
  const lastAt = new Map();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      const now = Date.now();
      if (now - (lastAt.get(signal) ?? 0) > 500) child.kill(signal);
      lastAt.set(signal, now);
    });
  // npm run waits for us and passes signals on, unless it is killed.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== parent && child.connected && child.disconnect(), 250).unref();
  // Also end when the process that started us over a channel is gone.
  process.on('disconnect', () => child.disconnect());
  child.on('error', (error) => stop(`${node} could not be run: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
