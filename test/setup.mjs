/* Installs the locked development dependencies when they are missing or outdated, so that a fresh clone needs no step of its own. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.setup';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
	process.stdout.write('Installing the development dependencies (about a minute the first time) …\n');
	try {
		execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' });
	} catch {
		process.stderr.write('\nThe dependencies could not be installed: see npm\'s message above. Is the npm registry reachable and is there 1 GB of free disk space?\n');
		process.exit(1);
	}
	writeFileSync(stamp, wanted);
}
