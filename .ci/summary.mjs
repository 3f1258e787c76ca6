// Ends a CI run: `summary.mjs REPORT CHECKS TESTS`, with vitest's JSON report and the exit codes of `npm run check` and
// `npm test`. Prints what failed and `N passed, N failed`. Exit 1 when anything failed or was skipped.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const [report, checks, tests] = process.argv.slice(2);
const failures = [];
let passed = 0;

if (checks === '0') passed += 1;
else failures.push(`npm run check: exit ${checks}`);

const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [];
for (const { name, status, assertionResults, message } of results) {
  const file = relative(process.cwd(), name);
  for (const test of assertionResults) {
    if (test.status === 'passed') passed += 1;
    else failures.push(`${file}: ${test.fullName}: ${test.status}`);
  }
  // A file that could not be loaded has no tests to tell of it.
  if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
    failures.push(`${file}: ${message.split('\n', 1)[0]}`);
  }
}
if (results.length === 0) failures.push('npm test: no report of any test');
else if (tests !== '0' && failures.length === (checks === '0' ? 0 : 1)) failures.push(`npm test: exit ${tests}`);

for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
if (failures.length > 0) process.exitCode = 1;
