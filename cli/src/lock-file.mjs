/** The optional dependencies of installed packages that the lock file has no entry for. */
export function missingPlatformPackages(packages) {
  const missing = new Map();
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages))
    for (const [name, version] of Object.entries(optionalDependencies))
      if (!isResolvable(packages, path, name)) missing.set(name, { name, version });
  return [...missing.values()];
}

/** Installed packages of which nothing says what their files must be. */
export function withoutIntegrity(packages) {
  return Object.entries(packages)
    .filter(([path, { link, integrity }]) => path.includes('node_modules/') && !link && !integrity)
    .map(([path, { name, version }]) => ({
      path,
      spec: `${name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`,
    }));
}

/** Looked up as Node.js does: beside the package, then in every folder further out. */
function isResolvable(packages, path, name) {
  const steps = path === '' ? [] : path.split('/');
  for (let depth = steps.length; depth >= 0; depth--)
    if ([...steps.slice(0, depth), 'node_modules', name].join('/') in packages) return true;
  return false;
}

/** What a platform package's name says of where it belongs: nx-linux-arm64-musl. */
export function platformOf(name) {
  const words = name.split(/[-/]/);
  const known = (values) => words.filter((word) => values.includes(word)).slice(-1);
  const os = known([
    'android',
    'darwin',
    'freebsd',
    'linux',
    'netbsd',
    'openbsd',
    'openharmony',
    'sunos',
    'win32',
    'windows',
  ]);
  const cpu = known(['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']);
  const libc =
    os[0] !== 'linux'
      ? []
      : words.some((word) => word.startsWith('musl'))
        ? ['musl']
        : words.some((word) => word.startsWith('gnu'))
          ? ['glibc']
          : [];
  return {
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && { libc }),
    ...(os.length > 0 && { os: os.map((each) => (each === 'windows' ? 'win32' : each)) }),
  };
}
