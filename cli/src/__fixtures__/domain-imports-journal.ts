// Deliberately wrong, as if it were in libs/domain: lint must refuse it (see import-rules.spec.ts).
import { Journal } from '@sovereign-pipeline/journal';

export const wrong = Journal;
