import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,content,build}/**/*.test.ts'],
    testTimeout: 60_000,
    // Most of what is tested is pure, and loading it anew for every file took a third of the time. A test puts back what it changes.
    isolate: false,
    // One core is left free by default: on two cores that is half of the machine.
    maxWorkers: '100%',
  },
});
