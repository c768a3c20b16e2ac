type Packages = Readonly<
  Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
>;

export function missingPlatformPackages(packages: Packages): { name: string; version: string }[];
export function platformOf(name: string): { cpu?: string[]; libc?: string[]; os?: string[] };
