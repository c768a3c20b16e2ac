/** PostgreSQL has no text with a NUL: nothing can be recorded under such a name, and asking would be an error. */
export const hasNul = (name: string | undefined): boolean => name?.includes('\0') ?? false;
