interface Package {
  readonly name?: string;
  readonly version?: string;
  readonly link?: boolean;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Packages = Readonly<Record<string, Package>>;

export function missingPlatformPackages(packages: Packages): { name: string; version: string }[];
export function platformOf(name: string): { cpu?: string[]; libc?: string[]; os?: string[] };
export function withoutIntegrity(packages: Packages): { path: string; spec: string }[];
