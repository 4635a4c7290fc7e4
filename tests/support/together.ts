import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { text } from 'node:stream/consumers';

/**
 * `npm test`: builds the pages, then runs the checks beside the tests. The tests print as they go, the checks when both are done;
 * whichever fails fails the run. Words on the command line go to the tests.
 */
function ended(child: ReturnType<typeof spawn>): Promise<boolean> {
  return new Promise((resolve, reject) =>
    child.on('error', reject).on('close', (code) => resolve(code === 0)),
  );
}

async function runTogether(): Promise<boolean> {
  const tests = ended(spawn('npx', ['vitest', 'run', ...process.argv.slice(2)], { stdio: 'inherit' }));
  const checking = spawn('sh', ['-c', 'npm run -s check:all 2>&1'], { stdio: ['ignore', 'pipe', 'inherit'] });
  // Tests wait for browsers, servers and their children of low priority, checks for nobody: they take what the tests leave.
  if (checking.pid) setPriority(checking.pid, 19);
  const [passed, said, checked] = await Promise.all([tests, text(checking.stdout), ended(checking)]);
  process.stdout.write(`\n${said}The checks ${checked ? 'found nothing' : 'FAILED'}.\n`);
  return passed && checked;
}

process.exitCode =
  (await ended(spawn('npm', ['run', '-s', 'build'], { stdio: 'inherit' }))) && (await runTogether()) ? 0 : 1;
