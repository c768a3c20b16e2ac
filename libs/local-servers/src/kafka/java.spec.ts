import { expect, it } from '@jest/globals';
import { javaMajorVersion } from './java.ts';

it.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6)', 17],
  ['openjdk version "21" 2023-09-19 LTS', 21],
  ['java version "1.8.0_392"\nJava(TM) SE Runtime Environment', 8],
  ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "25-ea" 2025-09-16', 25],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
])('reads the major version from what java says: %j is %s', (said, major) => {
  expect(javaMajorVersion(said)).toBe(major);
});
